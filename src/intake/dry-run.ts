import type { CitizenId } from '../identity/citizen-id';
import type { FindingCode } from './findings/codes';
import { readRoster } from './read-roster';
import type { Disposition, FileFinding, ReadRow } from './reading';
import type { RosterFile } from './roster-file';

/** One line of `minsheng import --dry-run --json`: a row of the file, or (row 0) the file or a sheet. The only output with full numbers. */
export interface DryRunLine {
  readonly sheet: string | null;
  readonly row: number;
  readonly outcome: DryRunOutcome;
  readonly codes: readonly FindingCode[];
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

/** Written out member by member: this runs for every row, and spreading objects took longer than reading the row. */
function rowLine({ sheet, sheetRow, disposition, findings, persons, category, start }: ReadRow): DryRunLine {
  const [person] = persons;
  const town = person?.fact.town;
  return {
    sheet,
    row: sheetRow,
    outcome: OUTCOMES[disposition],
    codes: codesOf(findings),
    id: person?.idNumber ?? null,
    name: person?.name ?? null,
    town: typeof town === 'string' ? town : null,
    category: person === undefined ? null : category,
    start: person === undefined ? null : start,
  };
}

const NO_CODES: readonly FindingCode[] = [];

function codesOf(findings: ReadRow['findings']): readonly FindingCode[] {
  const [first] = findings;
  if (first === undefined) return NO_CODES;
  return findings.length === 1 ? [first.code] : [...new Set(findings.map((f) => f.code))];
}

function noticeLine({ sheet, finding }: FileFinding): DryRunLine {
  return { sheet, row: 0, outcome: finding.code.startsWith('S_') ? 'SHEET_SKIP' : 'FILE_WARN', codes: [finding.code], ...NOTHING };
}
