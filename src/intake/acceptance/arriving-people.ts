import { TOKEN_BYTES } from '../../identity/person-token';
import { writeText } from './short-text';

/** Who arrived, not sealed yet; good until the memory it lies in is used again. */
export interface ArrivingPerson {
  readonly token: Buffer;
  readonly fingerprint: Buffer;
  readonly idNumber: Buffer;
  readonly name: Buffer;
  readonly row: number;
}

const ID_BYTES = 18;
/** Number and name of most people; more is made when names are longer. */
const USUAL_BYTES = 32;
const LONGEST_CHARACTER = 3;

/** Memory that another thread can read as it is, without a copy. */
const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

/** People by place, each with token, fingerprint, number, name and row, in a few arrays of shared memory. */
export class ArrivingPeople {
  readonly tokens: Buffer;
  readonly fingerprints: Buffer;
  private readonly rows: Int32Array;
  private readonly ends: Uint32Array;
  private plain: Buffer;

  constructor(room: number) {
    this.tokens = Buffer.from(shared(room * TOKEN_BYTES));
    this.fingerprints = Buffer.from(shared(room * TOKEN_BYTES));
    this.rows = new Int32Array(shared(room * 4));
    this.ends = new Uint32Array(shared(room * 4));
    this.plain = Buffer.from(shared(room * USUAL_BYTES));
  }

  token(place: number): Buffer {
    return this.tokens.subarray(place * TOKEN_BYTES, (place + 1) * TOKEN_BYTES);
  }

  /** Number and name, and the row that names the person. */
  put(place: number, { idNumber, name }: { readonly idNumber: string; readonly name: string }, row: number): void {
    const from = place === 0 ? 0 : (this.ends[place - 1] ?? 0);
    const room = (idNumber.length + name.length) * LONGEST_CHARACTER;
    if (from + room > this.plain.length) {
      const larger = Buffer.from(shared(this.plain.length * 2 + room));
      this.plain.copy(larger, 0, 0, from);
      this.plain = larger;
    }
    const numberEnd = from + writeText(this.plain, from, idNumber);
    this.ends[place] = numberEnd + writeText(this.plain, numberEnd, name);
    this.rows[place] = row;
  }

  /** The arrays as they can be sent to another thread. */
  get memory(): PeopleMemory {
    const { tokens, fingerprints, rows, ends, plain } = this;
    return { tokens, fingerprints, rows, ends, plain };
  }
}

export interface PeopleMemory {
  readonly tokens: Uint8Array;
  readonly fingerprints: Uint8Array;
  readonly rows: Int32Array;
  readonly ends: Uint32Array;
  readonly plain: Uint8Array;
}

/** The people at these places, one after the other. */
export function* peopleIn(memory: PeopleMemory, places: Uint32Array): Iterable<ArrivingPerson> {
  const tokens = bufferOver(memory.tokens);
  const fingerprints = bufferOver(memory.fingerprints);
  const plain = bufferOver(memory.plain);
  for (const place of places) {
    const from = place === 0 ? 0 : (memory.ends[place - 1] ?? 0);
    yield {
      token: tokens.subarray(place * TOKEN_BYTES, (place + 1) * TOKEN_BYTES),
      fingerprint: fingerprints.subarray(place * TOKEN_BYTES, (place + 1) * TOKEN_BYTES),
      idNumber: plain.subarray(from, from + ID_BYTES),
      name: plain.subarray(from + ID_BYTES, memory.ends[place]),
      row: memory.rows[place] ?? 0,
    };
  }
}

const bufferOver = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);
