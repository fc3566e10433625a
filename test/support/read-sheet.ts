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
