import { ROSTERS } from '../../src/agencies/rosters';
import { yearMonth } from '../../src/identity/year-month';
import { type CopyChoice, type RosterFile, returnCopy } from '../../src/intake';
import { OfficePackage } from '../../src/intake/spreadsheet/package';

export interface Copied {
  readonly bytes: Buffer;
  readonly made: string;
  readonly suffix: string;
}

/** The clerk's copy of a file; throws when there is none. */
export async function copyOf(
  source: Uint8Array | string,
  choice: Partial<CopyChoice> = {},
  about: Partial<RosterFile> = {},
): Promise<Copied> {
  const file = { source, feed: 'DESTITUTE_SUPPORT', month: yearMonth('2018-10'), rosters: ROSTERS, ...about } as const;
  const copy = await returnCopy(file, { rows: 'ALL', as: 'SAME', ...choice });
  if (copy.kind !== 'COPY') throw new Error(`expected a copy, got ${copy.kind}`);
  const pieces: Uint8Array[] = [];
  for await (const piece of copy.chunks) pieces.push(piece);
  return { bytes: Buffer.concat(pieces), made: copy.made, suffix: copy.suffix };
}

/** Every part of a workbook by its name. */
export async function partsOf(workbook: Uint8Array): Promise<Map<string, Buffer>> {
  const office = await OfficePackage.open(workbook);
  return new Map(await Promise.all(office.names().map(async (name) => [name, await office.bytes(name)] as const)));
}

/** A workbook with the text of one cell typed anew, as a clerk does: an inline string in the cell's own style. */
export async function typed(workbook: Uint8Array, sheet: string, cells: Readonly<Record<string, string>>): Promise<Buffer> {
  const office = await OfficePackage.open(workbook);
  let xml = await office.text(sheet);
  for (const [reference, text] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${reference}"([^>]*?)(?:/>|>.*?</c>)`, 's');
    if (!cell.test(xml)) throw new Error(`expected a cell ${reference}`);
    xml = xml.replace(
      cell,
      (_, attributes: string) => `<c r="${reference}"${attributes.replace(/\st="\w+"/, '')} t="inlineStr"><is><t>${text}</t></is></c>`,
    );
  }
  office.put(sheet, xml);
  return Buffer.from(await office.save());
}
