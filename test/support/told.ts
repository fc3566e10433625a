import { BEGINNING, type Change, type ChangeKind, readChanges } from '../../src/changelog';
import type { Database } from '../../src/database';
import type { PersonToken } from '../../src/identity/person-token';
import { monthOf } from '../../src/identity/year-month';
import { untilSettled } from './settled-changes';

/** Everything that the log tells, in its order; of one person, or of all. Transactions of the whole server keep it back: it is waited for. */
export async function toldChanges(database: Database, person: PersonToken | null = null): Promise<Change[]> {
  await untilSettled(database);
  const changes: Change[] = [];
  for (let after = BEGINNING; ; ) {
    const page = await readChanges(database.reader('minsheng_hub'), after, 1_000);
    changes.push(...page);
    const last = page.at(-1);
    if (last === undefined) return person === null ? changes : changes.filter((change) => change.person === person);
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
