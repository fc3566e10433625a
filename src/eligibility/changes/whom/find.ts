import type { Transaction } from '../../../database';
import type { Feed } from '../../../identity/feed';
import { fill, PEOPLE } from '../tables';
import { isOfPopulation, POPULATION } from './population';

/** Who is to be looked at. The selects give persons; $1 knowledge, $2 month after, $3 month before, $4 knowledge before. */
export interface Whom {
  readonly everybody: boolean;
  /** By batch, in the order of the news. */
  readonly touched: readonly string[];
  readonly others: readonly string[];
}

/** Where the changes come from: the batches of the news, in their order; none: an officer, or the calendar. */
export interface Evidence {
  readonly batches: readonly { readonly id: string; readonly feed: Feed }[];
}

/** The parameters of a `Whom`. */
export type Asked = readonly [knowledge: number, month: number, before: number, knowledgeBefore: number];

/** Up to so many persons are looked up one by one, by index; more are met with the whole population, which is read once. */
const FEW = 10_000;

/**
 * Fills the table of the people to be assessed, those of the population among the persons found, each with the batch behind it. Gives how many.
 * A list of a whole city of whom nobody is on a roster costs a look at the rosters, not at the city.
 */
export async function findPeople(transaction: Transaction, whom: Whom, evidence: Evidence, asked: Asked): Promise<number> {
  const found = foundSql(whom);
  const said = whom.everybody ? everybody(whom, found, evidence) : await some(transaction, found, asked);
  const people = await fill(transaction, PEOPLE, identified(said), [
    ...asked,
    evidence.batches.map(({ id }) => id),
    evidence.batches.map(({ feed }) => feed),
  ]);
  if (people > 0) await transaction.rows(`analyze ${PEOPLE}`);
  return people;
}

/** Persons with the place of the batch that touched them; of whom several batches speak, the first counts. */
function foundSql({ touched, others }: Whom): string {
  const selects = [...touched.map((select, place) => ({ select, place })), ...others.map((select) => ({ select, place: 0 }))];
  if (selects.length === 0) return 'select null::uuid as person, 0 as place where false';
  return selects.map(({ select, place }) => `select person, ${place} as place from (${select}) found_${place}`).join('\nunion all ');
}

function everybody({ touched }: Whom, found: string, { batches }: Evidence): string {
  if (batches.length < 2 || touched.length < 2) return `select person, 0 as place from (${POPULATION}) population`;
  return `select person, coalesce(min(place), 0) as place from (${POPULATION}) population left join (${found}) found using (person) group by person`;
}

async function some(transaction: Transaction, found: string, asked: Asked): Promise<string> {
  const [counted] = await transaction.rows<{ many: boolean }>(
    `${ASKED} select count(*) > ${FEW} as many from (select from (${found}) found limit ${FEW + 1}) counted`,
    asked,
  );
  if (counted?.many !== true)
    return `select person, min(place) as place from (${found}) found where ${isOfPopulation('found.person')} group by person`;
  return `select person, min(place) as place from (${found}) found join (${POPULATION}) population using (person) group by person`;
}

/** Every parameter has its type, also where no select asks for it. */
const ASKED = 'with asked as (select $1::bigint, $2::integer, $3::integer, $4::bigint)';

/** Of whom the hub had never heard before. */
const NEWCOMER = 'p.known_from > $4';

/**
 * Nothing was believed of newcomers, so before they differ by the month of their birth alone: one of each month stands in for the others
 * (`stand_in`). Everybody else stands for themselves.
 */
const identified = (said: string): string => `${ASKED}
select s.person, p.born_on, ($5::bigint[])[s.place + 1] as batch, ($6::text[])[s.place + 1] as feed,
  case when ${NEWCOMER} then first_value(s.person) over (partition by ${NEWCOMER}, date_trunc('month', p.born_on)) else s.person end as stand_in
from (${said}) s join identity.person p on p.person = s.person`;
