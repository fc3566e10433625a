/**
 * Whether a hash was met more than once, in a fixed 8 MB (2 bits for each of 2^25 places; pages that are not touched cost nothing).
 * May say yes of a hash that shares its place with another, never no of one that came twice: what says yes is then looked at exactly.
 */
export class SeenTwice {
  private readonly bits = new Uint8Array(1 << 23);

  meet(hash: number): void {
    const place = placeOf(hash);
    const byte = this.bits[place >>> 2] ?? 0;
    const once = 1 << ((place & 3) * 2);
    this.bits[place >>> 2] = byte | ((byte & once) === 0 ? once : once << 1);
  }

  isRepeated(hash: number): boolean {
    const place = placeOf(hash);
    return ((this.bits[place >>> 2] ?? 0) & (2 << ((place & 3) * 2))) !== 0;
  }
}

/** 25 well-mixed bits of the hash. */
function placeOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 7;
}
