import { FILLS, INKS, type Tone } from './tones';
import { Unpatchable } from './unpatchable';
import { type Splice, spliced, walkXml, withAttribute, withoutAttribute } from './xml-walk';

const LISTS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
type ListName = (typeof LISTS)[number];

/** One list of the style sheet: its items as written, and where it stands. */
interface StyleList {
  readonly items: string[];
  open: { start: number; end: number; selfClosing: boolean };
  close: number;
}

/** The number of the built-in format `@`: a text stays as it is typed. */
const TEXT_FORMAT = '49';

/** The style sheet of a workbook. Styles are only added; those that cells have stay what they are. */
export class Styles {
  private readonly lists = new Map<ListName, StyleList>();
  private readonly added = new Map<ListName, string[]>();
  private readonly made = new Map<string, number>();
  private prefix = '';
  private readonly markedStyles: ReadonlySet<number>;

  constructor(private readonly xml: string) {
    let current: { list: StyleList; itemStart: number } | null = null;
    walkXml(xml, {
      open: ({ local, prefix, depth, start, end, selfClosing }) => {
        if (depth === 0) this.prefix = prefix;
        if (depth === 1 && isList(local)) {
          current = { list: { items: [], open: { start, end, selfClosing }, close: end }, itemStart: 0 };
          this.lists.set(local, current.list);
        }
        if (depth === 2 && current !== null) current.itemStart = start;
      },
      close: ({ local, depth, start, end }) => {
        if (depth === 2 && current !== null) current.list.items.push(xml.slice(current.itemStart, end));
        if (depth !== 1 || current === null || !isList(local)) return;
        current.list.close = start;
        current = null;
      },
    });
    if (LISTS.some((name) => (this.lists.get(name)?.items.length ?? 0) === 0)) throw new Unpatchable('its style sheet lacks a list');
    this.markedStyles = this.findMarked();
  }

  /** The style of a cell with the fill of a mark; with `asText` what is typed into it next stays text. */
  marked(style: number, tone: Exclude<Tone, 'NOTED'>, asText: boolean): number {
    return this.derive(style, `${tone} ${asText}`, (xf) => {
      const filled = withAttribute(withAttribute(xf, 'fillId', String(this.fill(tone))), 'applyFill', '1');
      return asText ? withAttribute(withAttribute(filled, 'numFmtId', TEXT_FORMAT), 'applyNumberFormat', '1') : filled;
    });
  }

  /** The style of a cell whose earlier mark is taken off: that of which the mark was made, if it is still there, else one without fill. */
  unmarked(style: number): number {
    if (!this.isMarked(style)) return style;
    const plain = (xf: string): string => withoutAttribute(withoutAttribute(xf, 'fillId'), 'applyFill');
    const items = this.list('cellXfs').items;
    const before = items.findIndex((xf, i) => !this.isMarked(i) && plain(xf) === plain(items[style] ?? ''));
    return before !== -1 ? before : this.derive(style, 'UNMARKED', (xf) => withAttribute(xf, 'fillId', '0'));
  }

  /** Whether a cell of this style bears a mark of an earlier copy. */
  isMarked(style: number): boolean {
    return this.markedStyles.has(style);
  }

  private findMarked(): Set<number> {
    const fills = new Set(
      this.list('fills').items.flatMap((fill, i) => (Object.values(FILLS).some((argb) => fill.includes(argb)) ? [String(i)] : [])),
    );
    const { items } = this.list('cellXfs');
    return new Set(items.flatMap((xf, i) => (fills.has(/\sfillId="(\d+)"/.exec(xf)?.[1] ?? '0') ? [i] : [])));
  }

  /** The style of a sentence: coloured, wrapped, text. */
  sentence(tone: Tone): number {
    return this.derive(0, `SENTENCE ${tone}`, () => {
      const p = this.prefix;
      const font = this.ink(tone);
      return `<${p}xf numFmtId="${TEXT_FORMAT}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`;
    });
  }

  /** A style that has nothing but a built-in number format. */
  format(number: string): number {
    const p = this.prefix;
    return this.derive(
      0,
      `FORMAT ${number}`,
      () => `<${p}xf numFmtId="${number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    );
  }

  toXml(): string {
    const splices: Splice[] = [];
    for (const [name, items] of this.added) {
      const { open, close, items: before } = this.list(name);
      const tag = withAttribute(this.xml.slice(open.start, open.end), 'count', String(before.length + items.length));
      splices.push({ from: open.start, until: open.end, by: tag }, { from: close, until: close, by: items.join('') });
    }
    return spliced(this.xml, splices);
  }

  private derive(style: number, as: string, change: (xf: string) => string): number {
    const key = `${style} ${as}`;
    const made = this.made.get(key);
    if (made !== undefined) return made;
    const { items } = this.list('cellXfs');
    const xf = items[style] ?? items[0] ?? '';
    const tag = /^<[^>]*>/.exec(xf)?.[0] ?? '';
    const changed = change(tag);
    const number = this.add('cellXfs', changed.endsWith('/>') || changed.includes('</') ? changed : changed + xf.slice(tag.length));
    this.made.set(key, number);
    return number;
  }

  private fill(tone: Exclude<Tone, 'NOTED'>): number {
    const p = this.prefix;
    const before = this.list('fills').items.findIndex((fill) => fill.includes(FILLS[tone]));
    return before !== -1
      ? before
      : this.addOnce(
          'fills',
          `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${FILLS[tone]}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
        );
  }

  /** The first font of the workbook in another colour. */
  private ink(tone: Tone): number {
    const p = this.prefix;
    const plain = (this.list('fonts').items[0] ?? '').replace(/<[\w:]*color\b[^>]*\/>/, '');
    const color = `<${p}color rgb="${INKS[tone]}"/>`;
    const size = /<[\w:]*sz\b[^>]*\/>/.exec(plain)?.[0];
    if (size !== undefined) return this.addOnce('fonts', plain.replace(size, `${size}${color}`));
    return this.addOnce('fonts', /^<[^>]*\/>$/.test(plain) ? `<${p}font>${color}</${p}font>` : plain.replace(/>/, `>${color}`));
  }

  private addOnce(name: ListName, item: string): number {
    const at = this.added.get(name)?.indexOf(item) ?? -1;
    return at === -1 ? this.add(name, item) : this.list(name).items.length + at;
  }

  private add(name: ListName, item: string): number {
    const items = this.added.get(name) ?? [];
    this.added.set(name, items);
    return this.list(name).items.length + items.push(item) - 1;
  }

  private list(name: ListName): StyleList {
    const list = this.lists.get(name);
    if (list === undefined) throw new Unpatchable(`its style sheet has no ${name}`);
    return list;
  }
}

const isList = (name: string): name is ListName => (LISTS as readonly string[]).includes(name);

/** For a workbook without a style sheet. */
export const PLAIN_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
