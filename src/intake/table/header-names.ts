import type { RosterColumn } from '../roster';

/** Longer texts are no header, and are not searched. */
export const LONGEST_HEADER = 100;

/** How well a header names a column: 0 is the official header, the aliases follow in their order. */
export interface HeaderMatch {
  readonly key: string;
  readonly rank: number;
}

/** All headers of a feed, looked up as offices write them: blanks, stars, colons and hints in brackets do not count. */
export class HeaderNames {
  private readonly matches = new Map<string, HeaderMatch>();

  constructor(readonly columns: readonly RosterColumn[]) {
    const ranks = new Map<string, number>();
    for (const { key, header, aliases } of columns) {
      for (const name of [header, ...aliases]) {
        const rank = ranks.get(key) ?? 0;
        ranks.set(key, rank + 1);
        const plain = plainHeader(name);
        if (!this.matches.has(plain)) this.matches.set(plain, { key, rank });
      }
    }
  }

  match(header: string): HeaderMatch | null {
    if (header.length > LONGEST_HEADER) return null;
    const plain = plainHeader(header);
    return this.matches.get(plain) ?? this.matches.get(plain.replace(/\([^)]*\)|\[[^\]]*\]/g, '')) ?? null;
  }

  /** How many cells of a row are headers of the feed. */
  known(cells: readonly string[]): number {
    return new Set(cells.map((cell) => this.match(cell)?.key ?? null).filter((key) => key !== null)).size;
  }
}

/** 身份证号码＊ ： → 身份证号码; full-width brackets become plain. */
export function plainHeader(header: string): string {
  return header
    .replace(/[\s\u3000\u200B\uFEFF"'*＊:：★]+/g, '')
    .replace(/[（【［〔]/g, '(')
    .replace(/[）】］〕]/g, ')')
    .toUpperCase();
}
