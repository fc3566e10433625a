import type { Bytes } from './bytes';
import { DelimitedSplitter } from './delimited';
import { FileRefusal } from './file-refusal';
import type { RawChunk, RawFile, RawSheet } from './raw-row';
import { type TextEncoding } from './sniff';
import { decideEncoding, decoded } from './text-decoding';

const DELIMITERS = ['\t', ',', ';', '|'] as const;
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
  const encoding = opening.encoding ?? (await decideEncoding(() => bytes.chunks()));
  const head = await firstText(bytes, encoding, bomBytes);
  if (head.trim() === '') throw new FileRefusal('F_EMPTY');
  const delimiter = bestDelimiter(head, opening.knownHeaders);
  if (encoding === 'gb18030') await refuseBig5(opening, headerCells(head, delimiter, opening.knownHeaders));
  const sheet: RawSheet = {
    name: null,
    hidden: false,
    hiddenRows: 0,
    rows: (firstCells) => rows(decoded(bytes.chunks(), encoding, bomBytes), delimiter, firstCells),
  };
  return { encoding, delimiter, sheets: [sheet], close: async () => undefined };
}

async function* rows(text: AsyncIterable<string>, delimiter: string, firstCells?: number): AsyncIterable<RawChunk> {
  const splitter = new DelimitedSplitter(delimiter, firstCells);
  let firstRow = 1;
  for await (const piece of text) {
    const split = splitter.push(piece);
    if (split.length > 0) yield { firstRow, rows: split };
    firstRow += split.length;
  }
  const last = splitter.end();
  if (last.length > 0) yield { firstRow, rows: last };
}

async function firstText(bytes: Bytes, encoding: TextEncoding, bomBytes: number): Promise<string> {
  for await (const text of decoded(bytes.chunks(), encoding, bomBytes)) if (text.trim() !== '') return text;
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
  if (/姓名|身[分份][證証]|身[分份]證號碼|類別/.test(asBig5)) throw new FileRefusal('F_ENCODING', 'Big5');
}
