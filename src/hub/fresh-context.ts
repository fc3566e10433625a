import type { Caller, SubgraphContext } from '../access';

/** A context with empty loaders: one for each request, and one for each event of a subscription. */
export function freshContext(caller: Caller, requestId: string): SubgraphContext {
  return { caller, requestId, loaders: new Map() };
}
