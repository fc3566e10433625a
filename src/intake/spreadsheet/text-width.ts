/** How wide a text is in a sheet, in characters of Latin width: a Chinese one takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2E7F' || character === '“' || character === '”' ? 2 : 1;
  return width;
}

/** How many lines a wrapped text takes in a column of that width. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) + 1) / width)), 0);
}

/** The column of sentences, in characters, and the height of one of its lines in points. */
export const SENTENCE_WIDTH = 72;
export const LINE_HEIGHT = 15;
