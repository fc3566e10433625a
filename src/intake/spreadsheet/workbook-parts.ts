import type { OfficePackage } from './package';
import { relationshipsOf } from './relationships';
import { Unpatchable } from './unpatchable';
import { walkXml } from './xml-walk';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Where the parts of a workbook lie in its archive. */
export interface WorkbookParts {
  readonly workbook: string;
  /** The part of each sheet by its name as shown. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly styles: string | null;
}

/** Finds the sheets by name. Only transitional OOXML, which Excel, WPS and LibreOffice write, is changed in place. */
export async function workbookParts(office: OfficePackage): Promise<WorkbookParts> {
  const workbook = (await relationshipsOf(office, '')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbook === undefined) throw new Unpatchable('no workbook is named in its package');
  const targets = await relationshipsOf(office, workbook);
  const sheets = new Map<string, string>();
  walkXml(await office.text(workbook), {
    open: ({ local, prefix, depth, attributes }) => {
      if (depth === 0 && attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] !== MAIN)
        throw new Unpatchable('it is strict OOXML');
      if (local !== 'sheet') return;
      const id = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1];
      const target = targets.find((each) => each.id === id)?.target;
      if (target !== undefined) sheets.set(attributes.name ?? '', target);
    },
  });
  return { workbook, sheets, styles: targets.find(({ kind }) => kind === 'styles')?.target ?? null };
}
