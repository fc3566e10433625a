import type { Variables } from './variables';

/** Forms of variables that are remembered for one document; one that is asked in more begins anew. */
const MOST_FORMS = 16;
const MOST_CHARACTERS = 512;

/**
 * Costs that were computed, by operation and by the form of its variables: numbers, booleans and the lengths of lists decide a cost, the
 * characters of a text never do. So asking for one person after another costs one computation.
 */
export class KnownCosts {
  private readonly known = new Map<string, number>();

  /** The cost of the operation with these variables (coerced), computed by `compute` when it is not known. */
  of(operation: string | undefined, variables: Variables, compute: () => number): number {
    const form = `${operation ?? ''} ${formOf(variables)}`;
    const found = this.known.get(form);
    if (found !== undefined) return found;
    const cost = compute();
    if (form.length > MOST_CHARACTERS) return cost;
    if (this.known.size >= MOST_FORMS) this.known.clear();
    this.known.set(form, cost);
    return cost;
  }
}

/** A value with its texts left out. */
function formOf(value: unknown): string {
  if (typeof value === 'string') return '""';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(formOf).join()}]`;
  return `{${Object.entries(value)
    .map(([name, each]) => `${name}:${formOf(each)}`)
    .join()}}`;
}
