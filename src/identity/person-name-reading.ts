import { withoutOuterBlanks } from './blanks';
import { isCommonHan, isPersonName, type PersonName, type PersonNameFailure, parsePersonName } from './person-name';
import { assignedFromPrivateUse, hasPrivateUse } from './private-use';
import { hasRadical, unified } from './radicals';

/** What a lossless rule did to a typed name; each is shown to the sender. */
export type NameChange = 'TRIM' | 'APOSTROPHE' | 'INVISIBLE' | 'FULLWIDTH' | 'SPACE' | 'DOT' | 'PRIVATE_USE' | 'COMPATIBILITY';

/** What a person must confirm: a remark or title beside the name, a character without public code or only a part, a blank or hyphen for a separator. */
export type NameDoubt = 'REMARK' | 'PRIVATE_USE' | 'INNER_BLANK' | 'HYPHEN' | 'TITLE' | 'RADICAL';

export type PersonNameReading =
  | {
      readonly name: PersonName;
      readonly changes: readonly NameChange[];
      readonly doubts: readonly NameDoubt[];
      readonly remark: string | null;
    }
  | { readonly name: null; readonly failure: PersonNameFailure; readonly changes: readonly NameChange[] };

/** With blanks and remarks; longer texts are no name and are not searched. */
const LONGEST = 400;
const NOTHING: readonly never[] = [];
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
/** The apostrophe that makes a cell text, with or without one at the end; O'Brien keeps its own. */
const QUOTED = /^['‘’`](.+?)['‘’]?$/su;
const FULLWIDTH_LETTERS = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]|(?<=[\p{L}\p{Co}])\uFF0D(?=[\p{L}\p{Co}])/gu;
/** Everything that stands for the separator of U+00B7: bullet, hyphenation point, katakana dots, operators, full-width and plain full stops. */
const DOTS = /[\u0387\u16EB\u2022\u2024\u2027\u2218\u2219\u22C5\u25E6\u26AB\u2E31\u2E33\u30FB\uA78F\uFE52\uFF0E\uFF61\uFF65]/g;
/** Only between two characters: full stops, and the big dot that elsewhere covers a character. */
const BETWEEN = /(?<=[\p{Script=Han}\p{Co}])[.\u3002\u25CF](?=[\p{Script=Han}\p{Co}])/gu;
const HYPHENS = /(?<=[\p{Script=Han}\p{Co}])[\u2010-\u2015-](?=[\p{Script=Han}\p{Co}])/u;
/** 先生, 女士 … after a full name, 户主 before one: perhaps no part of it. */
const TITLE = /^.{2,}(?:先生|女士|小姐|同志|太太|老师|阿姨|大爷|师傅)$|^(?:户主|申请人|本人|姓名|配偶|代领)\p{Script=Han}{2,}/u;
/** 示例 女: the sex stands beside the name. */
const SEX_BESIDE = /^\p{Script=Han}{2,}[\s\u3000]+[男女]$/u;
const LOOSE_DOT = /[\s\u3000]*·+[\s\u3000]*/g;
const HAN_BLANK = /(?<=[\p{Script=Han}\p{Co}])[\s\u3000]+(?=[\p{Script=Han}\p{Co}])/gu;
const REMARK = /^(.+?)[\s\u3000]*[（(【[〔]([^（(【[〔）)】\]〕]*)[）)】\]〕]$/su;
/** A padded short name (李　明); longer ones may have lost their separator. */
const LONGEST_PADDED = 4;

/** Reads a name as people and spreadsheets write it; never drops a character that could belong to it. */
export function readPersonName(text: string): PersonNameReading {
  const direct = parsePersonName(text);
  if (isPersonName(direct) && isCommonHan(text) && (text.length <= 3 || !TITLE.test(text)))
    return { name: direct, changes: NOTHING, doubts: NOTHING, remark: null };
  if (text.length > LONGEST) return { name: null, failure: { failure: 'LENGTH', length: text.length }, changes: NOTHING };
  const changes: NameChange[] = [];
  const doubts: NameDoubt[] = [];
  const plain = normalise(text, changes);
  const remark = /^[=+\-@]/.test(plain) ? null : REMARK.exec(plain);
  if (remark !== null) doubts.push('REMARK');
  const name = blanks(remark?.[1] ?? plain, changes, doubts);
  const parsed = parsePersonName(name);
  if (!isPersonName(parsed)) return { name: null, failure: parsed, changes };
  doubts.push(...doubtsOf(name));
  return { name: parsed, changes, doubts, remark: remark?.[2] ?? null };
}

function doubtsOf(name: string): NameDoubt[] {
  const doubts: NameDoubt[] = [];
  if (hasPrivateUse(name)) doubts.push('PRIVATE_USE');
  if (hasRadical(name)) doubts.push('RADICAL');
  if (HYPHENS.test(name)) doubts.push('HYPHEN');
  if (TITLE.test(name)) doubts.push('TITLE');
  return doubts;
}

function normalise(text: string, changes: NameChange[]): string {
  const step = (change: NameChange, before: string, after: string): string => {
    if (before !== after && !changes.includes(change)) changes.push(change);
    return after;
  };
  let t = step('INVISIBLE', text, text.replace(INVISIBLE, ''));
  t = step('TRIM', t, withoutOuterBlanks(t));
  t = step('APOSTROPHE', t, t.replace(QUOTED, '$1'));
  t = step(
    'FULLWIDTH',
    t,
    t.replace(FULLWIDTH_LETTERS, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
  );
  t = step('PRIVATE_USE', t, assignedFromPrivateUse(t));
  t = step('COMPATIBILITY', t, unified(t));
  return step('DOT', t, t.replace(DOTS, '·').replace(BETWEEN, '·').replace(LOOSE_DOT, '·'));
}

function blanks(name: string, changes: NameChange[], doubts: NameDoubt[]): string {
  if (!HAN_BLANK.test(name)) return name.replace(/[\s\u3000]+/g, ' ');
  HAN_BLANK.lastIndex = 0;
  if (SEX_BESIDE.test(name)) {
    doubts.push('TITLE');
    return name.replace(/[\s\u3000]+/g, ' ');
  }
  const joined = name.replace(HAN_BLANK, '');
  if ([...joined].length <= LONGEST_PADDED) {
    changes.push('SPACE');
    return joined;
  }
  doubts.push('INNER_BLANK');
  return name.replace(/[\s\u3000]+/g, ' ');
}
