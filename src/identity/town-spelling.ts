/**
 * How offices spell a town beside its names in the list: full-width and invisible characters, blanks, traditional characters, the city or
 * the province in front (中山市小榄镇), brackets (东区（街道）), a shortened 街道办. Each spelling has one town; nothing is guessed.
 */
const INVISIBLE = /[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]+/g;
const CITY = /^(?:广东省?)?中山市?/;
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...'鎮镇欖榄東东區区鳳凤橫横欄栏眾众頭头黃黄灣湾鄉乡開开發发術术產产業业湧涌南南辦办處处'].flatMap((c, i, all) =>
    i % 2 === 0 ? [[c, all[i + 1] ?? c] as const] : [],
  ),
);

/** The text without what only looks different. */
export function plainTown(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/^="(.*)"$|^['‘’"“”](.*?)['‘’"“”]?$/, '$1$2');
  return plain.replace(/[\u4E00-\u9FFF]/g, (c) => SIMPLIFIED.get(c) ?? c);
}

/** 中山市小榄镇 → 小榄镇 */
export function withoutCity(plain: string): string {
  return plain.replace(CITY, '');
}

/** Other spellings of a plain text, the nearest first. */
export function townSpellings(plain: string): readonly string[] {
  if (/^[A-Za-z]+$/.test(plain)) return [plain.toLowerCase()];
  const forms = [plain, withoutCity(plain)].flatMap((form) => {
    const open = form.replace(/[()]/g, '');
    return [form, open, open.replace(/街道办$/, '街道办事处'), open.replace(/(?<=区)办$/, '办事处')];
  });
  return [...new Set(forms)].filter((form) => form !== '');
}

/** What follows a town in an address: a village, a community, a road; never a second town behind a separator. */
export function isAddressTail(tail: string): boolean {
  return /^[\u4E00-\u9FFF][\u4E00-\u9FFF\dA-Za-z#()-]*$/.test(tail) && !/[镇]|街道$|^(?:及|和|与|或)/.test(tail);
}
