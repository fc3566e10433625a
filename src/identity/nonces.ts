import { randombytes_buf as randomBytesInto } from 'sodium-native';

const DRAWN_AT_ONCE = 4096;

/** Random nonces of one length. Many are drawn from the operating system at a time; each is used once. */
export class Nonces {
  private drawn: Buffer;
  private at: number;

  constructor(private readonly length: number) {
    this.drawn = Buffer.alloc(length * DRAWN_AT_ONCE);
    this.at = this.drawn.length;
  }

  /** Writes the next nonce to the beginning of `target`. */
  into(target: Buffer): void {
    if (this.at === this.drawn.length) {
      randomBytesInto(this.drawn);
      this.at = 0;
    }
    this.drawn.copy(target, 0, this.at, this.at + this.length);
    this.at += this.length;
  }
}
