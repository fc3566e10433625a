import type { SubgraphContext } from '../../access';
import type { Reader } from '../../database';
import { FactReader, factStatement } from '../../graph';
import { DEATH, type DeathFact } from './death';
import { DESTITUTE_SUPPORT, type DestituteSupportRow } from './destitute-support';
import { DISABILITY, type DisabilityFact } from './disability';
import { MINIMUM_LIVING, type MinimumLivingRow } from './minimum-living';

const FACTS = factStatement({
  name: 'civil-affairs-facts',
  registers: [MINIMUM_LIVING, DESTITUTE_SUPPORT, DISABILITY, DEATH],
  types: { startMonth: 'integer', endMonth: 'integer', covered: 'boolean', category: 'integer', grade: 'integer', diedOn: 'date' },
});

export interface CivilAffairsFacts {
  readonly knowledge: number;
  readonly minimumLiving: readonly MinimumLivingRow[];
  readonly destituteSupport: readonly DestituteSupportRow[];
  readonly disability: readonly DisabilityFact[];
  readonly death: readonly DeathFact[];
}

/** What 市民政 knows of persons: one statement for all that a request asks for at once. */
export class CivilAffairsStore {
  private readonly facts: FactReader;

  constructor(readonly reader: Reader) {
    this.facts = new FactReader(reader, FACTS);
  }

  async of(person: string, context: SubgraphContext): Promise<CivilAffairsFacts> {
    const { knowledge, facts } = await this.facts.of(person, context);
    return {
      knowledge,
      minimumLiving: (facts.get(MINIMUM_LIVING.fact) ?? []) as readonly MinimumLivingRow[],
      destituteSupport: (facts.get(DESTITUTE_SUPPORT.fact) ?? []) as readonly DestituteSupportRow[],
      disability: (facts.get(DISABILITY.fact) ?? []) as readonly DisabilityFact[],
      death: (facts.get(DEATH.fact) ?? []) as readonly DeathFact[],
    };
  }
}
