import type { Entity } from './run';

/**
 * Adds what a fetch brought to an object that others may have begun. Objects are kept, so paths and identities stay valid;
 * a value that is there stays, a null gives way, objects and lists of the same length grow into each other.
 */
export function mergeInto(target: Entity, source: Entity, without?: ReadonlyMap<string, unknown>): void {
  for (const key in source) {
    if (without?.has(key)) continue;
    const value = source[key];
    const known = target[key];
    if (known === undefined || known === null) target[key] = value;
    else if (known !== value && typeof known === 'object' && typeof value === 'object' && value !== null) mergeObjects(known, value);
  }
}

function mergeObjects(known: object, value: object): void {
  // Handed over by reference between subgraphs of one process: nobody's to change.
  if (Object.isFrozen(known)) return;
  if (!Array.isArray(known)) {
    if (!Array.isArray(value)) mergeInto(known as Entity, value as Entity);
    return;
  }
  if (!Array.isArray(value) || value.length !== known.length) return;
  for (const [index, item] of value.entries()) {
    const there: unknown = known[index];
    if (there === null) known[index] = item;
    else if (typeof there === 'object' && typeof item === 'object' && item !== null && there !== item) mergeObjects(there as object, item);
  }
}
