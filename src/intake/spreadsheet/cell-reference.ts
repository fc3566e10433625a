/** Columns count from 0, rows as Excel shows them: (3, 6) is D6. */
export function reference(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** The column of `D6` or `$D$6`; -1 when it names none. Asked for every cell of a sheet. */
export function columnOf(cell: string): number {
  let column = 0;
  for (let at = cell.startsWith('$') ? 1 : 0; at < cell.length; at++) {
    const letter = cell.charCodeAt(at) & ~LOWER_CASE;
    if (letter < LETTER_A || letter > LETTER_Z) break;
    column = column * 26 + letter - LETTER_A + 1;
  }
  return column - 1;
}

const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const LOWER_CASE = 0x20;

/** The row of `D6`; 0 when it names none. */
export function rowOf(cell: string): number {
  return Number(/(\d+)$/.exec(cell)?.[1] ?? 0);
}

export const LAST_COLUMN = 16_383;
