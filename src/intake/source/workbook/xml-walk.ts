import { SaxesParser } from 'saxes';
import { FileRefusal } from '../file-refusal';

/** What a walk through XML meets; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Leaves out of a piece of the document, before it is parsed, elements that say nothing. */
  shortened?(xml: string): string;
}

/** A cell holds 32 767 characters; a run of text beyond this is no sheet. */
const LONGEST_TEXT = 1 << 20;

/**
 * Walks XML chunk by chunk, strictly: anything malformed is a damaged file. A document type is refused, so no entity can be defined (and
 * none can grow a billion times); a text that never ends is refused before it fills the memory.
 */
export async function walkXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser();
  let broken = false;
  parser.on('error', () => {
    broken = true;
  });
  parser.on('doctype', () => {
    throw new FileRefusal('F_ZIP_BOMB', { zh: 'XML 中定义了实体', en: 'the XML declares a document type' });
  });
  parser.on('opentag', (tag) => listener.open(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => listener.close?.(local(tag.name)));
  if (listener.text !== undefined) parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let run = 0;
  for await (const chunk of chunks) {
    const last = chunk.lastIndexOf(0x3c);
    run = last === -1 ? run + chunk.length : chunk.length - last;
    if (run > LONGEST_TEXT) throw new FileRefusal('F_TRUNCATED');
    const xml = textOf(decoder, chunk);
    parser.write(listener.shortened?.(xml) ?? xml);
    if (broken) throw new FileRefusal('F_TRUNCATED');
  }
  parser.close();
  if (broken) throw new FileRefusal('F_TRUNCATED');
}

function textOf(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw new FileRefusal('F_TRUNCATED');
  }
}

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

/** The value of an attribute whatever its prefix: `r:id`, `id`. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
}

/** Excel writes control characters as `_x000D_`, and a text that looks so as `_x005F_x000D_`. */
export function withoutEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
