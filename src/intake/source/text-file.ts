import { withoutOuterBlanks } from '../../identity/blanks';
import { encodingRefusal } from './bad-bytes';
import type { Bytes } from './bytes';
import { DelimitedSplitter } from './delimited';
import { FileRefusal } from './file-refusal';
import type { LineChunk, RawChunk, RawFile, RawLine, RawSheet } from './raw-row';
import type { TextEncoding } from './sniff';
import { decideEncoding, decoded, NotThisEncoding } from './text-decoding';

const DELIMITERS = ['\t', ',', ';', '|', '，', '；', '^'] as const;
/** The first line that tells Excel the delimiter; Excel shows it as no row. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
/** As far down as a header is looked for. */
const LINES_TO_LOOK_AT = 100;

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
    lines: {
      delimiter: layout.delimiter,
      walk: () => lines(layout),
      cells: (line, firstCells) => (typeof line === 'string' ? line.split(layout.delimiter, firstCells) : line.cells),
    },
  };
  const text = { delimiter: layout.delimiter, linesToSkip: layout.linesToSkip };
  return { encoding: layout.encoding, text, sheets: [sheet], close: async () => undefined };
}

async function* rows(layout: TextLayout, firstCells?: number): AsyncIterable<RawChunk> {
  const splitter = new DelimitedSplitter(layout.delimiter, firstCells);
  yield* walk(layout, { push: (text) => splitter.push(text), end: () => splitter.end() });
}

async function* lines(layout: TextLayout): AsyncIterable<LineChunk> {
  const splitter = new DelimitedSplitter(layout.delimiter);
  yield* walk<RawLine>(layout, { push: (text) => splitter.pushLines(text), end: () => splitter.endLines() });
}

/** What cuts the text into rows, piece by piece. */
interface Cutter<Row> {
  push(text: string): Row[];
  end(): Row[];
}

async function* walk<Row>(
  { opening: { bytes, bomBytes }, encoding, linesToSkip }: TextLayout,
  cutter: Cutter<Row>,
): AsyncIterable<{ firstRow: number; rows: Row[] }> {
  let firstRow = 1;
  let skip: number = linesToSkip;
  const chunk = (cut: Row[]): { firstRow: number; rows: Row[] } => {
    const kept = skip > 0 ? cut.slice(skip) : cut;
    skip -= cut.length - kept.length;
    firstRow += kept.length;
    return { firstRow: firstRow - kept.length, rows: kept };
  };
  try {
    for await (const piece of decoded(bytes.chunks(), encoding, bomBytes)) yield chunk(cutter.push(piece));
    yield chunk(cutter.end());
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
