/** 2^18 blocks of 64 bytes. */
const BLOCKS_BITS = 18;
const WORDS = 16;

/**
 * Which 32-bit keys came more than once, found in one walk in a fixed 16 MB (a blocked Bloom filter: three bits of one block for each key;
 * pages that are not touched cost nothing). It may say yes of a key that came once (one in some thousands of five million), never no of one
 * that came twice: what says yes is then looked at exactly. What came twice is kept beside it.
 */
export class SeenTwice {
  private readonly bits = new Uint32Array(WORDS << BLOCKS_BITS);
  private readonly repeated = new Set<number>();

  meet(key: number): void {
    const block = (mixed(key, 0x85ebca6b) >>> (32 - BLOCKS_BITS)) * WORDS;
    const places = mixed(key, 0xc2b2ae35);
    let seen = 1;
    for (let shift = 0; shift < 27; shift += 9) {
      const place = (places >>> shift) & 511;
      const word = block + (place >>> 5);
      const bit = 1 << (place & 31);
      const before = this.bits[word] ?? 0;
      if ((before & bit) === 0) {
        seen = 0;
        this.bits[word] = before | bit;
      }
    }
    if (seen === 1) this.repeated.add(key >>> 0);
  }

  get nothing(): boolean {
    return this.repeated.size === 0;
  }

  isRepeated(key: number): boolean {
    return this.repeated.size !== 0 && this.repeated.has(key >>> 0);
  }
}

function mixed(key: number, by: number): number {
  const once = Math.imul(key ^ (key >>> 16), by);
  const twice = Math.imul(once ^ (once >>> 13), 0x27d4eb2f);
  return (twice ^ (twice >>> 15)) >>> 0;
}
