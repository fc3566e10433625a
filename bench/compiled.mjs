import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A module of the compiled hub, for example `compiled('database')` for `src/database/index.ts`. */
export const compiled = (path) => require(`../dist/src/${path}`);

/** A package of the hub itself (not of the bench), so that both sides use the same copy. */
export const hubPackage = (name) => createRequire(new URL('../package.json', import.meta.url))(name);
