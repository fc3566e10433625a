/** Longer texts are written natively. */
const SHORT = 32;

/**
 * Writes a text as UTF-8 and gives how many bytes it took: as `Buffer.write` does, but a short text costs no call out of JavaScript, which takes
 * longer than writing ten characters. There must be room for three bytes a character.
 */
export function writeText(target: Buffer, at: number, text: string): number {
  if (text.length > SHORT) return target.write(text, at, 'utf8');
  let end = at;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) target[end++] = code;
    else if (code < 0x800) {
      target[end++] = 0xc0 | (code >> 6);
      target[end++] = 0x80 | (code & 63);
    } else if (code < 0xd800 || code > 0xdfff) {
      target[end++] = 0xe0 | (code >> 12);
      target[end++] = 0x80 | ((code >> 6) & 63);
      target[end++] = 0x80 | (code & 63);
    } else return target.write(text, at, 'utf8');
  }
  return end - at;
}
