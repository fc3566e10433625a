/** 2^18 blocks of 64 bytes. */
const BLOCKS_BITS = 18;
const WORDS = 16;

/** Most lists are short: they need no filter. */
const FEW = 1 << 16;

/**
 * Which 32-bit keys came more than once, found in one walk in memory that does not grow: the first 65 536 are kept as they are, more in a
 * fixed 16 MB (a blocked Bloom filter: three bits of one block for each key). It may say yes of a key that came once (one in some thousands
 * of five million), never no of one that came twice: what says yes is then looked at exactly. What came twice is kept beside it.
 */
export class SeenTwice {
  private few: Set<number> | null = new Set();
  private bits: Uint32Array | null = null;
  private readonly repeated = new Set<number>();

  meet(key: number): void {
    const before = this.bits === null ? this.metAmongFew(key >>> 0) : wasMet(this.bits, key);
    if (before) this.repeated.add(key >>> 0);
  }

  private metAmongFew(key: number): boolean {
    const { few } = this;
    if (few === null || few.has(key)) return true;
    few.add(key);
    if (few.size === FEW) this.keepBits(few);
    return false;
  }

  private keepBits(keys: ReadonlySet<number>): void {
    this.bits = new Uint32Array(WORDS << BLOCKS_BITS);
    for (const key of keys) if (wasMet(this.bits, key)) this.repeated.add(key);
    this.few = null;
  }

  get nothing(): boolean {
    return this.repeated.size === 0;
  }

  isRepeated(key: number): boolean {
    return this.repeated.size !== 0 && this.repeated.has(key >>> 0);
  }
}

/** Sets the key's bits; true when all of them were set before. */
function wasMet(bits: Uint32Array, key: number): boolean {
  const block = (mixed(key, 0x85ebca6b) >>> (32 - BLOCKS_BITS)) * WORDS;
  const places = mixed(key, 0xc2b2ae35);
  let met = true;
  for (let shift = 0; shift < 27; shift += 9) {
    const place = (places >>> shift) & 511;
    const word = block + (place >>> 5);
    const bit = 1 << (place & 31);
    const before = bits[word] ?? 0;
    if ((before & bit) === 0) {
      met = false;
      bits[word] = before | bit;
    }
  }
  return met;
}

function mixed(key: number, by: number): number {
  const once = Math.imul(key ^ (key >>> 16), by);
  const twice = Math.imul(once ^ (once >>> 13), 0x27d4eb2f);
  return (twice ^ (twice >>> 15)) >>> 0;
}
