import { ROSTERS } from '../../../src/agencies/rosters';
import { yearMonth } from '../../../src/identity/year-month';
import { type DryRunLine, dryRunLines, type RosterFile } from '../../../src/intake';

/** One strange file: a stable id, its bytes, and what the tool must say, a line for each row (see `saidOf`). */
export interface Trap {
  readonly id: string;
  readonly about?: Partial<RosterFile>;
  readonly source: () => string | Uint8Array;
  readonly says: readonly string[];
}

/** `Sheet1!3 NORMALIZE N_TRIM|N_X_UPPER`: sheet and row, outcome, codes in alphabetical order. HARDSHIP of 2018-06 unless said. */
export async function saidOf({ source, about = {} }: Pick<Trap, 'source' | 'about'>): Promise<string[]> {
  return (await linesOf(source(), about)).map(({ sheet, row, outcome, codes }) =>
    [`${sheet === null ? '' : `${sheet}!`}${row}`, outcome, [...codes].sort().join('|')].join(' ').trim(),
  );
}

export async function linesOf(source: string | Uint8Array, about: Partial<RosterFile> = {}): Promise<DryRunLine[]> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const lines: DryRunLine[] = [];
  for await (const line of dryRunLines({ feed: 'HARDSHIP', month: yearMonth('2018-06'), rosters: ROSTERS, ...about, source: bytes }))
    lines.push(line);
  return lines;
}
