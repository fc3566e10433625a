/** What a reader heard of a change of the writers. */
export interface Heard {
  readonly id: string;
  readonly person: string;
  readonly from: string;
  readonly to: string;
}

export interface Judged {
  /** Committed changes that were not heard. */
  readonly lost: number;
  /** Heard again after those with an id heard before were left out: the same step of a person twice. */
  readonly repeated: number;
  /** Steps of a person that came before an earlier one. */
  readonly outOfOrder: number;
  /** Heard, but never committed. */
  readonly invented: number;
  /** How often an id came again (allowed: at least once). */
  readonly again: number;
}

/** Compares what was heard, in order, with what was committed: person → how many steps. */
export function judge(heard: readonly Heard[], committed: ReadonlyMap<string, number>): Judged {
  const ids = new Set<string>();
  const steps = new Map<string, Set<number>>();
  const last = new Map<string, number>();
  const sums = { repeated: 0, outOfOrder: 0, invented: 0, again: 0 };
  for (const { id, person, to } of heard) {
    if (ids.has(id)) {
      sums.again += 1;
      continue;
    }
    ids.add(id);
    const step = Number(to);
    const known = steps.get(person) ?? new Set<number>();
    steps.set(person, known);
    if (known.has(step)) sums.repeated += 1;
    known.add(step);
    if (step > (committed.get(person) ?? 0)) sums.invented += 1;
    if (step < (last.get(person) ?? 0)) sums.outOfOrder += 1;
    last.set(person, Math.max(step, last.get(person) ?? 0));
  }
  let lost = 0;
  for (const [person, count] of committed) lost += count - (steps.get(person)?.size ?? 0);
  return { lost, ...sums };
}
