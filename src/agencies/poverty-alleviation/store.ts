import type { SubgraphContext } from '../../access';
import type { Reader } from '../../database';
import { FactReader, factStatement } from '../../graph';
import { REGISTRATION, type RegistrationRow } from './registration';

const FACTS = factStatement({
  name: 'poverty-alleviation-facts',
  registers: [REGISTRATION],
  types: { statusChangedOn: 'date', liftedYear: 'integer' },
});

export interface PovertyAlleviationFacts {
  readonly knowledge: number;
  readonly registration: readonly RegistrationRow[];
}

/** What 市扶贫 knows of persons: one statement for all that a request asks for at once. */
export class PovertyAlleviationStore {
  private readonly facts: FactReader;

  constructor(readonly reader: Reader) {
    this.facts = new FactReader(reader, FACTS);
  }

  async of(person: string, context: SubgraphContext): Promise<PovertyAlleviationFacts> {
    const { knowledge, facts } = await this.facts.of(person, context);
    return { knowledge, registration: (facts.get(REGISTRATION.fact) ?? []) as readonly RegistrationRow[] };
  }
}
