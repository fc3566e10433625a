import type { Caller } from './caller';

/**
 * What every resolver of every subgraph gets: who asks, and the batching loaders of this request.
 * Made afresh for each request and for each event of a subscription, so nothing that was read stays for the next one.
 */
export interface SubgraphContext {
  readonly caller: Caller;
  /** Loaders by their owner's key; shared by the subgraphs of one process, empty at the start of each request. */
  readonly loaders: Map<unknown, unknown>;
  readonly requestId: string;
}

/** The loader under `key`, made at its first use in this request. */
export function loaderFor<L>(context: SubgraphContext, key: unknown, make: () => L): L {
  const known = context.loaders.get(key);
  if (known !== undefined) return known as L;
  const made = make();
  context.loaders.set(key, made);
  return made;
}
