import { type MoneyUnit, parseMoney } from '../../identity/money';
import type { ReadRow } from '../reading';
import { type Cell, cellText, isBlank } from '../source/raw-row';
import type { Layout } from './layout';

/** How a total row begins. */
export const TOTAL =
  /^(?:其\s*中|合\s*计|总\s*计|小\s*计|共\s*计|总人数|人数合计|本页合计|本页小计|累\s*计|总\s*合\s*计|合\s*计\s*人\s*数|共\s*\d+\s*[人户名]|以上(?:人员|名单|合计)?\s*共)|^[\u4E00-\u9FFF、.．\d]{2,12}(?:小计|合计|总计)[:：]?$/;
/** A part of a total: 其中：低保 2人. */
const PART = /^其\s*中/;
const PEOPLE = /(\d{1,9})\s*(?:人次|人|名)/;
const COUNT = /^(?:合计|总计|小计|共计|总人数|人数合计|共)?[:：\s]*(\d{1,9})\s*(?:人|名|行|条|人次)?$/;

const COUNTED = /^(?:[\u4E00-\u9FFF]{0,8}[:：]?\s*\d{1,7}\s*[户人名]\s*[；;，,、。]?\s*)+$/;
const COUNT_LABEL = /^(?:合计)?总?[户人]数[:：]?$/;
const LONGEST_COUNT = 60;

/** A row of nothing but counts, whatever it begins with: 总户数 | 1 | 总人数 | 2; 低保2人 | 特困0人. */
export function isOnlyCounts(filled: readonly string[]): boolean {
  const counts = (text: string): boolean => text.length <= LONGEST_COUNT && (COUNTED.test(text) || COUNT_LABEL.test(text));
  return filled.some(counts) && filled.every((text) => counts(text) || /^\d{1,7}$/.test(text));
}

/** A total that is not what was read: of rows or of money (fen). */
export interface TotalDifference {
  readonly what: 'ROWS' | 'MONEY';
  readonly stated: number;
  readonly read: number;
  /** Those in the rows that were read. */
  readonly people: number;
}

/** Compares what total rows state with the rows, the people and the money read: since the last total, or since the header. A number of people that is one of rows is right too. */
export class Totals {
  private rows = 0;
  private rowsSince = 0;
  /** Beyond one in a row. */
  private others = 0;
  private othersSince = 0;
  private fen = 0;
  private fenSince = 0;
  /** Totals that stand above the people: they are compared at the end. */
  private readonly leading: (readonly Cell[])[] = [];
  private readonly amount: number;

  constructor(private readonly layout: Layout) {
    this.amount = layout.columnOf.get('amount') ?? -1;
  }

  meet(read: ReadRow, cells: readonly Cell[]): readonly TotalDifference[] {
    if (read.disposition !== 'SKIPPED') {
      this.rows++;
      this.rowsSince++;
      if (this.layout.members.length > 0) this.addMembers(read);
      if (this.amount !== -1) this.addMoney(cellText(cells[this.amount]));
      return NONE;
    }
    if (read.findings[0]?.code !== 'S_TOTAL') return NONE;
    const first = cellText(cells.find((cell) => !isBlank(cell))).trim();
    if (PART.test(first) || !TOTAL.test(first)) return NONE;
    if (this.rows > 0) return this.compared(cells);
    if (!/小\s*计/.test(first)) this.leading.push(cells);
    return NONE;
  }

  /** What is to be said when all rows were met. */
  end(): readonly TotalDifference[] {
    this.rowsSince = this.rows;
    this.othersSince = this.others;
    this.fenSince = this.fen;
    return this.leading.flatMap((cells) => this.compared(cells));
  }

  private addMembers({ persons, refused }: ReadRow): void {
    const people = persons.length + (refused?.recognised.length ?? 0) + (refused?.unrecognised ?? 0);
    if (people < 2) return;
    this.others += people - 1;
    this.othersSince += people - 1;
  }

  private addMoney(text: string): void {
    const fen = parseMoney(text.normalize('NFKC'), this.layout.units.get('amount'));
    if (typeof fen !== 'number') return;
    this.fen += fen;
    this.fenSince += fen;
  }

  private compared(cells: readonly Cell[]): TotalDifference[] {
    const money = this.amount === -1 ? null : statedMoney(cells[this.amount], this.layout.units.get('amount'));
    const stated = statedRows(cells, this.layout);
    const differences: TotalDifference[] = [];
    const people = this.rows + this.others;
    const counts = [this.rows, this.rowsSince, people, this.rowsSince + this.othersSince];
    if (stated !== null && !counts.includes(stated)) differences.push({ what: 'ROWS', stated, read: this.rows, people });
    if (money !== null && money !== this.fen && money !== this.fenSince)
      differences.push({ what: 'MONEY', stated: money, read: this.fen, people });
    this.rowsSince = 0;
    this.othersSince = 0;
    this.fenSince = 0;
    return differences;
  }
}

const NONE: readonly TotalDifference[] = [];

/** The number of people in a total row: `39人` anywhere, or a cell that is nothing but a number and stands under no amount. */
function statedRows(cells: readonly Cell[], layout: Layout): number | null {
  const money = [layout.columnOf.get('amount'), layout.columnOf.get('tier')];
  const texts = cells.map((cell, i) => (money.includes(i) ? '' : cellText(cell).trim()));
  const people = texts.map((text) => PEOPLE.exec(text)?.[1]).find((n) => n !== undefined);
  const count = people ?? texts.map((text) => COUNT.exec(text)?.[1]).find((n) => n !== undefined);
  return count === undefined ? null : Number(count);
}

function statedMoney(cell: Cell | undefined, unit: MoneyUnit | undefined): number | null {
  const fen = parseMoney(cellText(cell).normalize('NFKC'), unit);
  return typeof fen === 'number' ? fen : null;
}
