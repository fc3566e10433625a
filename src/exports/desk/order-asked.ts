import { parseTownCode, type TownCode } from '../../identity/town';
import { parseYearMonth, type YearMonth } from '../../identity/year-month';
import type { RefusalWords } from '../../refusal';
import { EXPORT_KINDS, EXPORTS, kindOfWord } from '../kinds';
import { EXPORT_FORMATS, type ExportFormat, type ExportOrder } from '../order';

const KNOWN = ['month', 'revision', 'town', 'format'] as const;
type Name = (typeof KNOWN)[number];

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
    refuse('address', `/exports/ and one of ${EXPORT_KINDS.map((each) => EXPORTS[each].word).join(', ')}`, 'another word');
  for (const name of asked.keys()) {
    if (!KNOWN.some((each) => each === name)) refuse('address', `no other words than ${KNOWN.join(', ')}`, 'another');
    if (asked.getAll(name).length > 1) refuse(name, 'it once', 'it several times');
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
  return typeof month === 'string' ? month : refuse('month', 'YYYY-MM', text === null ? 'none' : 'another text');
}

function revisionOf(text: string | null): number | null {
  if (text === null) return null;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : refuse('revision', 'a whole number from 1', 'another text');
}

function townOf(text: string | null): TownCode | null {
  if (text === null) return null;
  const town = parseTownCode(text);
  return typeof town === 'string' ? town : refuse('town', 'the nine-digit code of a town', 'another text');
}

function formatOf(text: string | null): ExportFormat {
  return EXPORT_FORMATS.find((format) => format === (text ?? 'xlsx')) ?? refuse('format', EXPORT_FORMATS.join(' or '), 'another text');
}

function refuse(path: string, expected: string, got: string): never {
  throw new NotAsked({
    code: 'BAD_REQUEST',
    message: `${path}: expected ${expected}, got ${got}.`,
    messageZh: `下载地址有误：${path} 应为 ${expected}。`,
    path,
    expected,
    got,
  });
}
