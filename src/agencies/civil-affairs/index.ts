/** The door of 市民政. */
export { DeathFact } from './death';
export { DestituteSupportFact } from './destitute-support';
export { DisabilityFact } from './disability';
export { CIVIL_AFFAIRS_FACTS } from './facts';
export { MinimumLivingFact } from './minimum-living';
export { createCivilAffairsSubgraph } from './subgraph';
