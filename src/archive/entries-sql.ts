import { CODES } from '../eligibility';
import { FEED_DESCRIPTIONS, type Feed } from '../identity/feed';
import { ARCHIVE_KINDS, type ArchiveKind, KIND_WORDS } from './kinds';

/** Every source gives these columns: what, when it holds, since when it is known, where it comes from, and what it says. */
const COLUMNS = 'kind, person, change, from_month, until_month, known, batch, row_number, officer, document, content';

/** Keys and numbers of persons are no content, and what stands in columns of its own. */
const HIDDEN = [
  'person',
  'fact_key',
  'from_month',
  'until_month',
  'known_from',
  'known_until',
  'batch_id',
  'row_number',
  'personal_number',
  'certificate_number',
  'household_number',
  'member_number',
];
const CONTENT = `jsonb_strip_nulls(to_jsonb(t) - array[${HIDDEN.map((name) => `'${name}'`).join(', ')}])`;

/**
 * What became known of a list's records: at a knowledge number a row begins, takes the place of the one with its key, or goes. Rows never change, so the
 * pairs are always the same. A row that ends in the month in which another one of the list begins is one change, not two.
 */
function recordsOf(kind: ArchiveKind, feed: Feed): string {
  const { schema, table } = FEED_DESCRIPTIONS[feed];
  const rows = (name: string, known: string) =>
    `select person, fact_key, from_month, until_month, ${known} as known, batch_id, row_number, ${CONTENT} as content from ${schema}.${name} t where person = any ($1::uuid[])`;
  return `
select kind, person, case when change = 'BEGAN' and before = from_month then 'CHANGED' else change end, from_month, until_month, known, batch, row_number,
  officer, document, content
from (select r.*, lag(case when change = 'ENDED' then until_month end) over same as before, lead(case when change = 'BEGAN' then from_month end) over same as next
  from (${pairsOf(kind, rows, table)}) r window same as (partition by person, fact_key, known order by from_month)) told
where change <> 'ENDED' or until_month is distinct from next`;
}

function pairsOf(kind: ArchiveKind, rows: (name: string, known: string) => string, table: string): string {
  return `
select '${kind}' as kind, coalesce(n.person, g.person) as person, fact_key,
  case when g.person is null then 'BEGAN'
    when n.person is null then case when k.cause = 'BATCH_WITHDRAWN' then 'WITHDRAWN' else 'REMOVED' end
    when n.content <> g.content then 'CHANGED'
    when n.until_month < g.until_month then 'ENDED' when n.until_month > g.until_month then 'CONTINUED' else 'REPEATED' end as change,
  coalesce(n.from_month, g.from_month) as from_month, coalesce(n.until_month, g.until_month) as until_month, coalesce(n.known, g.known) as known,
  coalesce(n.batch_id, g.batch_id)::text as batch, coalesce(n.row_number, g.row_number) as row_number, null::text as officer, null::text as document,
  coalesce(n.content, g.content) as content
from (${rows(table, 'known_from')} union all ${rows(`${table}_history`, 'known_from')}) n
full join (${rows(`${table}_history`, 'known_until')}) g using (person, fact_key, from_month, known)
left join hub.knowledge k on k.number = known`;
}

const words = (kind: keyof typeof CODES, code: string): string =>
  `(array[${CODES[kind].map((word) => `'${word}'`).join(', ')}])[${code} + 1]`;

const OFFICER_RECORDS = `
select 'OFFICER_RECORD', person, 'STATED', from_month, until_month, known_from, null::text, null::integer, officer, document,
  jsonb_build_object('kind', kind, 'answer', answer)
from hub.officer_record where person = any ($1::uuid[])`;

/** A verdict stands in the archive when it is new or other than that of the revision before. */
const VERDICTS = `
select 'VERDICT', o.person, 'STATED', o.month, o.month + 1, r.knowledge, null::text, null::integer, null::text, null::text,
  jsonb_strip_nulls(jsonb_build_object('revision', o.from_revision, 'verdict', ${words('VERDICT', 'o.verdict')}, 'reason', ${words('REASON', 'o.reason')},
    'label', ${words('CATEGORY', 'o.label')}, 'workItem', ${words('WORK_ITEM', 'o.work_item')}, 'town', o.town))
from (select distinct month from comparison.revision) compared
join comparison.outcome o on o.month = compared.month and o.person = any ($1::uuid[])
join comparison.revision r on r.month = o.month and r.revision = o.from_revision
left join comparison.outcome before on before.month = o.month and before.person = o.person and before.until_revision = o.from_revision
where before.person is null or (before.verdict, before.reason, before.label, before.work_item, before.town)
  is distinct from (o.verdict, o.reason, o.label, o.work_item, o.town)`;

const STEPS = `
select 'WORK_ITEM_STEP', person, 'STATED', month, month + 1, known_from, null::text, null::integer, officer, document,
  jsonb_strip_nulls(jsonb_build_object('workItem', ${words('WORK_ITEM', 'item')}, 'act', act, 'from', from_state, 'to', to_state, 'decision', decision,
    'reason', reason))
from work.step where person = any ($1::uuid[])`;

const LEDGER = `
select 'LEDGER', b.person, 'STATED', b.for_month, b.for_month + 1, c.known_from, null::text, null::integer, c.second_officer, null::text,
  jsonb_build_object('booking', b.kind, 'bookedIn', b.month, 'plan', b.plan, 'amountFen', b.amount_fen, 'town', b.town)
from settlement.booking b join settlement.closing c on c.month = b.month and c.town = b.town where b.person = any ($1::uuid[])
union all
select 'LEDGER', p.person, 'STATED', p.from_month, null::integer, c.known_from, p.batch_id::text, p.row_number, c.second_officer, null::text,
  jsonb_build_object('booking', 'PAYMENT', 'bookedIn', p.month, 'amountFen', p.amount_fen, 'town', p.town)
from settlement.payment p join settlement.closing c on c.month = p.month and c.town = p.town where p.person = any ($1::uuid[])`;

const OTHERS: Partial<Record<ArchiveKind, string>> = { OFFICER_RECORD: OFFICER_RECORDS, VERDICT: VERDICTS, WORK_ITEM_STEP: STEPS, LEDGER };

function sourceOf(kind: ArchiveKind): string {
  const { feed } = KIND_WORDS[kind];
  return feed === null ? (OTHERS[kind] ?? '') : recordsOf(kind, feed);
}

/** The entries of persons ($1), of the kinds wanted only, in the order in which they became known. */
export function entriesSql(kinds: readonly ArchiveKind[]): string {
  const wanted = ARCHIVE_KINDS.filter((kind) => kinds.includes(kind));
  return `
select e.*, to_char(k.known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "knownAt"
from (${wanted.map((kind) => `select * from (${sourceOf(kind)}) as s (${COLUMNS})`).join('\nunion all ')}) e
left join hub.knowledge k on k.number = e.known
order by e.person, e.known, array_position(array[${ARCHIVE_KINDS.map((kind) => `'${kind}'`).join(', ')}], e.kind), e.from_month, e.batch, e.row_number,
  e.content::text`;
}
