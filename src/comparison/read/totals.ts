import type { NamedStatement, Reader } from '../../database';
import type { RevisionRow } from './revisions';
import type { View } from './view';

/** One cell of the sums of a revision: numbers of policy/codes.ts; town and label null = none, or not told apart. */
export interface TotalRow {
  readonly town: string | null;
  readonly label: number | null;
  readonly verdict: number | null;
  readonly workItem: number | null;
  readonly people: number;
  readonly dueFen: number;
  readonly paidFen: number;
}

const TOTALS: NamedStatement = {
  name: 'comparison-totals',
  planned: 'EACH_TIME',
  text: `select town, label, verdict, work_item as "workItem", people, due_fen::float8 as "dueFen", paid_fen::float8 as "paidFen"
from comparison.total o
where month = $1 and from_revision <= $2 and $2 < until_revision and ($3::text[] is null or town = any ($3))
order by town collate "C", label, verdict, work_item`,
};
const DISCREPANCIES: NamedStatement = {
  name: 'comparison-discrepancy-totals',
  planned: 'EACH_TIME',
  text: `select town, code, people from comparison.discrepancy_total o
where month = $1 and from_revision <= $2 and $2 < until_revision and ($3::text[] is null or town = any ($3))
order by town collate "C", code`,
};

export interface DiscrepancyTotalRow {
  readonly town: string | null;
  readonly code: number;
  readonly people: number;
}

/** The sums of revisions, of the towns that a caller sees. */
export class TotalStore {
  constructor(private readonly reader: Reader) {}

  totals({ month, revision }: RevisionRow, { towns }: View): Promise<TotalRow[]> {
    return this.reader.rows<TotalRow>(TOTALS, [month, revision, towns]);
  }

  discrepancies({ month, revision }: RevisionRow, { towns }: View): Promise<DiscrepancyTotalRow[]> {
    return this.reader.rows<DiscrepancyTotalRow>(DISCREPANCIES, [month, revision, towns]);
  }
}

/** Below this number of people a cell could name somebody. */
const FEWEST = 10;

/**
 * The sums for somebody who may only count: cells of fewer than ten people are put together into one that tells nothing apart, with the next
 * smallest cells until ten are in it. The sums stay the whole, and no difference of them uncovers a small cell.
 */
export function withoutSmallCells(cells: readonly TotalRow[]): readonly TotalRow[] {
  const sorted = [...cells].sort((a, b) => a.people - b.people);
  let folded = 0;
  let taken = 0;
  while (taken < sorted.length && ((sorted[taken]?.people ?? FEWEST) < FEWEST || (taken > 0 && folded < FEWEST))) {
    folded += sorted[taken]?.people ?? 0;
    taken += 1;
  }
  if (taken === 0) return cells;
  const small = new Set(sorted.slice(0, taken));
  const sum = (of: (cell: TotalRow) => number) => [...small].reduce((all, cell) => all + of(cell), 0);
  const rest: TotalRow = {
    town: null,
    label: null,
    verdict: null,
    workItem: null,
    people: folded,
    dueFen: sum((cell) => cell.dueFen),
    paidFen: sum((cell) => cell.paidFen),
  };
  return [...cells.filter((cell) => !small.has(cell)), rest];
}
