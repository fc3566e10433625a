import { believed } from './believed';
import { type Asked, believedSpans, covers, evidenceOf, type Findings, monthNumberOf, speaks } from './derivation';
import type { DeathSpan, OfficerRecordSpan } from './spans';

/**
 * Death: confirmed by the police or by two different sources, else only suspected. The month of death still counts; the police's date goes
 * first, else the latest. A record stands whether or not this month's list has come; that there is none needs a list that reaches the month.
 */
export function deathFacts(asked: Asked, found: Findings): void {
  const deaths = believedSpans(asked, 'DEATH');
  if (deaths === null) return;
  const rows = evidenceOf('DEATH', deaths);
  const over = deaths.length > 0 && asked.month > monthOfDeath(deaths);
  const confirmed = deaths.some((death) => death.source === 'POLICE') || new Set(deaths.flatMap((death) => death.source ?? [])).size > 1;
  const none = speaks(asked, 'DEATH') ? false : null;
  found.put('deceased', over ? (confirmed ? true : null) : deaths.length > 0 ? false : none, rows);
  found.put('deathSuspected', over && !confirmed, rows);
}

function monthOfDeath(deaths: readonly DeathSpan[]): number {
  const police = deaths.filter((death) => death.source === 'POLICE');
  return Math.max(...(police.length > 0 ? police : deaths).map((death) => monthNumberOf(death.diedOn)));
}

/** Soldiers and prisoners have no feed: the newest record of an officer that covers the month says yes or no; nothing recorded = no. */
export function officerFacts(asked: Asked, found: Findings): void {
  for (const [name, kind] of RECORDED) {
    const newest = newestRecord(asked, kind);
    found.put(name, newest?.answer ?? false, newest === undefined ? undefined : [{ feed: null, spans: [newest] }]);
  }
}

const RECORDED = [
  ['servingSoldier', 'SERVING_SOLDIER'],
  ['imprisoned', 'IMPRISONED'],
] as const;

function newestRecord(asked: Asked, kind: OfficerRecordSpan['kind']): OfficerRecordSpan | undefined {
  const records = asked.spans.officerRecords
    .filter((record) => record.kind === kind && covers(record, asked.month) && believed(record, asked.knowledge))
    .sort((a, b) => b.knownFrom - a.knownFrom || Number(b.id) - Number(a.id));
  return records[0];
}
