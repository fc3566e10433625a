import { Readable } from 'node:stream';
import { TO_CHECK } from '../findings/to-check';
import type { RosterReading } from '../reading';
import type { RosterFile } from '../roster-file';
import { isRosterRows } from '../roster-source';
import { Bytes } from '../source/bytes';
import { sniff, TEXT_ENCODINGS } from '../source/sniff';
import { annotateInWorker, writeInWorker } from '../spreadsheet/in-worker';
import type { RowMarks } from '../spreadsheet/marks';
import { Unpatchable } from '../spreadsheet/unpatchable';
import { newCopy } from './new-copy';
import type { CopyChoice, CopyResult, ReturnedCopy } from './returned-copy';
import { annotatedText } from './text/annotate-text';
import type { TextShape } from './text/byte-records';
import { isWanted, WalkedFile, type WalkedRow, type WalkedTable } from './walk';

/** More rows than this are for a text file; a workbook of ours would need too much memory. */
const MOST_ROWS_OF_A_NEW_WORKBOOK = 100_000;
const HEAD = 4096;

/**
 * The clerk's own file back, with a mark and a Chinese sentence wherever something is wrong, has to be confirmed or was changed. Reads the
 * file as an import would and stores nothing. Re-delivering the copy works: the column 错误说明 is ours and is not read.
 */
export async function returnCopy(file: RosterFile, choice: CopyChoice): Promise<CopyResult> {
  const walked = await WalkedFile.read(file);
  if (!(walked instanceof WalkedFile)) return walked;
  if (walked.all.length === 0) return nothing(walked.reading);
  const shape = choice.as === 'SAME' ? textOf(walked.reading) : null;
  if (shape !== null) return textCopy({ file, choice, walked }, shape);
  return workbookCopy({ file, choice, walked });
}

interface Copying {
  readonly file: RosterFile;
  readonly choice: CopyChoice;
  readonly walked: WalkedFile;
}

/** An empty file that somebody confirmed has nothing to be told of. */
function nothing({ counts, notices }: RosterReading): ReturnedCopy {
  return { kind: 'COPY', made: 'SAME_TEXT', suffix: 'csv', chunks: Readable.from([]), counts, notices };
}

/** How the text is written; null for workbooks and for rows that never were a file. */
function textOf({ text, encoding: name }: RosterReading): (TextShape & { readonly linesToSkip: number }) | null {
  const encoding = TEXT_ENCODINGS.find((each) => each === name);
  return text === null || encoding === undefined ? null : { ...text, encoding };
}

async function textCopy(
  { file, choice, walked }: Copying,
  { linesToSkip, ...shape }: TextShape & { linesToSkip: number },
): Promise<ReturnedCopy> {
  const bytes = await bytesOf(file);
  const kind = sniff(await bytes.head(HEAD));
  const [table] = walked.all;
  const copy = {
    bytes,
    bomBytes: kind.kind === 'TEXT' ? kind.bomBytes : 0,
    shape,
    linesToSkip,
    columns: table?.columns.length ?? 0,
    annotationColumn: table?.annotationColumn ?? -1,
    onlyWrong: choice.rows === 'TO_CORRECT',
  };
  return {
    kind: 'COPY',
    made: 'SAME_TEXT',
    suffix: shape.delimiter === '\t' ? 'txt' : 'csv',
    chunks: closing(annotatedText(copy, walked.chunks()), bytes),
    counts: walked.reading.counts,
    notices: walked.reading.notices,
  };
}

async function* closing<T>(chunks: AsyncIterable<T>, bytes: Bytes): AsyncIterable<T> {
  try {
    yield* chunks;
  } finally {
    await bytes.close();
  }
}

async function workbookCopy(copying: Copying): Promise<CopyResult> {
  const { file, choice, walked } = copying;
  if (walked.reading.encoding !== 'xlsx' || choice.rows === 'TO_CORRECT') return newWorkbook(copying);
  try {
    return workbook(walked, 'SAME_WORKBOOK', await sameWorkbook(file, walked));
  } catch (error) {
    if (!(error instanceof Unpatchable)) throw error;
    const again = await WalkedFile.read(file);
    return again instanceof WalkedFile ? newWorkbook({ file, choice, walked: again }) : again;
  }
}

async function sameWorkbook(file: RosterFile, walked: WalkedFile): Promise<Uint8Array> {
  const rows = new Map<WalkedTable, RowMarks[]>(walked.all.map((table) => [table, []]));
  for await (const chunk of walked.chunks()) {
    for (const { table, marks } of chunk) if (marks !== null) rows.get(table)?.push(marks);
  }
  const marks = [...rows].map(([{ header, annotationColumn }, of]) => ({
    sheet: header.sheet ?? '',
    headerRow: header.lastRow,
    annotationColumn: annotationColumn === -1 ? null : annotationColumn,
    about: aboutSheet(walked, header.sheet),
    rows: of,
  }));
  const bytes = await bytesOf(file);
  try {
    return await annotateInWorker({ bytes: await bytes.own(), marks });
  } finally {
    await bytes.close();
  }
}

/** What is to be checked of a sheet stands on it; of one that was not read, on the first. Ask when all rows were walked. */
function aboutSheet({ all, reading }: WalkedFile, sheet: string | null): string {
  const read = new Set(all.map(({ header }) => header.sheet));
  const first = all[0]?.header.sheet;
  const here = reading.notices.filter(
    (notice) => TO_CHECK.has(notice.finding.code) && (read.has(notice.sheet) ? notice.sheet === sheet : sheet === first),
  );
  return here.map(({ finding }) => finding.messageZh).join('\n');
}

async function newWorkbook({ choice, walked }: Copying): Promise<CopyResult> {
  const rows: WalkedRow[] = [];
  for await (const chunk of walked.chunks()) rows.push(...(choice.rows === 'ALL' ? chunk : chunk.filter(isWanted)));
  const most = MOST_ROWS_OF_A_NEW_WORKBOOK;
  if (rows.length > most) return { kind: 'TOO_LARGE', rows: rows.length, most };
  const sheets = walked.all.map((table) => ({
    table,
    rows: rows.filter((row) => row.table === table),
    about: aboutSheet(walked, table.header.sheet),
  }));
  return workbook(walked, 'NEW_WORKBOOK', await writeInWorker(newCopy(sheets)));
}

function workbook({ reading }: WalkedFile, made: ReturnedCopy['made'], bytes: Uint8Array): ReturnedCopy {
  return { kind: 'COPY', made, suffix: 'xlsx', chunks: Readable.from([bytes]), counts: reading.counts, notices: reading.notices };
}

function bytesOf({ source }: RosterFile): Promise<Bytes> {
  if (isRosterRows(source)) throw new TypeError('copy: expected a file, got rows; rows come back as a new workbook');
  return Bytes.of(source);
}
