import type { Bytes } from '../../source/bytes';
import { ANNOTATION_HEADER } from '../../table/annotation-column';
import { isWanted, type WalkedRow } from '../walk';
import { type ByteRecord, ByteRecords, type TextShape } from './byte-records';
import { type Encoder, encoderOf } from './encoder';
import { formulaEscaped } from './formula';

export interface TextCopy {
  readonly bytes: Bytes;
  readonly bomBytes: number;
  readonly shape: TextShape;
  /** Lines before the first row that are no rows. */
  readonly linesToSkip: number;
  /** How many columns the header has, and which of them is the column of an earlier copy (-1: none). */
  readonly columns: number;
  readonly annotationColumn: number;
  readonly onlyWrong: boolean;
}

/**
 * The clerk's text file with the column 错误说明 behind every row that has something to it: the same encoding, BOM, delimiter, quotation marks
 * and line ends, every other byte as it came. `rows` must be rows of the file in their order; what lies between them (long blank runs, the
 * line `sep=,`) is copied too, unless only the rows to correct are wanted. Streams.
 */
export async function* annotatedText(copy: TextCopy, rows: AsyncIterable<readonly WalkedRow[]>): AsyncIterable<Buffer> {
  const writer = new RecordWriter(copy);
  const records = new RecordQueue(recordsOf(copy));
  if (copy.bomBytes > 0) yield await copy.bytes.head(copy.bomBytes);
  for (let line = 0; line < copy.linesToSkip; line++) yield (await records.next())?.bytes ?? NOTHING;
  let next = 1;
  for await (const chunk of rows) {
    const pieces: Buffer[] = [];
    for (const row of chunk) {
      for (; next < row.row; next++) pieces.push(between(copy, await records.next()));
      const record = await records.next();
      if (record === null) throw new Error('text: expected a record for each row that was read, got fewer');
      next++;
      if (!copy.onlyWrong || isWanted(row)) pieces.push(writer.write(record, row));
    }
    yield Buffer.concat(pieces);
  }
  for (let rest = await records.next(); rest !== null; rest = await records.next()) yield between(copy, rest);
}

const NOTHING = Buffer.alloc(0);
const between = ({ onlyWrong }: TextCopy, record: ByteRecord | null): Buffer => (onlyWrong ? NOTHING : (record?.bytes ?? NOTHING));

/** Hands out records one by one. */
class RecordQueue {
  private readonly source: AsyncIterator<readonly ByteRecord[]>;
  private ready: readonly ByteRecord[] = [];
  private at = 0;

  constructor(records: AsyncIterable<readonly ByteRecord[]>) {
    this.source = records[Symbol.asyncIterator]();
  }

  async next(): Promise<ByteRecord | null> {
    while (this.at === this.ready.length) {
      const { done, value } = await this.source.next();
      if (done) return null;
      this.ready = value;
      this.at = 0;
    }
    return this.ready[this.at++] ?? null;
  }
}

async function* recordsOf({ bytes, bomBytes, shape }: TextCopy): AsyncIterable<readonly ByteRecord[]> {
  const cutter = new ByteRecords(shape);
  let skip = bomBytes;
  for await (const chunk of bytes.chunks()) {
    const records = cutter.push(chunk.subarray(skip));
    skip = 0;
    if (records.length > 0) yield records;
  }
  const last = cutter.end();
  if (last.length > 0) yield last;
}

class RecordWriter {
  private readonly encode: Encoder;
  private readonly delimiter: Buffer;

  constructor(private readonly copy: TextCopy) {
    this.encode = encoderOf(copy.shape.encoding);
    this.delimiter = this.encode(copy.shape.delimiter);
  }

  write(record: ByteRecord, { part, marks }: WalkedRow): Buffer {
    const text = part === 'LAST_HEADER' ? ANNOTATION_HEADER : (marks?.sentence ?? '');
    const { columns, annotationColumn } = this.copy;
    const column = annotationColumn === -1 ? columns : annotationColumn;
    const hasCell = annotationColumn !== -1 && record.cellEnds.length > column;
    const cells = this.cells(record);
    const safe = cells.map((cell) => formulaEscaped(cell, this.copy.shape.encoding, this.encode));
    if (text === '' && !hasCell) return safe.every((cell, i) => cell === cells[i]) ? record.bytes : this.joined(safe, record);
    if (hasCell) safe[column] = this.value(text);
    else safe.push(...Array.from({ length: Math.max(0, column - safe.length) }, () => Buffer.alloc(0)), this.value(text));
    return this.joined(safe, record);
  }

  private cells({ bytes, cellEnds }: ByteRecord): Buffer[] {
    return cellEnds.map((end, i) => bytes.subarray(i === 0 ? 0 : (cellEnds[i - 1] ?? 0) + this.delimiter.length, end));
  }

  private joined(cells: readonly Buffer[], { bytes, cellEnds }: ByteRecord): Buffer {
    const between = cells.flatMap((cell, i) => (i === 0 ? [cell] : [this.delimiter, cell]));
    return Buffer.concat([...between, bytes.subarray(cellEnds.at(-1) ?? 0)]);
  }

  private value(text: string): Buffer {
    const line = text.replaceAll('\n', ' ');
    const quoted = line.includes('"') || line.includes(this.copy.shape.delimiter);
    return this.encode(quoted ? `"${line.replaceAll('"', '""')}"` : line);
  }
}
