import { BEGINNING, type Change, type ChangeKind, type ChangePosition, readChanges } from '../../src/changelog';
import type { Database } from '../../src/database';
import type { PersonToken } from '../../src/identity/person-token';
import { monthOf } from '../../src/identity/year-month';
import { untilSettled } from './settled-changes';

/** Everything that the log tells, in its order; of one person, or of all. */
export async function toldChanges(database: Database, person: PersonToken | null = null): Promise<Change[]> {
  const changes = await toldSince(database, BEGINNING);
  return person === null ? changes : changes.filter((change) => change.person === person);
}

/** What the log tells after a position. Transactions of the whole server keep it back: it is waited for. */
export async function toldSince(database: Database, position: ChangePosition): Promise<Change[]> {
  await untilSettled(database);
  const changes: Change[] = [];
  for (let after = position; ; ) {
    const page = await readChanges(database.reader('minsheng_hub'), after, 1_000);
    changes.push(...page);
    const last = page.at(-1);
    if (last === undefined) return changes;
    after = last.position;
  }
}

const OF_VERDICTS: readonly ChangeKind[] = ['BECAME_ELIGIBLE', 'LOST_ELIGIBILITY', 'BECAME_UNDETERMINED', 'LABEL_CHANGED'];

/** The same without what follows from facts: only what agencies and officers said. */
export async function toldOfFacts(database: Database, person: PersonToken | null = null): Promise<Change[]> {
  return (await toldChanges(database, person)).filter(({ kind }) => !OF_VERDICTS.includes(kind));
}

/** A change in one line: month, kind, category, from → to, why, and the evidence as batch/row; what is null is left out. */
export function lineOf({ month, kind, category, from, to, reason, town, batch, row, officer }: Change): string {
  const states = from === null && to === null ? [] : [`${from ?? '·'}→${to ?? '·'}`];
  const evidence = batch === null ? [] : [`${batch}${row === null ? '' : `/${row}`}`];
  const words = [
    month === null ? null : monthOf(month),
    kind,
    category,
    ...states,
    reason,
    town === null ? null : `in ${town}`,
    ...evidence,
    officer,
  ];
  return words.filter((word) => word !== null).join(' ');
}
