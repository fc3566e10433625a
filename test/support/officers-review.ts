import type { Database } from '../../src/database';
import { codeOf } from '../../src/eligibility';
import { month as monthOf } from './assessed';

const DECISIONS = `
insert into work.step (month, person, item, ordinal, act, from_state, to_state, decision, officer, agency, known_from)
select $1, o.person, o.work_item, coalesce(last.ordinal, 0) + 1, 'APPROVE', 'AWAITING_SECOND', 'REVIEWED',
  case when md5(o.person::text || $3) < '6' then 'STOP' when md5(o.person::text || $3) < 'd' then 'RELEASE' else 'KEEP' end, 'test officer', 'TOWN', $4
from comparison.outcome o
left join lateral (
  select max(ordinal) as ordinal from work.step s where s.month = $1 and s.person = o.person and s.item = o.work_item) last on true
where o.month = $1 and o.until_revision = 2147483647 and o.work_item = $5 and md5(o.person::text || $2) < '5'`;

/** Officers decide a third of the reviews of a month, with both signatures: released, stopped, kept. */
export async function officersReview(database: Database, month: string, chance: () => number): Promise<void> {
  const { rows } = await database.pool.query<{ number: string }>(
    `insert into hub.knowledge (number, known_at, cause, officer)
     select max(number) + 1, max(known_at) + interval '1 second', 'WORK_ITEM_STEP', 'test officer' from hub.knowledge returning number`,
  );
  const draws = [String(chance()), String(chance())];
  await database.pool.query(DECISIONS, [monthOf(month), ...draws, rows[0]?.number, codeOf('WORK_ITEM', 'REVIEW')]);
}
