import { isDeepStrictEqual } from 'node:util';
import { machine, median, peers, table } from './machine.mjs';
import { personOf } from './people/load.mjs';
import { benchPlace } from './place.mjs';
import { MONTH, ONE, PAGE } from './queries.mjs';
import { interleaved, load } from './rounds.mjs';
import { startSides } from './sides.mjs';

const CONNECTIONS = { one: 16, page: 4 };
const TARGETS = { one: 0.3, page: 0.25 };
const AHEAD_OF_OTHERS = 3;
/** So many people and pages, spread over everybody, are asked for in turn; each side gets the same ones. The generator builds each once for each connection. */
const ASKED = { one: 200, page: 40 };
const COMPARED = { one: 200, page: 10 };
const WARM_UP_SECONDS = 3;

/** Figure (a): the hub against the hand-written join, and against the same subgraphs behind other gateways. */
export async function compare(figure, { rounds, seconds, people, sides: wanted, profile }) {
  const place = await benchPlace(people);
  const sides = await startSides(place, wanted, { connections: CONNECTIONS[figure], profile });
  try {
    const asked = figure === 'one' ? onesAsked(people) : await pagesAsked(sides.find((side) => side.name !== 'sql'));
    const requests = (side) => asked.map(side.name === 'sql' ? plainBody : graphqlBody(figure === 'one' ? ONE : PAGE));
    await sameAnswers(sides, requests, COMPARED[figure]);
    const loaded = (side, length) => load(side, { connections: CONNECTIONS[figure], seconds: length, requests: requests(side) });
    for (const side of sides) await loaded(side, WARM_UP_SECONDS);
    const results = await interleaved(sides, rounds, (side) => loaded(side, seconds));
    report({ figure, results, rounds, seconds, people, version: place.version });
  } finally {
    await Promise.all(sides.map((side) => side.stop()));
    await place.stop();
  }
}

function onesAsked(people) {
  const step = Math.max(1, Math.floor(people / ASKED.one));
  return Array.from({ length: ASKED.one }, (_, i) => personOf((i * step + (i % step)) % people)).map(({ idNumber, name }) => ({
    idNumber,
    name,
  }));
}

/** Pages one after the other from the start; `token` says the same place to the join as the cursor does to the hub. */
async function pagesAsked(side) {
  const pages = [{ after: null, token: null }];
  const text =
    'query Next($after: Cursor) { people(first: 100, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }';
  while (pages.length < ASKED.page) {
    const { data } = await ask(side, graphqlBody(text)(pages.at(-1)));
    const { edges, pageInfo } = data.people;
    if (!pageInfo.hasNextPage) break;
    pages.push({ after: pageInfo.endCursor, token: edges.at(-1).node.id });
  }
  return pages;
}

const plainBody = ({ idNumber, name, token }) =>
  JSON.stringify(idNumber === undefined ? { after: token ?? undefined } : { idNumber, name });
const graphqlBody =
  (query) =>
  ({ token: _token, ...variables }) =>
    JSON.stringify({ query, variables });

/** Nothing is measured before all sides gave the same answers to the same questions, to the last field. */
async function sameAnswers(sides, requests, count) {
  const [first, ...others] = sides;
  const verdicts = {};
  for (let i = 0; i < count; i++) {
    const expected = await ask(first, requests(first)[i]);
    for (const verdict of JSON.stringify(expected).match(/"verdict":"[A-Z]+"/g) ?? []) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    for (const other of others) {
      const got = await ask(other, requests(other)[i]);
      if (!isDeepStrictEqual(got, expected))
        throw new Error(`question ${i}: ${other.name} and ${first.name} differ.\n${difference(got, expected)}`);
    }
  }
  const said = Object.entries(verdicts).map(([verdict, times]) => `${verdict.slice(11, -1)} ${times}`);
  console.error(`${count} questions: all sides answer alike for ${MONTH} (${said.join(', ')})`);
}

async function ask(side, body) {
  const response = await fetch(side.url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...side.headers } });
  return response.json();
}

/** The first places where two answers differ; everybody in them is invented. */
function difference(got, expected, path = 'answer') {
  if (isDeepStrictEqual(got, expected)) return '';
  if (got === null || expected === null || typeof got !== 'object' || typeof expected !== 'object')
    return `${path}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}\n`;
  const names = new Set([...Object.keys(got), ...Object.keys(expected)]);
  return [...names]
    .map((name) => difference(got[name], expected[name], `${path}.${name}`))
    .join('')
    .slice(0, 2_000);
}

function report({ figure, results, rounds, seconds, people, version }) {
  const limit = results.get('sql');
  const ratio = (name) => median(results.get(name).map((round, i) => round.perSecond / limit[i].perSecond));
  const row = (name) => {
    const of = (key) => median(results.get(name).map((round) => round[key]));
    return [name, of('perSecond').toFixed(0), limit ? ratio(name).toFixed(3) : '-', `${of('p50')}/${of('p99')}`];
  };
  console.log(machine(version));
  console.log(peers());
  console.log(
    `${figure}: ${people} people, ${CONNECTIONS[figure]} connections, ${rounds} rounds of ${seconds} s, medians; ratio is taken in each round\n`,
  );
  console.log(table([['side', 'answers/s', 'of the join', 'p50/p99 ms'], ...[...results.keys()].map(row)]));
  const others = [...results.keys()].filter((name) => name !== 'sql' && name !== 'hub' && !name.startsWith('sql-'));
  if (limit && results.has('hub')) {
    console.log(`\nhub : join      ${ratio('hub').toFixed(3)}   (target ≥ ${TARGETS[figure]})`);
    const ahead = others.map((name) => median(results.get('hub').map((round, i) => round.perSecond / results.get(name)[i].perSecond)));
    if (ahead.length > 0) console.log(`hub : best other ${Math.min(...ahead).toFixed(2)}   (target ≥ ${AHEAD_OF_OTHERS})`);
  }
}
