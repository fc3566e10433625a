import { loaderFor, type SubgraphContext } from '../access';
import { Gathering, type NamedStatement, type Reader } from '../database';
import { type FactStatement, factStatement, KNOWLEDGE_ROW, type Register, valueNames } from './fact-statement';
import { ReadOnce } from './read-once';

/** The newest knowledge number of a snapshot, and the database's date in Asia/Shanghai. */
export interface ReadAt {
  readonly number: number;
  readonly today: string;
}

/** All that was read of one person, oldest knowledge first, and when. */
export class FactsOfPerson {
  private readonly rows = new Map<string, object[]>();

  constructor(readonly at: ReadAt) {}

  /** The facts of one register; `R` is the row that its columns make. */
  of<R extends object>({ fact }: Register): readonly R[] {
    return (this.rows.get(fact) as R[] | undefined) ?? NONE;
  }

  add(fact: string, row: object): void {
    const known = this.rows.get(fact);
    if (known === undefined) this.rows.set(fact, [row]);
    else known.push(row);
  }
}

const NONE: readonly never[] = Object.freeze([]);

/** Where an agency's subgraph gets what is known of people. Every person asked for has an entry. */
export interface FactSource {
  of(persons: readonly string[], context: SubgraphContext): Promise<ReadonlyMap<string, FactsOfPerson>>;
}

/** The row without a person is what the hub knew. */
type FactRow =
  | { readonly fact: string; readonly person: string; readonly values: readonly unknown[] }
  | { readonly fact: typeof KNOWLEDGE_ROW; readonly person: null; readonly values: readonly [number, string] };

/** Reads facts by one statement for all persons that are asked for at once, each person once in a request. */
export class FactReader implements FactSource {
  private readonly statement: NamedStatement;
  private readonly rowMakers: ReadonlyMap<string, (values: readonly unknown[]) => object>;
  private readonly reads = new Gathering((persons) => this.read(persons));

  constructor(
    private readonly reader: Reader,
    facts: FactStatement,
  ) {
    this.statement = factStatement(facts);
    this.rowMakers = new Map(facts.registers.map((register) => [register.fact, rowMaker(valueNames(register))]));
  }

  of(persons: readonly string[], context: SubgraphContext): Promise<ReadonlyMap<string, FactsOfPerson>> {
    return loaderFor(context, this, () => new ReadOnce((asked) => this.reads.of(asked))).of(persons);
  }

  private async read(persons: readonly string[]): Promise<Map<string, FactsOfPerson>> {
    const rows = await this.reader.rows<FactRow>(this.statement, [persons]);
    const read = rows.find((row) => row.person === null);
    if (read === undefined) throw new Error(`${this.statement.name}: expected a row without a person, got none`);
    const at = { number: read.values[0], today: read.values[1] };
    const byPerson = new Map(persons.map((person) => [person, new FactsOfPerson(at)]));
    for (const { fact, person, values } of rows) {
      const make = this.rowMakers.get(fact);
      if (person !== null && make !== undefined) byPerson.get(person)?.add(fact, make(values));
    }
    return byPerson;
  }
}

/** Gives the values their names. Copying an object that has all of them is cheaper than growing one. */
function rowMaker(names: readonly string[]): (values: readonly unknown[]) => object {
  const empty: Readonly<Record<string, unknown>> = Object.fromEntries(names.map((name) => [name, null]));
  return (values) => {
    const row = { ...empty };
    for (let place = 0; place < names.length; place += 1) row[names[place] ?? ''] = values[place];
    return row;
  };
}

/** Asks the one that reads for all agencies first. When that fails each asks for itself, so that what hinders one does not silence the others. */
export class TogetherOrAlone implements FactSource {
  constructor(
    private readonly together: FactSource,
    private readonly alone: FactSource,
  ) {}

  of(persons: readonly string[], context: SubgraphContext): Promise<ReadonlyMap<string, FactsOfPerson>> {
    return this.together.of(persons, context).catch(() => this.alone.of(persons, context));
  }
}

/** The persons that references name, each made with what is known of it. */
export async function personsOf<P>(
  references: readonly { readonly id: string }[],
  { facts, context }: { readonly facts: FactSource; readonly context: SubgraphContext },
  make: (id: string, known: FactsOfPerson) => P,
): Promise<P[]> {
  const ids = references.map(({ id }) => id);
  const known = await facts.of(ids, context);
  return ids.map((id) => make(id, entryIn(known, id)));
}

/** The entry of somebody who was asked for. */
export function entryIn<T>(found: ReadonlyMap<string, T>, person: string): T {
  const entry = found.get(person);
  if (entry === undefined) throw new TypeError(`facts: expected an entry for each person asked for, got none for ${person}`);
  return entry;
}
