/** Columns count from 0, rows as Excel shows them: (3, 6) is D6. */
export function reference(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** The column of `D6` or `$D$6`; -1 when it names none. */
export function columnOf(cell: string): number {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(cell)?.[1] ?? '';
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The row of `D6`; 0 when it names none. */
export function rowOf(cell: string): number {
  return Number(/(\d+)$/.exec(cell)?.[1] ?? 0);
}

export const LAST_COLUMN = 16_383;
