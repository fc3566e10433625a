import { dueFen, followingOf, judged, masks, neededBits } from './assessment-sql';
import { column, literal, tableToSql, toSql } from './expression';
import { FENCE, factTables, type SetRead } from './facts/sql';
import { CODES, type CodeKind, codeOf, OF_A_FEED, type Policy } from './policy';

/** The people of a relation with the columns `person` and `born_on`, and what is remarked of them (facts/remarks.ts). Both names are written in our own code. */
export interface OutcomesAsked {
  readonly people: string;
  readonly remarks: string;
  /** Whether they are everybody on a roster: then rosters are read whole. */
  readonly everybody: boolean;
  /** A condition on `person`: only this part of the people, in a form that workers may take over; relations are no temporary tables then. */
  readonly part?: string;
}

/** Short lists, most of whose people are compared; deaths are few. */
const SHORT = ['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY', 'DEATH'] as const;

/**
 * The decision for the people of a relation as compact outcomes, from the same definitions as `assessmentSql`: words as the numbers of
 * policy/codes.ts, tests and discrepancies as bits. $1 month number, $2 knowledge: the newest of the snapshot that reads. `town` is who handles
 * the person, `other_town` another that claims them. What disagrees with the calendar alone (FEED_…) stands at no person.
 */
export function outcomeSql(policy: Policy, { remarks, everybody, part, ...of }: OutcomesAsked): string {
  const people = part === undefined ? of.people : `(select * from ${of.people} where ${part})`;
  const inPeople = `person in (select person from ${of.people}${part === undefined ? '' : ` where ${part}`})`;
  const asked = part === undefined ? inPeople : `${part} and ${inPeople}`;
  const wholeFeeds = everybody ? SHORT : [];
  const read: SetRead = {
    asOf: 'LATEST',
    people,
    asked,
    wholeFeeds,
    whole: part ?? 'true',
    allKnown: part !== undefined,
    shared: part !== undefined,
    remarks,
  };
  return `with ${factTables(policy, read)}
select person, "trueMask" as true_mask, "falseMask" as false_mask, raised, due_fen, paid_fen, verdict, reason, label, memberships, enrolment, mark,
  work_item, ${followingOf('work_item')} as following, town, other_town
from (
  select person, ${masks(policy)}, ${raisedBits(policy)} as raised, ${dueFen()} as due_fen, "townPaidFen" as paid_fen,
    ${word('VERDICT', 'verdict')} as verdict, ${tableToSql(policy.reason, coded('REASON'))} as reason,
    ${word('CATEGORY', 'label')} as label, ${membershipBits(policy)} as memberships,
    ${word('ENROLMENT', 'enrolmentState')} as enrolment, ${word('MARK', 'identityMark')} as mark,
    ${tableToSql(policy.workItem, coded('WORK_ITEM'))} as work_item, ${neededBits()} as needed,
    "placedTown" as town, "otherTown" as other_town
  from ${judged(policy, literal)}
  ${FENCE}
) as decided`;
}

const coded =
  (kind: CodeKind) =>
  (value: string | null): string =>
    value === null ? 'null::integer' : String(codeOf(kind, value));

const word = (kind: CodeKind, name: string): string =>
  `case ${column(name)} ${CODES[kind].map((each, code) => `when '${each}' then ${code}`).join(' ')} end`;

function raisedBits(policy: Policy): string {
  const ofPeople = policy.discrepancies.filter(({ code }) => !OF_A_FEED.includes(code));
  return ofPeople
    .map(({ code }) => `case when ${column(`raised ${code}`)} then ${2 ** codeOf('DISCREPANCY', code)} else 0 end`)
    .join(' + ');
}

const membershipBits = (policy: Policy): string =>
  policy.categories.map(({ code, test }) => `case when ${toSql(test)} then ${2 ** codeOf('CATEGORY', code)} else 0 end`).join(' + ');
