/** The four subgraphs as services, in one process of their own: what a gateway is measured with. */
import { createSecretKey } from 'node:crypto';
import { compiled } from '../compiled.mjs';
import { asked, listening } from './child.mjs';

const { databaseUrl, dataDirectory, key } = asked();
const { openDatabase } = compiled('database');
const { serveSubgraph } = compiled('hub');
const { createLog } = compiled('log');
const { benchSubgraphs } = await import('./definitions.mjs');

const database = await openDatabase({ url: databaseUrl });
const definitions = await benchSubgraphs(database, dataDirectory);
const shared = { key: createSecretKey(Buffer.from(key, 'base64')), log: createLog('error'), host: '127.0.0.1', port: 0 };
const services = await Promise.all(definitions.map((definition) => serveSubgraph({ ...shared, definition })));
const subgraphs = definitions.map(({ name, sdl }, index) => ({ name, sdl, url: `${services[index].url}/graphql` }));
listening({ subgraphs }, async () => {
  await Promise.all(services.map((service) => service.close()));
  await database.close();
});
