/**
 * A hash table of 64-bit keys with two 32-bit values each, in one typed array: 16 bytes a slot, about 25 MB for a million keys,
 * where a Map of strings would need a hundred. Keys are pairs of numbers below 2^32 - 1.
 */
export class CompactTable {
  private slots = new Uint32Array(4 * 1024);
  private capacity = 1024;
  private used = 0;

  /** The place of a key; a new one is made with both values 0. Places are good until the next `place`. */
  place(high: number, low: number): number {
    if (this.used * 3 > this.capacity * 2) this.grow();
    const at = this.seek(high + 1, low + 1);
    if (this.slots[at] === 0) {
      this.slots[at] = high + 1;
      this.slots[at + 1] = low + 1;
      this.used++;
    }
    return at;
  }

  /** The place of a key, or -1. */
  find(high: number, low: number): number {
    const at = this.seek(high + 1, low + 1);
    return this.slots[at] === 0 ? -1 : at;
  }

  first(place: number): number {
    return this.slots[place + 2] ?? 0;
  }

  second(place: number): number {
    return this.slots[place + 3] ?? 0;
  }

  set(place: number, first: number, second: number): void {
    this.slots[place + 2] = first;
    this.slots[place + 3] = second;
  }

  get size(): number {
    return this.used;
  }

  private seek(high: number, low: number): number {
    let at = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & (this.capacity - 1);
    while (this.slots[at * 4] !== 0 && (this.slots[at * 4] !== high || this.slots[at * 4 + 1] !== low)) at = (at + 1) & (this.capacity - 1);
    return at * 4;
  }

  private grow(): void {
    const old = this.slots;
    this.capacity *= 2;
    this.slots = new Uint32Array(4 * this.capacity);
    for (let from = 0; from < old.length; from += 4) {
      if (old[from] === 0) continue;
      const to = this.seek(old[from] ?? 0, old[from + 1] ?? 0);
      for (let i = 0; i < 4; i++) this.slots[to + i] = old[from + i] ?? 0;
    }
  }
}

/** FNV-1a over the text, 32 bits, never 2^32 - 1. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % 0xffffffff;
}
