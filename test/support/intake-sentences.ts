import { ROSTERS } from '../../src/agencies/rosters';
import type { DeliverableFeed } from '../../src/identity/feed';
import { yearMonth } from '../../src/identity/year-month';
import { type Finding, type ReadRow, readRoster } from '../../src/intake';

/** All that intake says of a text (or of the bytes of a workbook), read as a delivery of 2018-10. */
export interface Said {
  /** The sentence that refuses the file; null when its rows were read. */
  readonly refused: Finding | null;
  readonly rows: readonly ReadRow[];
  readonly notices: readonly Finding[];
}

export async function saidByIntake(feed: DeliverableFeed, source: Uint8Array | readonly string[], month = '2018-10'): Promise<Said> {
  const bytes = source instanceof Uint8Array ? source : Buffer.from(source.join('\n'));
  const reading = await readRoster({ source: bytes, feed, month: yearMonth(month), rosters: ROSTERS });
  if (reading.kind === 'REJECTED') return { refused: reading.finding, rows: [], notices: [] };
  const rows: ReadRow[] = [];
  for await (const chunk of reading.chunks) rows.push(...chunk);
  return { refused: null, rows, notices: reading.notices.map(({ finding }) => finding) };
}

/** Codes and both sentences of the row as the sheet shows it. */
export function ofRow({ rows }: Said, sheetRow: number): { disposition: string; codes: string[]; zh: string; en: string } {
  const row = rows.find((each) => each.sheetRow === sheetRow);
  const findings = row?.findings ?? [];
  return {
    disposition: row?.disposition ?? 'LOST',
    codes: findings.map((f) => f.code),
    zh: findings.map((f) => f.messageZh).join('\n'),
    en: findings.map((f) => f.messageEn).join('\n'),
  };
}
