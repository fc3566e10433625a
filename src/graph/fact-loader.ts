import DataLoader from 'dataloader';
import { loaderFor, type SubgraphContext } from '../access';
import type { NamedStatement, Reader } from '../database';
import { KNOWLEDGE_ROW } from './fact-statement';

/** All that one agency knows of one person, and the knowledge number it was read at; facts by their register's word, oldest knowledge first. */
export interface FactsOfPerson {
  readonly knowledge: number;
  readonly facts: ReadonlyMap<string, readonly object[]>;
}

interface FactRow {
  readonly fact: string;
  readonly person: string | null;
  readonly knownFrom: number;
}

/** Reads the facts of one agency: one statement for all persons that a request asks for at once. */
export class FactReader {
  constructor(
    private readonly reader: Reader,
    private readonly statement: NamedStatement,
  ) {}

  of(person: string, context: SubgraphContext): Promise<FactsOfPerson> {
    const loader = loaderFor(context, this, () => new DataLoader((persons: readonly string[]) => this.read(persons)));
    return loader.load(person);
  }

  private async read(persons: readonly string[]): Promise<FactsOfPerson[]> {
    const rows = await this.reader.rows<FactRow>(this.statement, [persons]);
    const knowledge = rows.find((row) => row.fact === KNOWLEDGE_ROW)?.knownFrom ?? 0;
    const byPerson = new Map(persons.map((person) => [person, new Map<string, object[]>()]));
    for (const row of rows) if (row.person !== null) addTo(byPerson.get(row.person), row);
    return persons.map((person) => ({ knowledge, facts: byPerson.get(person) ?? new Map() }));
  }
}

function addTo(facts: Map<string, object[]> | undefined, row: FactRow): void {
  const known = facts?.get(row.fact);
  if (known) known.push(row);
  else facts?.set(row.fact, [row]);
}
