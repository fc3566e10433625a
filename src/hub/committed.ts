import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../environment';
import type { ComposedService, Supergraph } from './compose';

const SCHEMA = join(PROJECT_DIRECTORY, 'schema');

/**
 * The composition that is committed under schema/, when it was made of these very subgraphs, all of them and to the byte, and none is elsewhere;
 * undefined otherwise. `npm run check` holds it to what composing gives, so a start need not compose again (docs/decisions/0023).
 */
export function committedSupergraph(services: readonly ComposedService[]): Supergraph | undefined {
  try {
    return areCommitted(services) ? { supergraphSdl: committed('supergraph.graphql'), publicSdl: committed('api.graphql') } : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function areCommitted(services: readonly ComposedService[]): boolean {
  const all = readdirSync(join(SCHEMA, 'subgraphs'));
  return (
    all.length === services.length &&
    services.every(({ name, sdl, url }) => url === undefined && committed(join('subgraphs', `${name}.graphql`)) === sdl)
  );
}

const committed = (path: string): string => readFileSync(join(SCHEMA, path), 'utf8');
