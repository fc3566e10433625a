import { FileRefusal } from '../file-refusal';

/** A record of a BIFF stream: what it is, its content, and where it begins. */
export interface XlsRecord {
  readonly id: number;
  readonly data: Buffer;
  readonly offset: number;
}

/** Numbers of the records that a roster needs (MS-XLS 2.3). */
export const RECORD = {
  EOF: 0x0a,
  DATE_1904: 0x22,
  FILE_PASS: 0x2f,
  CONTINUE: 0x3c,
  CODE_PAGE: 0x42,
  COLUMN_INFO: 0x7d,
  BOUND_SHEET: 0x85,
  MULTIPLE_RK: 0xbd,
  RICH_STRING: 0xd6,
  CELL_FORMAT: 0xe0,
  MERGED_CELLS: 0xe5,
  SHARED_STRINGS: 0xfc,
  LABEL_SHARED: 0xfd,
  NUMBER: 0x203,
  LABEL: 0x204,
  BOOLEAN_OR_ERROR: 0x205,
  STRING: 0x207,
  ROW: 0x208,
  RK: 0x27e,
  NUMBER_FORMAT: 0x41e,
  NUMBER_FORMAT_5: 0x1e,
  FORMULA: 0x06,
  BEGIN: 0x809,
} as const;

/** Walks the records from `from`; what runs over the end is a file cut off. */
export function* recordsFrom(stream: Buffer, from: number): Iterable<XlsRecord> {
  for (let at = from; at + 4 <= stream.length; ) {
    const id = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) throw new FileRefusal('F_TRUNCATED');
    yield { id, data: stream.subarray(at + 4, at + 4 + length), offset: at };
    at += 4 + length;
  }
}

/** The number of an RK: 30 bits of an integer or of a floating number, perhaps a hundredth. */
export function numberOfRk(rk: number): number {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE((rk & 0xfffffffc) >>> 0, 4);
  const value = (rk & 2) !== 0 ? rk >> 2 : bytes.readDoubleLE(0);
  return (rk & 1) !== 0 ? value / 100 : value;
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
export const errorText = (code: number): string => ERRORS[code] ?? '#VALUE!';
