import { createDataSource } from './src/database';
import { environment } from './src/environment';

const { databaseUrl } = environment();
if (!databaseUrl) throw new Error('DATABASE_URL: the typeorm command needs it.');

/** What the `typeorm` command line loads: `npx typeorm migration:show -d dist/ormconfig.js`. */
export const dataSource = createDataSource({ url: databaseUrl });
