import { Unpatchable } from './unpatchable';

/** A tag of a sheet with its place in the sheet's bytes; `end` is after its `>`. `depth` of the root is 0. */
export interface SheetTag {
  readonly local: string;
  /** `x:` when the document writes its elements so, else ''. */
  readonly prefix: string;
  /** As it is written, a character for each byte. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly closes: boolean;
  readonly selfClosing: boolean;
}

/** A tag or a remark that never ends is no sheet. */
const LONGEST = 1 << 20;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;

/**
 * Meets the tags of a sheet while it streams by, so that memory does not follow its length. The sheet was read as XML before: only what it
 * takes to find the tags is looked at. Throws `Unpatchable`.
 */
export async function walkTags(chunks: AsyncIterable<Uint8Array>, meet: (tag: SheetTag) => void): Promise<void> {
  const cutter = new TagCutter(meet);
  for await (const chunk of chunks) cutter.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1'));
  cutter.end();
}

/** The value of an attribute that holds no entity. */
export function attributeOf({ text }: SheetTag, name: string): string | undefined {
  const plain = ` ${name}="`;
  const at = text.indexOf(plain);
  if (at !== -1) return text.slice(at + plain.length, text.indexOf('"', at + plain.length));
  return text.includes(name) ? new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(text)?.[1] : undefined;
}

class TagCutter {
  private rest = '';
  /** Where `rest` begins in the sheet. */
  private offset = 0;
  private depth = 0;

  constructor(private readonly meet: (tag: SheetTag) => void) {}

  write(piece: string): void {
    const text = this.rest + piece;
    let at = text.indexOf('<');
    while (at !== -1) {
      const end = endOf(text, at);
      if (end === -1) break;
      const mark = text.charCodeAt(at + 1);
      if (mark !== EXCLAMATION && mark !== QUESTION) this.tag(text.slice(at, end), this.offset + at);
      at = text.indexOf('<', end);
    }
    const kept = at === -1 ? text.length : at;
    this.rest = text.slice(kept);
    this.offset += kept;
    if (this.rest.length > LONGEST) throw new Unpatchable('a tag of a sheet is too long');
  }

  end(): void {
    if (this.rest !== '' || this.depth !== 0) throw new Unpatchable('a sheet ends too early');
  }

  private tag(text: string, start: number): void {
    const closes = text.charCodeAt(1) === SLASH;
    const selfClosing = text.charCodeAt(text.length - 2) === SLASH;
    const from = closes ? 2 : 1;
    const until = endOfName(text, from);
    const local = text.indexOf(':', from) + 1;
    const named = local > 0 && local < until ? local : from;
    const depth = closes ? --this.depth : this.depth;
    this.meet({
      local: text.slice(named, until),
      prefix: text.slice(from, named),
      text,
      start,
      end: start + text.length,
      depth,
      closes,
      selfClosing,
    });
    if (!closes && !selfClosing) this.depth++;
  }
}

function endOfName(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x3e || code === SLASH) return at;
  }
  return text.length;
}

/** Where the tag, comment or instruction that begins here ends; -1: not in this text. */
function endOf(text: string, at: number): number {
  const mark = text.charCodeAt(at + 1);
  if (Number.isNaN(mark)) return -1;
  if (mark === QUESTION) return after(text, '?>', at);
  if (mark === EXCLAMATION) return endOfDeclaration(text, at);
  let end = text.indexOf('>', at);
  while (end !== -1 && isQuoted(text, at, end)) end = text.indexOf('>', end + 1);
  return end === -1 ? -1 : end + 1;
}

function endOfDeclaration(text: string, at: number): number {
  const opening = '<![CDATA[';
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  if (text.startsWith(opening, at)) return after(text, ']]>', at);
  return text.length - at < opening.length ? -1 : after(text, '>', at);
}

function after(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? -1 : at + sign.length;
}

/** Whether the sign at `end` stands in the value of an attribute, where a `>` ends no tag. */
function isQuoted(text: string, at: number, end: number): boolean {
  let quote = 0;
  for (let i = at; i < end; i++) {
    const sign = text.charCodeAt(i);
    if (quote === 0 ? sign === 0x22 || sign === 0x27 : sign === quote) quote = quote === 0 ? sign : 0;
  }
  return quote !== 0;
}
