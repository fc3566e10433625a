import { columnOf, reference, rowOf } from './cell-reference';
import type { OfficePackage } from './package';
import { declarePart, relate, relationshipsOf } from './relationships';
import { AUTHOR } from './tones';
import { Unpatchable } from './unpatchable';
import { type Splice, spliced, walkXml, withAttribute, xmlText } from './xml-walk';

/** A comment beside a marked cell. */
export interface Note {
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const NO_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';
const NO_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A sheet's part, and the relationship of the legacy drawing that it has already. */
export interface Commentable {
  readonly part: string;
  readonly legacyDrawing: string | null;
}

/**
 * Puts comments beside cells of a sheet: a comments part and the legacy drawing that shows it. Comments of others stay, and where one stands
 * ours does not come; ours of an earlier copy are replaced. Gives the relationship of a new legacy drawing, or null when the sheet has one.
 */
export async function putComments(
  office: OfficePackage,
  { part: sheet, legacyDrawing }: Commentable,
  notes: readonly Note[],
): Promise<string | null> {
  const relations = await relationshipsOf(office, sheet);
  const commentsPart = relations.find(({ kind }) => kind === 'comments')?.target ?? null;
  const drawing = relations.find(({ id }) => id === legacyDrawing)?.target ?? null;
  if (notes.length === 0 && commentsPart === null) return null;
  const comments = commented(commentsPart === null ? NO_COMMENTS : await office.text(commentsPart), notes);
  const name = commentsPart ?? freeName(office, 'xl/comments', '.xml');
  office.put(name, comments.xml);
  if (commentsPart === null) {
    await declarePart(office, name, COMMENTS_TYPE);
    await relate(office, sheet, { kind: 'comments', target: name });
  }
  const shapes = drawn(drawing === null ? NO_SHAPES : await office.text(drawing), comments.removed, comments.added);
  const vml = drawing ?? freeName(office, 'xl/drawings/vmlDrawing', '.vml');
  office.put(vml, shapes);
  if (drawing !== null) return null;
  await declarePart(office, vml, VML_TYPE);
  return relate(office, sheet, { kind: 'vmlDrawing', target: vml });
}

function freeName(office: OfficePackage, stem: string, suffix: string): string {
  let number = 1;
  while (office.has(`${stem}${number}${suffix}`)) number++;
  return `${stem}${number}${suffix}`;
}

interface Commented {
  readonly xml: string;
  /** Cells (`D6`) whose earlier comment of ours went. */
  readonly removed: ReadonlySet<string>;
  readonly added: readonly Note[];
}

function commented(xml: string, notes: readonly Note[]): Commented {
  const authors: string[] = [];
  const theirs = new Set<string>();
  const removed = new Map<string, Splice>();
  const at = { authors: -1, list: -1 };
  let prefix = '';
  let open: { reference: string; start: number } | null = null;
  let inAuthor = false;
  walkXml(xml, {
    open: (tag) => {
      if (tag.depth === 0) prefix = tag.prefix;
      if ((tag.local === 'authors' || tag.local === 'commentList') && tag.selfClosing) throw new Unpatchable('its comments are empty');
      if (tag.local === 'author') authors.push('');
      inAuthor = tag.local === 'author';
      if (tag.local !== 'comment') return;
      const where = tag.attributes.ref ?? '';
      if (authors[Number(tag.attributes.authorId)] === AUTHOR) open = { reference: where, start: tag.start };
      else theirs.add(where);
    },
    text: (text) => {
      if (inAuthor) authors[authors.length - 1] += text;
    },
    close: ({ local, start, end }) => {
      if (local === 'author') inAuthor = false;
      if (local === 'authors') at.authors = start;
      if (local === 'commentList') at.list = start;
      if (local !== 'comment' || open === null) return;
      removed.set(open.reference, { from: open.start, until: end, by: '' });
      open = null;
    },
  });
  const added = notes.filter((note) => !theirs.has(reference(note.column, note.row)));
  const known = authors.indexOf(AUTHOR);
  const author = known === -1 ? authors.length : known;
  const element = ({ column, row, text }: Note): string =>
    `<${prefix}comment ref="${reference(column, row)}" authorId="${author}"><${prefix}text><${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t></${prefix}text></${prefix}comment>`;
  const splices: Splice[] = [...removed.values(), { from: at.list, until: at.list, by: added.map(element).join('') }];
  if (known === -1) splices.push({ from: at.authors, until: at.authors, by: `<${prefix}author>${AUTHOR}</${prefix}author>` });
  return { xml: spliced(xml, splices), removed: new Set(removed.keys()), added };
}

/** The drawing is read as text: what Excel writes there is not always well formed. */
function drawn(vml: string, removed: ReadonlySet<string>, notes: readonly Note[]): string {
  const places = new Set([...removed].map((cell) => `${rowOf(cell) - 1},${columnOf(cell)}`));
  const kept = declared(vml).replace(/<v:shape\b[\s\S]*?<\/v:shape>\s*/g, (shape) => (places.has(placeOf(shape)) ? '' : shape));
  const end = kept.lastIndexOf('</xml>');
  if (end === -1) throw new Unpatchable('its legacy drawing has no end');
  const type = kept.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  return kept.slice(0, end) + type + notes.map(shapeOf).join('') + kept.slice(end);
}

/** The prefixes that our shapes are written with. */
const PREFIXES: Readonly<Record<string, string>> = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};

/** The drawing with our prefixes declared at its root; a program may have left out those that it did not use, or have used others. */
function declared(vml: string): string {
  const root = /<xml\b[^>]*>/.exec(vml)?.[0];
  if (root === undefined || root.endsWith('/>')) throw new Unpatchable('its legacy drawing has no root');
  let whole = root;
  for (const [prefix, meaning] of Object.entries(PREFIXES)) {
    const there = new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1];
    if (there !== undefined && there !== meaning) throw new Unpatchable('its legacy drawing means something else by our prefixes');
    if (there === undefined) whole = withAttribute(whole, `xmlns:${prefix}`, meaning);
  }
  return vml.replace(root, () => whole);
}

const placeOf = (shape: string): string =>
  `${/<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1]},${/<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1]}`;

/** A hidden note three columns wide, beside its cell and high enough for its text. */
function shapeOf({ column, row, text }: Note): string {
  const top = Math.max(0, row - 2);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 18), 0);
  const anchor = [column + 1, 12, top, 4, column + 4, 40, top + 2 + lines, 4].join(', ');
  return `<v:shape id="minsheng_${row}_${column}" type="#_x0000_t202" style="position:absolute;width:200pt;height:${20 + lines * 15}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
