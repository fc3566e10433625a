/** The door of starting for commands: what they share with the hub, without what only the hub needs. */
export { CONSEQUENCES } from './consequences';
export { beginKeys, type HubKeys, KeyError } from './keys';
export { beginLifetime, EndAsked, type Lifetime, untilAsked } from './lifetime';
