/** The door of 市民政. */
export { DeathFact } from './death';
export { DestituteSupportFact } from './destitute-support';
export { DisabilityFact } from './disability';
export { MinimumLivingFact } from './minimum-living';
export { createCivilAffairsSubgraph } from './subgraph';
