import type { IdentityKeys } from '../../identity/identity-keys';
import { TOKEN_BYTES, tokenInto } from '../../identity/person-token';
import type { PersonFact } from '../reading';
import { ArrivingPeople } from './arriving-people';
import type { FactTable } from './fact-tables';
import type { RecentFingerprints } from './recent-fingerprints';
import { Tuples, uuidArray } from './tuples';

/** What every fact of the list has in common. */
export interface ListSpan {
  readonly table: FactTable;
  readonly month: number;
  readonly until: number;
  readonly batch: string;
  readonly knowledge: number;
}

/** People of a part: more would save the indexes little and cost memory. The first part is small, for most lists are. */
export const PART = 1 << 16;
export const FIRST_PART = 1 << 11;
const FACT_BYTES = 160;
/** A household: the head and six members. */
const PEOPLE_OF_A_ROW = 7;
const PIECE = 1 << 16;

/**
 * Facts and people of a part of a list on their way straight into their tables: read in the order of the file, sent in the order of the
 * tokens, because a chunk that is sorted costs the indexes half. Numbers and names stay in one buffer until they are sealed.
 */
export class Arrivals {
  readonly people: ArrivingPeople;
  private readonly factEnds: Uint32Array;
  private readonly facts: Tuples;
  private count = 0;

  constructor(
    private readonly keys: IdentityKeys,
    private readonly names: RecentFingerprints,
    readonly room: number,
  ) {
    this.people = new ArrivingPeople(room);
    this.factEnds = new Uint32Array(room);
    this.facts = new Tuples(room * FACT_BYTES);
  }

  get size(): number {
    return this.count;
  }

  get full(): boolean {
    return this.count > this.room - PEOPLE_OF_A_ROW;
  }

  clear(): void {
    this.count = 0;
    this.facts.clear();
  }

  /** Takes one person of a row and gives the place of its token. */
  add(row: number, person: PersonFact, span: ListSpan): Buffer {
    const { idNumber, name, fact } = person;
    const place = this.count++;
    const token = this.people.token(place);
    tokenInto(token, 0, { id: idNumber, keys: this.keys });
    this.people.fingerprints.set(this.names.bytesOf(name), place * TOKEN_BYTES);
    this.people.put(place, person, row);
    this.fact(token, row, fact, span);
    this.factEnds[place] = this.facts.length;
    return token;
  }

  /** The places of all tokens, by their first four bytes. */
  inOrder(): Uint32Array {
    const keys = new Float64Array(this.count);
    for (let place = 0; place < this.count; place++) keys[place] = this.people.tokens.readUInt32BE(place * TOKEN_BYTES) * PART + place;
    return Uint32Array.from(keys.sort(), (key) => key % PART);
  }

  /** Tokens and fingerprints in this order, as binary `uuid[]`. */
  identities(order: Uint32Array): { tokens: Buffer; fingerprints: Buffer } {
    return { tokens: uuidArray(this.people.tokens, order), fingerprints: uuidArray(this.people.fingerprints, order) };
  }

  /** The facts in this order, in pieces for COPY. */
  *factsOf(order: Uint32Array): Iterable<Buffer> {
    let piece = Buffer.allocUnsafe(PIECE);
    let at = 0;
    for (const place of order) {
      const fact = this.facts.written(place === 0 ? 0 : this.factEnds[place - 1], this.factEnds[place]);
      if (at + fact.length > piece.length) {
        yield piece.subarray(0, at);
        piece = Buffer.allocUnsafe(Math.max(PIECE, fact.length));
        at = 0;
      }
      at += fact.copy(piece, at);
    }
    yield piece.subarray(0, at);
  }

  /** As `factColumns` lists them. */
  private fact(token: Buffer, row: number, fact: PersonFact['fact'], span: ListSpan): void {
    const { facts } = this;
    const { columns } = span.table;
    if (this.common?.of !== span) this.common = commonFields(span);
    facts.begin(7 + columns.length);
    facts.binary(token);
    facts.text(String(fact.fact_key ?? ''));
    facts.fields(this.common.months);
    for (const { name, type } of columns) facts.value(fact[name], type);
    facts.fields(this.common.batch);
    facts.integer(row);
    facts.fields(this.common.knownFrom);
  }
  private common: CommonFields | null = null;
}

/** The fields that all facts of a list have in common, written once. */
interface CommonFields {
  readonly of: ListSpan;
  readonly months: Buffer;
  readonly batch: Buffer;
  readonly knownFrom: Buffer;
}

function commonFields(of: ListSpan): CommonFields {
  const written = (write: (tuples: Tuples) => void): Buffer => {
    const tuples = new Tuples(32);
    write(tuples);
    return tuples.written();
  };
  return {
    of,
    months: written((tuples) => {
      tuples.integer(of.month);
      tuples.integer(of.until);
    }),
    batch: written((tuples) => tuples.bigint(Number(of.batch))),
    knownFrom: written((tuples) => tuples.bigint(of.knowledge)),
  };
}

/** The columns of a fact in the order in which `Arrivals` writes them. */
export function factColumns({ columns }: FactTable): string {
  return [
    'person',
    'fact_key',
    'from_month',
    'until_month',
    ...columns.map(({ name }) => name),
    'batch_id',
    'row_number',
    'known_from',
  ].join(', ');
}
