import type { RawLine, RawSheet, TextLines } from '../source/raw-row';
import { blankLine, type Rows, withoutBlankRuns } from '../table/blank-runs';
import { Repeats } from '../table/repeats';
import { Survey } from '../table/survey';
import type { Surveyed } from '../table/survey-walk';
import type { Table } from '../table/tables';
import { type FormerBlock, type FormerList, ROWS_PER_BLOCK } from './former-list';
import { InStep } from './in-step';
import { UnchangedRuns } from './runs';

/** A survey beside the former list: it also says which rows are unchanged. */
export interface Unchanged extends Surveyed {
  readonly former: FormerList;
  readonly runs: UnchangedRuns;
}

export interface Beside {
  readonly former: FormerList;
  readonly certificateColumn: string | null;
}

/** Rows after which a list that is mostly new is surveyed without its former. */
const ENOUGH_TO_TELL = 8192;

/**
 * The first walk through a list of which the former is known: rows that stand in it word for word are not cut into cells. Whoever may stand
 * twice in the file, by number or as a namesake, is read in full all the same. Null when the list is too different.
 */
export async function surveyBeside(table: Table, { former, certificateColumn }: Beside): Promise<Unchanged | null> {
  const { lines } = table.sheet;
  if (lines === null) return null;
  const walk = new WalkBeside(table, lines, { former, certificateColumn });
  const runs = await walk.find();
  if (runs === null) return null;
  const { repeats, persons } = walk;
  if (!repeats.somebodyTwice) return { former, runs, repeats, persons };
  const alone = await walk.leaveOut(runs);
  if (alone === null) return null;
  if (repeats.beginCounting()) await walk.count(alone);
  return { former, runs: alone, repeats, persons };
}

class WalkBeside {
  readonly repeats: Repeats;
  persons = 0;
  private readonly former: FormerList;
  private readonly sheet: RawSheet;
  private readonly survey: Survey;
  private readonly firstDataRow: number;

  constructor(
    { sheet, layout }: Table,
    private readonly lines: TextLines,
    { former, certificateColumn }: Beside,
  ) {
    this.former = former;
    this.repeats = new Repeats(former);
    this.sheet = sheet;
    this.survey = new Survey(layout, this.repeats, certificateColumn);
    this.firstDataRow = layout.headerAt + layout.headerRows + 1;
  }

  /** Which rows are unchanged; null when fewer than half are, or when they are in another order. */
  async find(): Promise<UnchangedRuns | null> {
    const { fingerprints } = this.former;
    const step = new InStep(this.former);
    const runs = new UnchangedRuns();
    let unchanged = 0;
    let met = 0;
    for await (const { firstRow, rows } of this.chunks()) {
      await step.ready(rows.length);
      this.survey.refuseWithoutNumbers(this.sheet.name);
      for (let i = Math.max(0, this.firstDataRow - firstRow); i < rows.length; i++) {
        const row = firstRow + i;
        const line = rows[i] ?? '';
        met++;
        const known = fingerprints.take(textOf(line)) ? step.match(fingerprints.high, fingerprints.low) : 0;
        const block = known === 0 ? undefined : step.block(known);
        if (block === undefined) this.survey.meet(this.lines.cells(line, this.survey.firstCells));
        else {
          const place = (known - 1) % ROWS_PER_BLOCK;
          this.survey.meetKnown(block.person(place), block.namesake(place));
          if (!runs.add(row, known)) return null;
          unchanged++;
        }
      }
      if (met >= ENOUGH_TO_TELL && unchanged * 2 < met) return null;
    }
    this.persons = this.survey.persons;
    return unchanged * 2 < met ? null : runs;
  }

  /** The same runs without the rows that may have to do with others. */
  async leaveOut(runs: UnchangedRuns): Promise<UnchangedRuns | null> {
    const left = new UnchangedRuns();
    let at = -1;
    let block: FormerBlock | null = null;
    for (const [firstRow, firstFormer, length] of runs) {
      for (let i = 0; i < length; i++) {
        const known = firstFormer + i - 1;
        const n = Math.floor(known / ROWS_PER_BLOCK);
        if (n !== at) {
          block = await this.former.block(n);
          at = n;
        }
        if (!this.concernsOthers(block, known % ROWS_PER_BLOCK) && !left.add(firstRow + i, known + 1)) return null;
      }
    }
    return left;
  }

  /** Everybody whose row is not unchanged is met again, to be counted. */
  async count(runs: UnchangedRuns): Promise<void> {
    const formerRowOf = runs.walk();
    for await (const { firstRow, rows } of this.chunks()) {
      for (let i = Math.max(0, this.firstDataRow - firstRow); i < rows.length; i++) {
        if (formerRowOf(firstRow + i) === 0) this.survey.meet(this.lines.cells(rows[i] ?? '', this.survey.firstCells));
      }
    }
  }

  private concernsOthers(block: FormerBlock | null, place: number): boolean {
    return block === null || this.repeats.concernsOthers(block.person(place), block.namesake(place));
  }

  private chunks(): AsyncIterable<Rows<RawLine>> {
    return withoutBlankRuns(this.lines.walk(), blankLine(this.lines), () => undefined);
  }
}

const textOf = (line: RawLine): string => (typeof line === 'string' ? line : line.text);
