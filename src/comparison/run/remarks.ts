import type { Transaction } from '../../database';
import { REMARK_OF_FINDING, REMARKS, regionInMonth } from '../../eligibility';
import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../identity/feed';
import type { FeedBatch, Plan } from '../plan';
import type { Inputs } from './inputs';
import { ASSESSING, comparedIn, fill, REMARK, TOUCHED } from './tables';

const WORDS = Object.entries(REMARK_OF_FINDING).map(([code, remark]) => `when '${code}' then '${remark}'`);
const REGISTERS: readonly Feed[] = ['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY', 'ENROLMENT'];
const IN_MONTH = 't.from_month <= $1 and $1 < t.until_month';

/** The rows of a feed that are believed now. */
export const tableOf = (feed: Feed): string => `${FEED_DESCRIPTIONS[feed].schema}.${FEED_DESCRIPTIONS[feed].table}`;

/** Who is compared, and where people of the same name and birth date are looked for. */
interface Sought {
  readonly compared: string;
  readonly others: string;
}

/**
 * Everything remarked about the identities of the people compared: person and remark. $1 the month, $2 the batches that count for it. What stands
 * when is said in eligibility/facts/remarks.ts, which is the field's road; a property test keeps the two equal.
 */
const allRemarks = ({ compared, others }: Sought): string => `select r.person, case r.code ${WORDS.join(' ')} end as remark
from hub.identity_remark r where r.batch_id = any ($2::bigint[]) and r.person in (select person from ${compared})
union all
select o.person, 'nameDiffers'
from identity.other_name o join hub.batch b on b.id = o.batch_id and b.state = 'ACCEPTED'
where o.person in (select person from ${compared}) and (${FEEDS.map(stillListed).join('\n  or ')})
union all
${namesakes({ compared, others })}`;

function stillListed(feed: Feed): string {
  return `b.feed = '${feed}' and exists (select from ${tableOf(feed)} t where t.person = o.person and ${IN_MONTH})`;
}

function namesakes({ compared, others }: Sought): string {
  const said = 'coalesce(t.hukou_region, t.town)';
  const placed = REGISTERS.map(
    (feed) => `select t.person, ${regionInMonth(said)} as region from ${tableOf(feed)} t
    where ${IN_MONTH} and t.person in (select person from pair union all select other from pair)
      and (${said} like '442000%' and ${said} <> '442000' or ${said} like 'ZS-%')`,
  );
  return `select person, 'sameNameOtherId' from (
  with pair as materialized (
    select one.person, other.person as other from ${compared} one
    join ${others} other on other.name_fingerprint = one.name_fingerprint and other.born_on = one.born_on and other.person <> one.person),
  placed as materialized (
    ${placed.join('\n    union all ')})
  select distinct pair.person
  from pair join placed mine on mine.person = pair.person join placed theirs on theirs.person = pair.other and theirs.region = mine.region
) namesake`;
}

const KINDS = REMARKS.map((name) => `bool_or(remark = '${name}') as "${name}"`);

/**
 * Fills the table of remarks: one row for each person of whom something is remarked, with a column for each kind; of everyone they are written beside the
 * people, where workers can read them. All namesakes of one touched are touched.
 */
export async function findRemarks(transaction: Transaction, { month, batches }: Inputs, kind: Plan['kind']): Promise<void> {
  const query = `select person, ${KINDS.join(', ')} from (
${allRemarks({ compared: comparedIn(kind), others: kind === 'FULL' ? 'identity.person' : TOUCHED })}) remarks group by person`;
  await fill(transaction, REMARK, query, [month, counted(batches)]);
  if (kind === 'INCREMENT') return;
  await transaction.rows(BESIDE_PEOPLE);
  await transaction.rows(TELL_PLANNER);
}

/** How many are compared and of how many something is remarked: of a city it would think that there were two hundred, and of those remarked that there are none. */
const TELL_PLANNER = 'select comparison.know_assessing()';

const BESIDE_PEOPLE = `
update ${ASSESSING} a set remarked = true, ${REMARKS.map((name) => `"${name}" = r."${name}"`).join(', ')} from ${REMARK} r where r.person = a.person`;

/** The batches whose remarks stand. */
const counted = (batches: readonly FeedBatch[]): readonly string[] =>
  batches.filter(({ state }) => state === 'COUNTED' || state === 'CARRIED').map(({ id }) => id);
