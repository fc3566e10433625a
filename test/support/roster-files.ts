import { ROSTERS } from '../../src/agencies/rosters';
import { checkDigitOf } from '../../src/identity/citizen-id';
import { yearMonth } from '../../src/identity/year-month';
import { type FileRejected, type ReadRow, type RosterFile, type RosterReading, readRoster } from '../../src/intake';

/** An invented number of county 442099, which was never assigned, with a right check digit. */
export function anId(born = '1980-01-01', sequence = 101): string {
  const front = `442099${born.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return front + checkDigitOf(front);
}

export interface ReadFile {
  readonly rows: readonly ReadRow[];
  readonly reading: RosterReading;
}

/** Reads a roster from text or bytes; `month` is 2018-10 unless said. */
export async function openRoster(source: string | Buffer, about: Partial<RosterFile> = {}): Promise<RosterReading | FileRejected> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  return readRoster({ feed: 'MINIMUM_LIVING', month: yearMonth('2018-10'), rosters: ROSTERS, ...about, source: bytes });
}

export async function readRows(source: string | Buffer, about: Partial<RosterFile> = {}): Promise<ReadFile> {
  const reading = await openRoster(source, about);
  if (reading.kind === 'REJECTED') throw new Error(`expected a table, got ${reading.finding.code}`);
  const rows: ReadRow[] = [];
  for await (const chunk of reading.chunks) rows.push(...chunk);
  return { rows, reading };
}

/** The one code of a refused file; throws when the file was read. */
export async function refusalOf(source: string | Buffer, about: Partial<RosterFile> = {}): Promise<string> {
  const reading = await openRoster(source, about);
  if (reading.kind === 'READ') {
    await reading.close();
    throw new Error('expected a refusal, got a table');
  }
  return reading.finding.code;
}

export const codesOf = (row: ReadRow | undefined): string[] => (row?.findings ?? []).map((f) => f.code);
