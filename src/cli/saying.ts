/** Results go to standard output, everything about how it went to standard error. */
export function say(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function note(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** The status this command ends with, once everything it opened is closed. */
export function status(code: number): void {
  process.exitCode = code;
}

/** A moment as officers read it: Asia/Shanghai, to the second. */
export function inShanghai(moment: Date): string {
  return moment.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
