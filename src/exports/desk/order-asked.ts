import { parseTownCode, type TownCode } from '../../identity/town';
import { parseYearMonth, type YearMonth } from '../../identity/year-month';
import type { RefusalWords } from '../../refusal';
import { EXPORT_KINDS, EXPORTS, kindOfWord } from '../kinds';
import { EXPORT_FORMATS, type ExportFormat, type ExportOrder } from '../order';

const KNOWN = ['month', 'revision', 'town', 'format'] as const;
type Name = (typeof KNOWN)[number];
const WORDS = EXPORT_KINDS.map((each) => EXPORTS[each].word).join(', ');

/** Thrown inside this file only. */
class NotAsked extends Error {
  constructor(readonly words: RefusalWords) {
    super(words.message);
  }
}

/** What an address asks for. Only these four words may stand in it, once each: an address is kept in logs, so nothing about a person may. */
export function orderAsked(word: string, asked: URLSearchParams): ExportOrder | RefusalWords {
  try {
    return read(word, asked);
  } catch (error) {
    if (error instanceof NotAsked) return error.words;
    throw error;
  }
}

function read(word: string, asked: URLSearchParams): ExportOrder {
  const kind = kindOfWord(word);
  if (kind === undefined)
    refuse('address', { zh: `路径应为 /exports/ 加 ${WORDS} 之一`, en: `/exports/ and one of ${WORDS}` }, 'another word');
  for (const name of asked.keys()) {
    if (!KNOWN.some((each) => each === name))
      refuse('address', { zh: `只能有 ${KNOWN.join(', ')}，不得有其他内容`, en: `no other words than ${KNOWN.join(', ')}` }, 'another');
    if (asked.getAll(name).length > 1) refuse(name, { zh: `${name} 只能写一次`, en: 'it once' }, 'it several times');
  }
  const value = (name: Name): string | null => asked.get(name);
  return {
    kind,
    month: monthOf(value('month')),
    revision: revisionOf(value('revision')),
    town: townOf(value('town')),
    format: formatOf(value('format')),
  };
}

function monthOf(text: string | null): YearMonth {
  const month = parseYearMonth(text);
  return typeof month === 'string'
    ? month
    : refuse('month', { zh: '月份 month 须写成 YYYY-MM，月为 01 至 12', en: month.expected }, text === null ? 'none' : 'another text');
}

function revisionOf(text: string | null): number | null {
  if (text === null) return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  return refuse('revision', { zh: '比对版次 revision 应为正整数', en: 'a whole number from 1' }, 'another text');
}

function townOf(text: string | null): TownCode | null {
  if (text === null) return null;
  const town = parseTownCode(text);
  if (typeof town === 'string') return town;
  return refuse('town', { zh: '镇区 town 应为九位镇区代码', en: 'the nine-digit code of a town' }, 'another text');
}

function formatOf(text: string | null): ExportFormat {
  const known = EXPORT_FORMATS.find((format) => format === (text ?? 'xlsx'));
  return (
    known ?? refuse('format', { zh: `格式 format 应为 ${EXPORT_FORMATS.join(' 或 ')}`, en: EXPORT_FORMATS.join(' or ') }, 'another text')
  );
}

function refuse(path: string, { zh, en }: { readonly zh: string; readonly en: string }, got: string): never {
  throw new NotAsked({
    code: 'BAD_REQUEST',
    message: `${path}: expected ${en}, got ${got}.`,
    messageZh: `下载地址有误：${zh}。`,
    path,
    expected: en,
    got,
  });
}
