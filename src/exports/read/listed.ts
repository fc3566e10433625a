import { OUTCOME, type Outcome, type OutcomeRow, outcomeOf, type RevisionRow, seenBy, type View, valuesOfView } from '../../comparison';
import type { Database } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { WorkItemState } from '../../work-items';
import { heldRows } from './held-cursor';
import { opened } from './identified';

/** Somebody on a list: the outcome, and who it is. Number and name are opened for the list and live no longer than its block. */
export interface Listed {
  readonly row: OutcomeRow;
  readonly outcome: Outcome;
  readonly idNumber: string;
  readonly name: string;
  readonly sex: 'MALE' | 'FEMALE';
  /** YYYY-MM-DD. */
  readonly bornOn: string;
  /** 个人编号 of the enrolment that the revision saw; null when it named none. */
  readonly personalNumber: string | null;
  /** Where the primary item stands with the officers; null = nobody has acted. */
  readonly acted: WorkItemState | null;
}

/** Which people: a condition on outcomes `o`, written in our own code, and the towns asked for beside the view's own limit. */
export interface ListAsked {
  readonly revision: RevisionRow;
  readonly view: View;
  readonly towns: readonly string[] | null;
  readonly condition: string;
}

interface ListedRow extends OutcomeRow {
  readonly sealedIdNumber: Buffer;
  readonly sealedName: Buffer;
  readonly keyVersion: number;
  readonly sex: 'MALE' | 'FEMALE';
  readonly bornOn: string;
  readonly personalNumber: string | null;
  readonly acted: WorkItemState | null;
}

const ENROLLED = `social_security.enrolment`;
/** The number under which the business system knows the person, as believed at the revision's cut ($3). */
const PERSONAL_NUMBER = `
left join lateral (
  select e.personal_number from (
    select personal_number, from_month from ${ENROLLED}
    where person = o.person and from_month <= $1 and $1 < until_month and known_from <= $3
    union all
    select personal_number, from_month from ${ENROLLED}_history
    where person = o.person and from_month <= $1 and $1 < until_month and known_from <= $3 and known_until > $3) e
  order by e.from_month desc limit 1) enrolled on true`;

/** What officers did last about the primary item; to give up taking part is for the calendar year (自愿放弃). */
const ACTED = `
left join lateral (
  select s.to_state as state from work.step s
  where s.person = o.person and s.item = o.work_item
    and (s.month = $1 or (s.to_state = 'DECLINED' and s.month >= $1 - $1 % 12 and s.month < $1
      and not exists (select from work.step n where (n.month, n.person, n.item) = (s.month, s.person, s.item) and n.ordinal > s.ordinal)))
  order by s.month desc, s.ordinal desc limit 1) acted on true`;

const listedSql = (condition: string): string => `
select ${OUTCOME}, p.sealed_id_number as "sealedIdNumber", p.sealed_name as "sealedName", p.sealing_key_version as "keyVersion", p.sex,
  p.born_on as "bornOn", enrolled.personal_number as "personalNumber",
  acted.state as acted
from comparison.outcome o join identity.person p on p.person = o.person ${PERSONAL_NUMBER} ${ACTED}
where o.month = $1 and o.from_revision <= $2 and $2 < o.until_revision and ${seenBy(4)}
  and ($7::text[] is null or o.town = any ($7)) and (${condition})
order by o.town collate "C" nulls last, p.born_on, o.person`;

/** The people of a list in blocks: by town, the oldest first. */
export async function* listedPeople(database: Database, keys: IdentityKeys, asked: ListAsked): AsyncGenerator<readonly Listed[]> {
  const { revision, view, towns, condition } = asked;
  const values = [revision.month, revision.revision, revision.knowledge, ...valuesOfView(view), towns];
  for await (const rows of heldRows<ListedRow>(database, listedSql(condition), values)) yield rows.map((row) => listedOf(row, keys));
}

function listedOf(row: ListedRow, keys: IdentityKeys): Listed {
  const { sex, bornOn, personalNumber, acted } = row;
  return {
    row,
    outcome: outcomeOf(row),
    idNumber: opened(row, 'ID_NUMBER', keys),
    name: opened(row, 'NAME', keys),
    sex,
    bornOn,
    personalNumber,
    acted,
  };
}
