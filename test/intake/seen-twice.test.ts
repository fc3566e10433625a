import { SeenTwice } from '../../src/intake/table/seen-twice';

const MANY = 300_000;
const key = (n: number): number => n * 7_919 + (n % 1_000) * 2 ** 33;

describe('whoever came twice in a long list', () => {
  it.each([
    ['among the first, which are kept as they are', 1_000],
    ['in a list longer than that, through the filter', MANY],
  ])('is found %s, and hardly anybody who came once', (_, many) => {
    const seen = new SeenTwice();
    for (let n = 0; n < many; n++) seen.meet(key(n));
    expect(seen.nothing || many === MANY).toBe(true);
    const again: readonly number[] = Array.from({ length: 500 }, (_each, i) => Math.floor((i * many) / 500));
    for (const n of again) seen.meet(key(n));
    expect(again.every((n) => seen.isRepeated(key(n)))).toBe(true);
    const twice = new Set(again);
    const once = Array.from({ length: many }, (_each, n) => n).filter((n) => !twice.has(n) && seen.isRepeated(key(n)));
    expect(once.length).toBeLessThanOrEqual(5);
  });
});
