/** The door of refusals (不予受理): expected failures as values, and writing that is done once for a key. */
export { type AskedOnce, onceOnly } from './once';
export { personNumberIn } from './person-number';
export { isRefusal, type RefusalWords } from './refusal';
