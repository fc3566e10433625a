import { parseCitizenId } from '../../identity/citizen-id';
import type { ReadRow } from '../reading';
import { type Cell, cellText } from '../source/raw-row';
import type { Layout } from './layout';

const SHOWN = 5;

/**
 * Rows that are called examples and hold valid numbers of several people. A template has one invented person; whoever copies its row with the
 * word 例 to fill in his own would lose them all without a word.
 */
export class ExamplesOfPeople {
  private number: string | null = null;
  private several = false;
  private count = 0;
  private readonly shown: number[] = [];

  constructor(private readonly layout: Layout) {}

  meet({ disposition, findings, sheetRow }: ReadRow, cells: readonly Cell[]): void {
    if (disposition !== 'SKIPPED' || findings[0]?.code !== 'S_EXAMPLE') return;
    const number = parseCitizenId(cellText(cells[this.layout.at.idNumber]).trim());
    if (typeof number !== 'string') return;
    if (this.number !== null && this.number !== number) this.several = true;
    this.number = number;
    this.count++;
    if (this.shown.length < SHOWN) this.shown.push(sheetRow);
  }

  /** How many; 0 when they are one person at most. */
  get rows(): number {
    return this.several ? this.count : 0;
  }

  /** The numbers of the first of them. */
  get first(): string {
    return `${this.shown.join(', ')}${this.count > this.shown.length ? ' …' : ''}`;
  }
}
