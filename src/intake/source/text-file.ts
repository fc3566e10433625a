import { withoutOuterBlanks } from '../../identity/blanks';
import { encodingRefusal } from './bad-bytes';
import type { Bytes } from './bytes';
import { DelimitedSplitter } from './delimited';
import { FileRefusal } from './file-refusal';
import type { RawChunk, RawFile, RawSheet } from './raw-row';
import type { TextEncoding } from './sniff';
import { decideEncoding, decoded, NotThisEncoding } from './text-decoding';

const DELIMITERS = ['\t', ',', ';', '|', '，', '；', '^'] as const;
/** The first line that tells Excel the delimiter; Excel shows it as no row. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
const LINES_TO_LOOK_AT = 30;

/** What a text file needs to be opened: what its first bytes said, and how to know a header when the encoding is in doubt. */
export interface TextOpening {
  readonly bytes: Bytes;
  readonly encoding: TextEncoding | null;
  readonly bomBytes: number;
  /** How many cells of a row are headers that the feed knows. */
  readonly knownHeaders: (cells: readonly string[]) => number;
}

/** Opens CSV or tab-separated text: decides encoding and delimiter once, then streams as often as asked. */
export async function openTextFile(opening: TextOpening): Promise<RawFile> {
  const { bytes, bomBytes } = opening;
  const encoding = opening.encoding ?? (await decideEncoding(bytes));
  if (encoding.startsWith('utf-16') && (bytes.size - bomBytes) % 2 === 1) throw new FileRefusal('F_TRUNCATED');
  try {
    const head = await firstText(bytes, encoding, bomBytes);
    if (withoutOuterBlanks(head) === '') throw new FileRefusal('F_EMPTY');
    const told = SEPARATOR_LINE.exec(head)?.[1];
    const delimiter = told ?? bestDelimiter(head, opening.knownHeaders);
    if (encoding === 'gb18030') await refuseBig5(opening, headerCells(head, delimiter, opening.knownHeaders));
    return rawFile({ opening, encoding, delimiter, linesToSkip: told === undefined ? 0 : 1 });
  } catch (error) {
    throw error instanceof NotThisEncoding ? await encodingRefusal(bytes, encoding) : error;
  }
}

interface TextLayout {
  readonly opening: TextOpening;
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly linesToSkip: 0 | 1;
}

function rawFile(layout: TextLayout): RawFile {
  const sheet: RawSheet = {
    name: null,
    hidden: false,
    hiddenRows: 0,
    hiddenColumns: 0,
    countsCells: true,
    rows: (firstCells) => rows(layout, firstCells),
  };
  const text = { delimiter: layout.delimiter, linesToSkip: layout.linesToSkip };
  return { encoding: layout.encoding, text, sheets: [sheet], close: async () => undefined };
}

async function* rows({ opening, encoding, delimiter, linesToSkip }: TextLayout, firstCells?: number): AsyncIterable<RawChunk> {
  const { bytes, bomBytes } = opening;
  const splitter = new DelimitedSplitter(delimiter, firstCells);
  let firstRow = 1;
  let skip: number = linesToSkip;
  const chunk = (split: string[][]): RawChunk => {
    const kept = skip > 0 ? split.slice(skip) : split;
    skip -= split.length - kept.length;
    firstRow += kept.length;
    return { firstRow: firstRow - kept.length, rows: kept };
  };
  try {
    for await (const piece of decoded(bytes.chunks(), encoding, bomBytes)) yield chunk(splitter.push(piece));
    yield chunk(splitter.end());
  } catch (error) {
    throw error instanceof NotThisEncoding ? await encodingRefusal(bytes, encoding) : error;
  }
}

async function firstText(bytes: Bytes, encoding: TextEncoding, bomBytes: number): Promise<string> {
  for await (const text of decoded(bytes.chunks(), encoding, bomBytes)) if (withoutOuterBlanks(text) !== '') return text;
  return '';
}

function headLines(head: string): string[] {
  return head.split(/\r\n|\n|\r/, LINES_TO_LOOK_AT);
}

/** The delimiter under which some row of the head has the most known headers; without any, the most cells. */
function bestDelimiter(head: string, knownHeaders: TextOpening['knownHeaders']): string {
  const lines = headLines(head);
  const score = (delimiter: string): number =>
    Math.max(...lines.map((line) => knownHeaders(line.split(delimiter)) * 1000 + line.split(delimiter).length));
  return [...DELIMITERS].sort((a, b) => score(b) - score(a))[0] ?? ',';
}

function headerCells(head: string, delimiter: string, knownHeaders: TextOpening['knownHeaders']): number {
  return Math.max(...headLines(head).map((line) => knownHeaders(line.split(delimiter))));
}

/** Big5 passes as GB18030, but its header then makes no sense: the second lock. */
async function refuseBig5(opening: TextOpening, knownHeaders: number): Promise<void> {
  if (knownHeaders > 0) return;
  const head = await opening.bytes.head(1 << 16);
  const asBig5 = new TextDecoder('big5').decode(head);
  if (/姓名|身[分份][證証]|身[分份]證號碼|類別/.test(asBig5))
    throw new FileRefusal('F_ENCODING', { zh: '像是 Big5 繁体编码', en: 'it looks like Big5' });
}
