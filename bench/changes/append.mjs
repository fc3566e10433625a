import { compiled } from '../compiled.mjs';
import { median } from '../machine.mjs';

const MONTH = 2018 * 12 + 9;
const SHAPES = [
  { name: '1 in a transaction', each: 1, transactions: 2_000 },
  { name: '100 in a transaction', each: 100, transactions: 300 },
  { name: '10 000 in a transaction', each: 10_000, transactions: 10 },
];

/** Events a second through the log against bare inserts of the same rows, one writer; what is there afterwards must be the same on both sides. */
export async function measureAppend(database, rounds) {
  await database.pool.query(BARE_TABLE);
  const lines = [];
  for (const shape of SHAPES) {
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      await database.pool.query('truncate changelog.change, public.bare_change');
      const sides = [() => write(database, shape, throughTheLog), () => write(database, shape, bare)];
      if (round % 2 === 1) sides.reverse();
      const seconds = [];
      for (const side of sides) seconds.push(await side());
      if (round % 2 === 1) seconds.reverse();
      await requireTheSame(database);
      measured.push(seconds);
    }
    const events = shape.each * shape.transactions;
    const [log, plain] = [0, 1].map((side) => median(measured.map((seconds) => events / seconds[side])));
    const ratio = median(measured.map(([ours, theirs]) => theirs / ours));
    lines.push([shape.name, log.toFixed(0), plain.toFixed(0), ratio.toFixed(2)]);
  }
  return lines;
}

async function write(database, { each, transactions }, append) {
  const begun = performance.now();
  for (let number = 0; number < transactions; number++) {
    const changes = Array.from({ length: each }, (_, i) => aChange(number * each + i));
    await database.transaction('minsheng_hub', (transaction) => append(transaction, changes));
  }
  return (performance.now() - begun) / 1000;
}

const aChange = (n) => ({
  kind: 'SUSPENDED',
  month: MONTH,
  knowledge: null,
  person: `00000000-0000-4000-8000-${String(n % 5000).padStart(12, '0')}`,
  town: '442000100',
  feed: 'ENROLMENT',
  from: 'PAYING',
  to: 'SUSPENDED',
  batch: '7',
  row: n,
});

const throughTheLog = (transaction, changes) => compiled('changelog').appendChanges(transaction, changes);

/** The limit: the same rows, sent the same way, in a table with a plain number as its key; no order of commits, nobody is woken. */
async function bare(transaction, changes) {
  const kind = compiled('changelog').changeKindCode('SUSPENDED');
  const rows = changes.map(({ from, to, batch, row, ...rest }) => ({
    ...rest,
    kind,
    from_value: from,
    to_value: to,
    batch_id: batch,
    row_number: row,
  }));
  await transaction.client.query(BARE_INSERT, [JSON.stringify(rows)]);
}

const COLUMNS = 'kind, month, person, town, feed, from_value, to_value, batch_id, row_number';
const BARE_TABLE = `
create table if not exists public.bare_change (
  id bigint generated always as identity primary key, appended_at timestamptz not null default clock_timestamp(), kind smallint not null, month integer,
  knowledge bigint, person uuid, town text, category text, feed text, from_value text, to_value text, reason text, subject text, batch_id bigint,
  row_number integer, officer text);
grant insert on public.bare_change to minsheng_hub`;
const BARE_INSERT = `
insert into public.bare_change (${COLUMNS})
select ${COLUMNS} from jsonb_to_recordset($1::jsonb) as c (kind smallint, month integer, person uuid, town text, feed text, from_value text, to_value text,
  batch_id bigint, row_number integer)`;

async function requireTheSame(database) {
  const { rows } = await database.pool.query(`
    select count(*) as n from (
      (select ${COLUMNS} from changelog.change except all select ${COLUMNS} from public.bare_change)
      union all (select ${COLUMNS} from public.bare_change except all select ${COLUMNS} from changelog.change)) d`);
  if (rows[0].n !== '0') throw new Error(`append: expected the same rows on both sides, got ${rows[0].n} that differ.`);
}
