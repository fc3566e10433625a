import { randomBytes } from 'node:crypto';
import { compiled } from './compiled.mjs';
import { startServer } from './servers/child.mjs';

/** Starts what is to be compared, each in a process of its own, all on one database. `name` is what the report calls it. */
export async function startSides(place, wanted, { connections, profile }) {
  const { directory, settings } = place;
  const database = { databaseUrl: settings.url, dataDirectory: directory };
  const authorization = await officerToken(place.access);
  const started = [];
  const others = wanted.filter((name) => name === 'hive' || name === 'stitching');
  const behind = others.length > 0 ? await startSubgraphs(database, place.access, authorization) : null;
  try {
    for (const name of wanted) {
      const { file, ask } = SIDES[name]({ ...database, connections, ...behind?.gateway });
      const server = await startServer(file, ask, { profile: profile && (name === 'hub' || name === 'sql') });
      started.push({
        name,
        url: server.url,
        headers: name === 'sql' ? {} : { authorization: `Bearer ${authorization}` },
        stop: server.stop,
      });
    }
    const [first, ...rest] = started;
    return [{ ...first, stop: () => Promise.all([first.stop(), behind?.stop()]) }, ...rest];
  } catch (error) {
    await Promise.all([...started.map((side) => side.stop()), behind?.stop()]);
    throw error;
  }
}

const SIDES = {
  sql: ({ databaseUrl, dataDirectory, connections }) => ({ file: 'sql.mjs', ask: { databaseUrl, dataDirectory, connections } }),
  hub: ({ databaseUrl, dataDirectory }) => ({ file: 'hub.mjs', ask: { databaseUrl, dataDirectory } }),
  hive: ({ supergraphSdl, callerToken }) => ({ file: 'hive.mjs', ask: { supergraphSdl, callerToken } }),
  stitching: ({ supergraphSdl, callerToken }) => ({ file: 'stitching.mjs', ask: { supergraphSdl, callerToken } }),
};

/** The city officer of 社保, who may read every field of the bench's queries. */
async function officerToken(access) {
  const { mintDemoTokens } = compiled('access');
  const officer = (await mintDemoTokens(access)).find(({ role }) => role === 'CITY_OFFICER');
  return officer.token;
}

async function startSubgraphs(database, access, token) {
  const key = randomBytes(32).toString('base64');
  const server = await startServer('subgraphs.mjs', { ...database, key });
  const { verifyToken, isRefused } = compiled('access');
  const { composeSupergraph } = compiled('hub/compose');
  const caller = await verifyToken(token, access);
  if (isRefused(caller)) throw new Error(`bench: ${caller.message}`);
  const callerToken = { key, caller: { ...caller, scopes: [...caller.scopes] } };
  return { gateway: { supergraphSdl: composeSupergraph(server.subgraphs).supergraphSdl, callerToken }, stop: server.stop };
}
