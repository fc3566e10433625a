import { SaxesParser } from 'saxes';
import { Unpatchable } from './unpatchable';

/** An opening tag with its place in the text; `end` is after its `>`. `depth` of the root is 0. */
export interface OpenTag {
  readonly local: string;
  /** `x:` when the document writes its elements so, else ''. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly selfClosing: boolean;
}

/** A closing tag; of a self-closing element it has no length. */
export interface CloseTag {
  readonly local: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

export interface Walker {
  open?(tag: OpenTag): void;
  close?(tag: CloseTag): void;
  text?(text: string): void;
}

/**
 * Walks XML and says where each tag stands, so that a part is changed by splicing and stays the same everywhere else.
 * Throws `Unpatchable` on what is not well formed.
 */
export function walkXml(xml: string, walker: Walker): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', () => {
    throw new Unpatchable('a part is not well-formed XML');
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const end = parser.position;
    const colon = name.indexOf(':') + 1;
    const start = xml.lastIndexOf('<', end - 1);
    walker.open?.({
      local: name.slice(colon),
      prefix: name.slice(0, colon),
      attributes,
      start,
      end,
      depth: depth++,
      selfClosing: isSelfClosing,
    });
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const end = parser.position;
    const start = isSelfClosing ? end : xml.lastIndexOf('<', end - 1);
    walker.close?.({ local: name.slice(name.indexOf(':') + 1), start, end, depth: --depth });
  });
  if (walker.text !== undefined) parser.on('text', (text) => walker.text?.(text));
  parser.write(xml).close();
}

/** One replacement of [from, until) of a text by another. */
export interface Splice {
  readonly from: number;
  readonly until: number;
  readonly by: string;
}

/** The text with the splices made; they must not overlap, those at one place keep their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let at = 0;
  let result = '';
  for (const { from, until, by } of [...splices].sort((a, b) => a.from - b.from || a.until - b.until)) {
    result += text.slice(at, from) + by;
    at = until;
  }
  return result + text.slice(at);
}

/** Text as the content of an element or attribute; characters that XML cannot hold become U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** The opening tag with an attribute set to a plain value. */
export function withAttribute(tag: string, name: string, value: string): string {
  const found = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  return found.test(tag) ? tag.replace(found, `$1"${value}"`) : tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}

export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
}
