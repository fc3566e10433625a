import { FileRefusal } from '../file-refusal';
import type { Archive } from './archive';
import { attribute, walkXml } from './xml-walk';

/** A sheet as the workbook lists it; `part` is null for a chart or a macro sheet, which has no cells. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string | null;
}

export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[];
  /** Dates count from 1904 (old Macintosh), not from 1900. */
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Finds the parts of a workbook by their relations, transitional or strict, wherever they lie. */
export async function workbookParts(archive: Archive): Promise<WorkbookParts> {
  const book = [...(await relationsOf(archive, '')).values()].find((r) => r.type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!archive.has(book)) throw new FileRefusal('F_TRUNCATED');
  const relations = await relationsOf(archive, book);
  const partOf = (type: string): string | null => [...relations.values()].find((r) => r.type === type && archive.has(r.part))?.part ?? null;
  const { sheets, from1904 } = await listedSheets(archive, book);
  return {
    from1904,
    sheets: sheets.map(({ id, ...sheet }) => ({ ...sheet, part: sheetPart(relations.get(id), archive) })),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

function sheetPart(relation: Relation | undefined, archive: Archive): string | null {
  if (relation === undefined || (relation.type === 'worksheet' && !archive.has(relation.part))) throw new FileRefusal('F_TRUNCATED');
  return relation.type === 'worksheet' ? relation.part : null;
}

async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(name)) return relations;
  await walkXml(archive.part(name), {
    open: (tag, { Id, Type, Target, TargetMode }) => {
      if (tag !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
      relations.set(Id, { type: (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1), part: resolved(folder, Target) });
    },
  });
  return relations;
}

/** `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml`, `../customXml/x.xml` */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((s) => s !== '');
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function listedSheets(
  archive: Archive,
  book: string,
): Promise<{ sheets: { name: string; hidden: boolean; id: string }[]; from1904: boolean }> {
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  await walkXml(archive.part(book), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (tag !== 'sheet') return;
      const state = attributes.state ?? 'visible';
      sheets.push({ name: attributes.name ?? '', hidden: state !== 'visible', id: attribute(attributes, 'id') ?? '' });
    },
  });
  return { sheets, from1904 };
}

/** A boolean of XML. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
