/** The door of starting for commands: what they share with the hub, without what only the hub needs. */
export { CONSEQUENCES } from './consequences';
export { beginIdentityKeys, KeyError } from './keys';
export { beginLifetime, EndAsked, type Lifetime, untilAsked } from './lifetime';
