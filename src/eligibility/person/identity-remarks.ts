import type { Register } from '../../graph';
import { FEED_DESCRIPTIONS, type Feed } from '../../identity/feed';
import { REMARK_OF_FINDING } from '../facts/remarks';

const REGISTERS: readonly Feed[] = ['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY', 'ENROLMENT'];
const WORDS = Object.entries(REMARK_OF_FINDING).map(([code, remark]) => `when '${code}' then '${remark}'`);

/** Where registers place people, believed now or once. */
const PLACED = REGISTERS.flatMap((feed) => {
  const { schema, table } = FEED_DESCRIPTIONS[feed];
  const columns = `person, '${feed}' as feed, coalesce(hukou_region, town) as region, from_month, until_month, batch_id, row_number, known_from`;
  return [
    `select ${columns}, null::bigint as known_until from ${schema}.${table}`,
    `select ${columns}, known_until from ${schema}.${table}_history`,
  ];
});

/** Of a list; another name; where registers place others of the same name and birth date. */
const REMARKED = `
  select r.person, case r.code ${WORDS.join(' ')} end as remark, b.feed, null::text as region, b.month as from_month, b.month + 1 as until_month,
    r.batch_id, r.row_number, b.accepted_knowledge as known_from, b.withdrawn_knowledge as known_until
  from hub.identity_remark r join hub.batch b on b.id = r.batch_id
  union all
  select o.person, 'nameDiffers', b.feed, null, b.month, b.month + 1, o.batch_id, o.row_number, o.known_from, b.withdrawn_knowledge
  from identity.other_name o join hub.batch b on b.id = o.batch_id
  union all
  select one.person, 'sameNameOtherId', placed.feed, placed.region, placed.from_month, placed.until_month, placed.batch_id, placed.row_number,
    placed.known_from, placed.known_until
  from identity.person one
  join identity.person other on other.name_fingerprint = one.name_fingerprint and other.born_on = one.born_on and other.person <> one.person
  join (${PLACED.join('\n    union all ')}) placed on placed.person = other.person
  where placed.region is not null`;

/** What lists say of the identities of people, on both axes: rows of `RemarkSpan`. The other person of a namesake is never told. */
export const IDENTITY_REMARKS: Register = {
  fact: 'IDENTITY_REMARK',
  table: `(${REMARKED}) remark`,
  superseded: 'IN_THE_TABLE',
  columns: {
    remark: 'remark',
    feed: 'feed',
    region: 'region',
    fromMonth: 'from_month',
    untilMonth: 'until_month',
    batch: 'batch_id::text',
    row: 'row_number',
    knownFrom: 'known_from',
    knownUntil: 'known_until',
  },
};
