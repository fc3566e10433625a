import { posix } from 'node:path';
import type { OfficePackage } from './package';
import { Unpatchable } from './unpatchable';
import { walkXml, xmlText } from './xml-walk';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a part points to: `kind` is the last word of the type, `target` the name of the part in the archive. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

const relationsPart = (part: string): string => `${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`.replace(/^\.\//, '');

export async function relationshipsOf(office: OfficePackage, part: string): Promise<readonly Relationship[]> {
  const name = relationsPart(part);
  if (!office.has(name)) return [];
  const found: Relationship[] = [];
  walkXml(await office.text(name), {
    open: ({ local, attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
      if (local !== 'Relationship' || TargetMode === 'External') return;
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(part, Target) });
    },
  });
  return found;
}

function resolved(part: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
}

/** Adds a relationship and gives its id. */
export async function relate(office: OfficePackage, part: string, to: { readonly kind: string; readonly target: string }): Promise<string> {
  const name = relationsPart(part);
  const before = office.has(name)
    ? await office.text(name)
    : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const id = freeId(before);
  const element = `<Relationship Id="${id}" Type="${OFFICE}/${to.kind}" Target="${xmlText(posix.relative(posix.dirname(part), to.target))}"/>`;
  office.put(name, insertedLast(before, 'Relationships', element));
  return id;
}

function freeId(relationships: string): string {
  let number = 1;
  while (relationships.includes(`"rIdMs${number}"`)) number++;
  return `rIdMs${number}`;
}

/** Declares what kind of part `part` is, unless that is said already. */
export async function declarePart(office: OfficePackage, part: string, contentType: string): Promise<void> {
  const types = await office.text('[Content_Types].xml');
  if (types.includes(`PartName="/${part}"`)) return;
  office.put('[Content_Types].xml', insertedLast(types, 'Types', `<Override PartName="/${xmlText(part)}" ContentType="${contentType}"/>`));
}

/** The document with an element inserted as the last child of its root. */
export function insertedLast(xml: string, root: string, element: string): string {
  let at = -1;
  let opened = '';
  walkXml(xml, {
    open: (tag) => {
      if (tag.depth === 0) opened = tag.selfClosing ? xml.slice(tag.start, tag.end) : '';
    },
    close: (tag) => {
      if (tag.depth === 0 && tag.local === root) at = tag.start;
    },
  });
  if (at === -1) throw new Unpatchable(`${root} is not where it should be`);
  if (opened === '') return xml.slice(0, at) + element + xml.slice(at);
  const name = /^<([^\s/>]+)/.exec(opened)?.[1] ?? root;
  return `${xml.slice(0, at - opened.length)}${opened.replace(/\s*\/>$/, '>')}${element}</${name}>${xml.slice(at)}`;
}
