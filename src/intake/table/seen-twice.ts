/**
 * Which hashes came more than once, found in one walk with a fixed 2 MB (a bit for each of 2^24 places; pages that are not touched cost
 * nothing). Two hashes may share a place, so it may say yes of one that came once, never no of one that came twice: what says yes is then
 * looked at exactly.
 */
export class SeenTwice {
  private readonly bits = new Uint8Array(1 << 21);
  private readonly repeated = new Set<number>();

  meet(hash: number): void {
    const place = placeOf(hash);
    const byte = this.bits[place >>> 3] ?? 0;
    const bit = 1 << (place & 7);
    if ((byte & bit) === 0) this.bits[place >>> 3] = byte | bit;
    else this.repeated.add(place);
  }

  isRepeated(hash: number): boolean {
    return this.repeated.size !== 0 && this.repeated.has(placeOf(hash));
  }
}

/** 24 well-mixed bits of the hash. */
function placeOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 8;
}
