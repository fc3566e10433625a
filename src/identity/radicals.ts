/**
 * Characters that look like a common one and are another code: Kangxi radicals and compatibility ideographs (Unicode decomposes them), and
 * those of the CJK Radicals Supplement that are a whole simplified character (EquivalentUnifiedIdeograph of the Unicode database).
 * The other radicals of that block are parts of characters (⺄, ⺮): in a name they stay as they are, and a person looks.
 */
const DECOMPOSABLE = /[\u2E9F\u2EF3\u2F00-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  [
    ...'⺒巳⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻒镸⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟',
  ].flatMap((c, i, all) => (i % 2 === 0 ? [[c, all[i + 1] ?? c] as const] : [])),
);

/** The text with each such character replaced by the unified one. */
export function unified(text: string): string {
  return text.replace(DECOMPOSABLE, (c) => c.normalize('NFKC')).replace(/[\u2E80-\u2EFF]/g, (c) => SUPPLEMENT.get(c) ?? c);
}

/** Whether a part of a character is left where a character should be. */
export function hasRadical(text: string): boolean {
  return /[\u2E80-\u2FD5\u31C0-\u31E3]/.test(text);
}
