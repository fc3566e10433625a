/** Random numbers that a seed decides wholly (mulberry32), for tests that must be repeatable. */
export interface Seeded {
  /** 0 inclusive to 1 exclusive. */
  next(): number;
  /** 0 inclusive to `below` exclusive. */
  integer(below: number): number;
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    next,
    integer,
    chance: (share) => next() < share,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new RangeError('pick: expected at least one to pick from, got none.');
      return from[integer(from.length)] as T;
    },
  };
}
