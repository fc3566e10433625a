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

  /** `aliases`: what an agency said once that its own headers mean (plain header → a header of the feed). */
  constructor(
    readonly columns: readonly RosterColumn[],
    private readonly aliases: ReadonlyMap<string, string> = new Map(),
  ) {
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
    const plain = plainHeader(this.meaning(header));
    return this.matches.get(plain) ?? this.matches.get(withoutLength(plain.replace(/\([^)]*\)|\[[^\]]*\]/g, ''))) ?? null;
  }

  /** The header that the agency said this one means; itself when it said nothing. */
  meaning(header: string): string {
    return this.aliases.size === 0 ? header : (this.aliases.get(plainHeader(header)) ?? header);
  }

  /** How many cells of a row are headers of the feed. */
  known(cells: readonly string[]): number {
    return new Set(cells.map((cell) => this.match(cell)?.key ?? null).filter((key) => key !== null)).size;
  }
}

/** How long a number of a citizen has to be is said beside its header, in brackets or not (身份证号18位): nobody is counted by it. */
export const withoutLength = (plain: string): string => plain.replace(/\([^()]*(?<!第)1[58]位[^()]*\)|(?<!第)1[58]位/g, '');

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [
    ...'證证號号碼码鎮镇別别類类戶户屬属區区鄉乡員员參参險险狀状態态檔档備备註注電电話话聯联開开終终時时間间齡龄與与關关係系殘残級级費费額额項项東东個个編编歲岁農农貧贫脫脱監监測测對对範范園园廣广縣县標标識识單单位位',
  ].flatMap((c, i, all) => (i % 2 === 0 ? [[c, all[i + 1] ?? c] as const] : [])),
);

/** 1.身份證號碼＊ ： → 身份证号码; full-width brackets become plain. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[\s\u3000\u200B-\u200F\u2060\uFEFF"'“”*＊:：★☆●※]+/g, '')
    .replace(/[（【［〔]/g, '(')
    .replace(/[）】］〕]/g, ')')
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．)](?=.)/, '')
    .replace(/[\u4E00-\u9FFF]/g, (c) => SIMPLIFIED.get(c) ?? c)
    .toUpperCase();
}
