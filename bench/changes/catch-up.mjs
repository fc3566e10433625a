import { compiled } from '../compiled.mjs';
import { median } from '../machine.mjs';
import { CITY } from './hub.mjs';
import { subscribe } from './sse.mjs';

const PAGE = 1_000;
/** Of the change: its first field. */
const NUMBER = /"id":"(\d+)"/;
const QUERY = 'subscription ($after: Cursor) { statusChanges(after: $after) { id kind month from to row town { code } person { id } } }';

/** Events a second of one subscriber who catches up with the whole log over SSE, against a bare keyset read of the same rows. */
export async function measureCatchUp(database, hub, { events, rounds }) {
  await fill(database, events);
  const token = await hub.tokenOf(CITY);
  const after = await cursorOfBeginning(hub, token);
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const sides = [() => overSse({ hub, token, after, events }), () => bare(database)];
    if (round % 2 === 1) sides.reverse();
    const results = [];
    for (const side of sides) results.push(await side());
    if (round % 2 === 1) results.reverse();
    const [ours, theirs] = results;
    if (ours.sum !== theirs.sum || ours.count !== theirs.count)
      throw new Error(`catch-up: expected the same changes on both sides, got ${ours.count} and ${theirs.count}.`);
    measured.push({ ours: ours.count / ours.seconds, theirs: theirs.count / theirs.seconds, cpu: ours.cpu / ours.count });
  }
  const ratio = median(measured.map(({ ours, theirs }) => ours / theirs));
  return [
    events,
    median(measured.map(({ ours }) => ours)).toFixed(0),
    median(measured.map(({ theirs }) => theirs)).toFixed(0),
    ratio.toFixed(2),
    (median(measured.map(({ cpu }) => cpu)) * 1e6).toFixed(0),
  ];
}

async function fill(database, events) {
  const { changeKindCode } = compiled('changelog');
  await database.pool.query('truncate changelog.change');
  await database.pool.query(
    `insert into changelog.change (turn, appended_at, kind, month, person, town, feed, from_value, to_value, row_number)
     select pg_current_xact_id()::text::bigint, now(), $2, 24225, gen_random_uuid(), '442000100', 'ENROLMENT', 'NORMAL_PAYMENT', 'PAUSED_PAYMENT', n
     from generate_series(1, $1::integer) n`,
    [events, changeKindCode('SUSPENDED')],
  );
  await database.pool.query('analyze changelog.change');
}

/** Before the first change of the log. */
async function cursorOfBeginning({ port }, token) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ cursorAt(time: "2018-10-01T00:00:00+08:00") }' }),
  });
  const { data, errors } = await response.json();
  if (!data?.cursorAt) throw new Error(`catch-up: expected a cursor, got ${JSON.stringify(errors)}`);
  return data.cursorAt;
}

async function overSse({ hub, token, after, events }) {
  const begun = performance.now();
  const used = hub.cpu();
  let count = 0;
  let sum = 0;
  let done;
  const ended = new Promise((resolve) => {
    done = resolve;
  });
  const { close } = await subscribe({ port: hub.port, token, query: QUERY, variables: { after } }, (text) => {
    count += 1;
    sum += Number(NUMBER.exec(text)[1]);
    if (count === events) done();
  });
  await ended;
  close();
  return { count, sum, cpu: hub.cpu() - used, seconds: (performance.now() - begun) / 1000 };
}

const NEXT = `
select c.turn::text, c.id::text, kind, month, from_value, to_value, row_number, town, person from changelog.change c
where (c.turn, c.id) > ($1::bigint, $2::bigint) order by c.turn, c.id limit ${PAGE}`;

/** The limit: pages of the same columns by the key, one connection, no rights, no words, no sending. */
async function bare(database) {
  const begun = performance.now();
  const client = await database.pool.connect();
  let count = 0;
  let sum = 0;
  try {
    for (let last = ['0', '0'], more = true; more; ) {
      const { rows } = await client.query({ name: 'bare-next', text: NEXT, values: last });
      for (const row of rows) sum += Number(row.id);
      count += rows.length;
      more = rows.length === PAGE;
      if (more) last = [rows[PAGE - 1].turn, rows[PAGE - 1].id];
    }
  } finally {
    client.release();
  }
  return { count, sum, seconds: (performance.now() - begun) / 1000 };
}
