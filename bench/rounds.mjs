import autocannon from 'autocannon';

/** Loads one side for `seconds` on 127.0.0.1; refuses to count a side that answers with errors. */
export async function load(side, { connections, seconds, requests }) {
  const { hostname } = new URL(side.url);
  if (hostname !== '127.0.0.1') throw new Error(`bench: expected a server on 127.0.0.1, got ${hostname}.`);
  const result = await autocannon({
    url: side.url,
    connections,
    duration: seconds,
    requests: requests.map((body) => ({ method: 'POST', body, headers: { 'content-type': 'application/json', ...side.headers } })),
  });
  const failed = result.errors + result.non2xx;
  if (failed > 0)
    throw new Error(`${side.name}: expected only answers with status 200, got ${failed} of ${result.requests.total} otherwise.`);
  return { perSecond: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

/** Every side once in each round, the order turned round each time, so that what else the machine does falls on all alike. */
export async function interleaved(sides, rounds, measure) {
  const results = new Map(sides.map((side) => [side.name, []]));
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? sides : [...sides].reverse();
    for (const side of order) results.get(side.name).push(await measure(side));
    const line = sides.map((side) => `${side.name} ${results.get(side.name)[round].perSecond.toFixed(0)}/s`);
    console.error(`round ${round + 1} of ${rounds}: ${line.join(', ')}`);
  }
  return results;
}
