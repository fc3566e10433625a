import type { Database } from '../database';
import { composeSupergraph } from '../hub';
import { identityKeys } from '../identity/identity-keys';
import { newIdentitySecrets } from '../identity/key-file';
import { createSubgraphs } from '../start';

interface GraphFile {
  readonly path: string;
  readonly text: string;
}

/** The SDL of each subgraph, the supergraph composed of them, and what a client may see of it. */
export async function graphSchema(database: Database): Promise<readonly GraphFile[]> {
  const keys = identityKeys(newIdentitySecrets({ demo: true }));
  const { definitions, close } = await createSubgraphs({ database, keys, trail: () => undefined });
  await close();
  const { supergraphSdl, publicSdl } = composeSupergraph(definitions);
  return [
    ...definitions.map(({ name, sdl }) => ({ path: `subgraphs/${name}.graphql`, text: sdl })),
    { path: 'supergraph.graphql', text: supergraphSdl },
    { path: 'api.graphql', text: publicSdl },
  ];
}
