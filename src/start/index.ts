/** The door of starting: what main.ts calls, one after the other. */
export { CONSEQUENCES } from './consequences';
export { beginDatabase } from './database';
export { beginDemo, showBanner } from './demo';
export { beginHub, type HubParts } from './hub';
export { beginKeys, type HubKeys, KeyError } from './keys';
export { beginLifetime, EndAsked, type Lifetime, untilAsked } from './lifetime';
export { createLoggedSubgraphs, createSubgraphs, type SubgraphParts, type Subgraphs } from './subgraphs';
