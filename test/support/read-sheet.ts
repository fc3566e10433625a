/** Rows of a workbook's first sheet as a spreadsheet would show them, with the type of each cell. */
export interface ReadCell {
  readonly value: string | number | null;
  readonly text: boolean;
}

/** Reads with the library, not with our own eyes. */
export async function sheetOf(bytes: Buffer): Promise<readonly (readonly ReadCell[])[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const workbook = await readXlsx(new Uint8Array(bytes));
  const [sheet] = workbook.sheets;
  return (sheet?.rows ?? []).map((row) => row.map((value) => ({ value: value as ReadCell['value'], text: typeof value === 'string' })));
}

/** Names of the entries of an archive, in order. */
export async function entriesOf(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const { unzipSync } = await import('fflate');
  return new Map(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => [name, Buffer.from(part)]));
}

export const textOf = (rows: readonly (readonly ReadCell[])[]): (string | number | null)[][] =>
  rows.map((row) => row.map(({ value }) => value));

const CENTRAL = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

/** Name, checksum and sizes of each entry as the archive's directory says, for programs that believe it (Excel does). */
export function directoryOf(bytes: Buffer): { name: string; crc: number; size: number }[] {
  const found = [];
  for (let at = bytes.indexOf(CENTRAL); at >= 0; at = bytes.indexOf(CENTRAL, at + 4)) {
    const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString('utf8');
    found.push({ name, crc: bytes.readUInt32LE(at + 16), size: bytes.readUInt32LE(at + 24) });
  }
  return found;
}
