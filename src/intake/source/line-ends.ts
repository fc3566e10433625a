/**
 * Makes every line end a line feed, chunk by chunk: CRLF, CR alone (old Macintosh), and CRCRLF (a file written as text twice); Excel takes
 * each of them as one row, also mixed in one file. A lone CR that was left in a row would hide all rows behind it.
 */
export class LineEnds {
  private held = '';

  unified(text: string): string {
    const piece = this.held === '' ? text : this.held + text;
    this.held = '';
    if (!piece.includes('\r')) return piece;
    const end = piece.length - trailingReturns(piece);
    this.held = piece.slice(end);
    const usual = piece.slice(0, end).replaceAll('\r\n', '\n');
    return usual.includes('\r') ? usual.replace(/\r+\n|\r/g, '\n') : usual;
  }

  /** What was held back because a line feed might have followed. */
  end(): string {
    const last = this.held === '' ? '' : '\n'.repeat(this.held.length);
    this.held = '';
    return last;
  }
}

function trailingReturns(text: string): number {
  let count = 0;
  while (count < text.length && text.charCodeAt(text.length - 1 - count) === 13) count++;
  return count;
}
