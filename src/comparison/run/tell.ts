import { appendChanges, appendSelected, changeKindCode } from '../../changelog';
import type { Transaction } from '../../database';
import { CODES, codeOf } from '../../eligibility';
import { monthOf } from '../../identity/year-month';
import type { Writing } from './store';
import { ASSESSED, ENDED } from './tables';

/**
 * Tells (状态变更) which work items a revision asks for that the one before did not, which it no longer asks for, and then that it stands. An item that goes to
 * another town is closed for the one and opened for the other. The lists of a closed month stay, so there only the revision is told.
 * What officers and deliveries made of an item is read at the item (docs/decisions/0014), so the states are those of a comparison: OPEN, OVERTAKEN.
 */
export async function tellRevision(
  transaction: Transaction,
  { inputs: { month }, revision, kind }: Writing,
  officer: string,
): Promise<void> {
  const [published] = await transaction.rows<{ id: string; afterClose: boolean }>(PUBLISHED, [month, revision]);
  if (published === undefined) throw new Error(`comparison: expected revision ${revision} of ${monthOf(month)}, found none`);
  const { id, afterClose } = published;
  if (!afterClose) await appendSelected(transaction, ITEMS, [month, monthOf(month)]);
  const reason = afterClose ? 'AFTER_CLOSE' : null;
  await appendChanges(transaction, [{ kind: 'COMPARISON_PUBLISHED', month, subject: id, to: kind, reason, officer }]);
}

const PUBLISHED = `select id::text as id, after_close as "afterClose" from comparison.revision where month = $1 and revision = $2`;

const NONE = codeOf('WORK_ITEM', 'NONE');
const wordOf = (kind: 'WORK_ITEM' | 'REASON', code: string): string =>
  `(array[${CODES[kind].map((word) => `'${word}'`).join(', ')}])[${code} + 1]`;

/** What `one` asks for and `other` does not, of the same person in the same town. */
const onlyIn = (one: string, other: string, told: string): string => `
select a.person, a.town, a.work_item, ${told}
from ${one} a left join ${other} b on b.person = a.person
where a.work_item <> ${NONE} and (b.work_item, b.town) is distinct from (a.work_item, a.town)`;

/** $1 the month, $2 its word, with which the id of an item begins. */
const ITEMS = `
select told.kind::smallint, $1::integer, null::bigint, told.person, told.town, ${wordOf('WORK_ITEM', 'told.work_item')}, null::text, told.from_value,
  told.to_value, told.reason, $2::text || ':' || ${wordOf('WORK_ITEM', 'told.work_item')} || ':' || told.person, null::bigint, null::integer, null::text
from (${onlyIn(ENDED, ASSESSED, `0 as place, ${changeKindCode('WORK_ITEM_CLOSED')} as kind, 'OPEN' as from_value, 'OVERTAKEN' as to_value, null::text as reason`)}
union all${onlyIn(ASSESSED, ENDED, `1, ${changeKindCode('WORK_ITEM_OPENED')}, null, 'OPEN', ${wordOf('REASON', 'a.reason')}`)}) told
order by told.person, told.place`;
