import type { CitizenId } from '../identity/citizen-id';
import { readRoster } from './read-roster';
import type { Disposition, FileFinding, ReadRow } from './reading';
import type { RosterFile } from './roster-file';

/** One line of `minsheng import --dry-run --json`: a row of the file, or (row 0) the file or a sheet. The only output with full numbers. */
export interface DryRunLine {
  readonly sheet: string | null;
  readonly row: number;
  readonly outcome: DryRunOutcome;
  readonly codes: readonly string[];
  readonly id: CitizenId | null;
  readonly name: string | null;
  /** Nine-digit code. */
  readonly town: string | null;
  readonly category: string | null;
  /** `YYYY-MM`, or `YYYY-MM-DD` when the file says so. */
  readonly start: string | null;
}

export type DryRunOutcome = 'ACCEPT' | 'NORMALIZE' | 'WARN' | 'REJECT' | 'SKIP' | 'SHEET_SKIP' | 'FILE_WARN' | 'FILE_REJECT';

const OUTCOMES: Readonly<Record<Disposition, DryRunOutcome>> = {
  ACCEPTED: 'ACCEPT',
  NORMALISED: 'NORMALIZE',
  WARNED: 'WARN',
  REJECTED: 'REJECT',
  DUPLICATE: 'WARN',
  SKIPPED: 'SKIP',
};
const NOTHING = { id: null, name: null, town: null, category: null, start: null } as const;

/** Reads a file as an import would, without storing anything: a line for each row, and one for whatever is to be said of the file or a sheet. */
export async function* dryRunLines(file: RosterFile): AsyncIterable<DryRunLine> {
  const reading = await readRoster(file);
  if (reading.kind === 'REJECTED') {
    yield { sheet: reading.sheet, row: 0, outcome: 'FILE_REJECT', codes: [reading.finding.code], ...NOTHING };
    return;
  }
  for await (const chunk of reading.chunks) for (const row of chunk) yield rowLine(row);
  for (const notice of reading.notices) yield noticeLine(notice);
}

function rowLine(row: ReadRow): DryRunLine {
  const codes = [...new Set(row.findings.map((f) => f.code))];
  const said = { sheet: row.sheet, row: row.sheetRow, outcome: OUTCOMES[row.disposition], codes };
  const person = row.persons[0];
  if (person === undefined) return { ...said, ...NOTHING };
  const town = typeof person.fact.town === 'string' ? person.fact.town : null;
  return { ...said, id: person.idNumber, name: person.name, town, category: row.category, start: row.start };
}

function noticeLine({ sheet, finding }: FileFinding): DryRunLine {
  return { sheet, row: 0, outcome: finding.code.startsWith('S_') ? 'SHEET_SKIP' : 'FILE_WARN', codes: [finding.code], ...NOTHING };
}
