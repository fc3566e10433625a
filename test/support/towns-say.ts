import type { Database } from '../../src/database';
import { codeOf } from '../../src/eligibility';
import { month as monthOf } from './assessed';

const WORDS = `
insert into work.step (month, person, item, ordinal, act, from_state, to_state, officer, agency, label, known_from)
select $1, o.person, o.work_item, coalesce(last.ordinal, 0) + 1, case when declines then 'DECLINE' else 'CONFIRM' end, 'OPEN',
  case when declines then 'DECLINED' else 'CONFIRMED' end, 'test officer', 'TOWN', o.label, $4
from comparison.outcome o
cross join lateral (select o.work_item = $5 and md5(o.person::text || $3) < '8' as declines) said
left join lateral (
  select max(ordinal) as ordinal from work.step s where s.month = $1 and s.person = o.person and s.item = o.work_item) last on true
where o.month = $1 and o.until_revision = 2147483647 and o.work_item not in ($6, $7) and md5(o.person::text || $2) < '4'`;

/** Towns report on a quarter of the open items of a month: done, or for ENROL in half of the cases that the person does not take part. */
export async function townsSay(database: Database, month: string, chance: () => number): Promise<void> {
  const { rows } = await database.pool.query<{ number: string }>(
    `insert into hub.knowledge (number, known_at, cause, officer)
     select max(number) + 1, max(known_at) + interval '1 second', 'WORK_ITEM_STEP', 'test officer' from hub.knowledge returning number`,
  );
  const code = (item: string) => codeOf('WORK_ITEM', item);
  const words = [String(chance()), String(chance()), rows[0]?.number, code('ENROL'), code('REVIEW'), code('NONE')];
  await database.pool.query(WORDS, [monthOf(month), ...words]);
}
