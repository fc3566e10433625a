import { literal } from '../../expression';
import { CATEGORY_CODES, codeOf } from '../../policy/codes';
import { WORK_ITEMS } from '../../policy/work-items';
import { PAID_BY_TOWN } from '../premium';
import { believedRows, KNOWLEDGE, MONTH, type SetRead } from './reading';

const code = (item: (typeof WORK_ITEMS)[number]): number => codeOf('WORK_ITEM', item);

/** The word of a number of comparison.code, as SQL. */
export const itemWord = (item: string): string => `(array[${WORK_ITEMS.map((word) => literal(word)).join(', ')}])[${item} + 1]`;
export const categoryWord = (label: string): string => `(array[${CATEGORY_CODES.map((word) => literal(word)).join(', ')}])[${label} + 1]`;

/** A work item as columns: its number, and the word of the mark that it asks for. */
export interface ItemColumns {
  readonly item: string;
  readonly label: string;
}

/** Whether a row of an enrolment shows an item done: `shows` of facts/said.ts. PAY is shown by a premium, REVIEW by nobody but an officer. */
export const showsDone = (row: string, { item, label }: ItemColumns): string => `case ${item}
      when ${code('ENROL')} then ${row}.participation_code <> 0
      when ${code('RESUME')} then ${row}.participation_code = 1 and ${row}.payment_code = 1
      when ${code('SUSPEND')} then (${row}.participation_code, ${row}.payment_code) is distinct from (1, 1)
      when ${code('UNMARK')} then ${row}.identity_mark is null
      when ${code('MARK')} then ${row}.identity_mark = ${label}
      when ${code('REMARK')} then ${row}.identity_mark = ${label} end`;

/** One row for each person of whom a town said something that counts (facts/said.ts): whether they declined, and the first item that no list shows. */
export function saidTable(read: SetRead): string {
  const last = `(select distinct on (month, person, item) person, month, item, to_state, label, known_from from work.step
    where known_from <= ${KNOWLEDGE} and ${read.asked} order by month, person, item, ordinal desc) as last`;
  const unseen = (items: string, feed: 'ENROLMENT' | 'PREMIUM', shown: string) => `
  select person, false, item from ${last}
  where to_state = 'CONFIRMED' and item ${items} and ${awaited(feed)} and not exists (select from ${shown})`;
  const enrolment = `${believedRows('ENROLMENT', ['participation_code', 'payment_code', 'identity_mark'], read)}
    where spans.person = last.person and spans.until_month > last.month and spans.from_month <= ${MONTH}
      and (${showsDone('spans', { item: 'last.item', label: categoryWord('last.label') })})`;
  const premium = `${believedRows('PREMIUM', ['item_code', 'amount_fen'], read)}
    where spans.person = last.person and item_code in (${PAID_BY_TOWN.join(', ')}) and amount_fen > 0
      and spans.from_month <= last.month and last.month < spans.until_month`;
  return `select person, bool_or(declined) as declined, min(item) as unseen from (
  select person, true as declined, null::smallint as item from ${last}
  where to_state = 'DECLINED' and item = ${code('ENROL')} and month between ${MONTH} - ${MONTH} % 12 and ${MONTH}
  union all${unseen(`not in (${code('PAY')}, ${code('REVIEW')})`, 'ENROLMENT', enrolment)}
  union all${unseen(`= ${code('PAY')}`, 'PREMIUM', premium)}
) as said group by person`;
}

/** A list of a later month, up to the one asked, became known after the word. */
const awaited = (feed: 'ENROLMENT' | 'PREMIUM'): string => `exists (select from hub.delivery d
    where d.feed = '${feed}' ${feed === 'ENROLMENT' ? `and d.kind = 'FULL' ` : ''}and last.month < d.month and d.month <= ${MONTH}
      and d.known_from <= ${KNOWLEDGE} and d.known_until > ${KNOWLEDGE} and d.known_from > last.known_from)`;
