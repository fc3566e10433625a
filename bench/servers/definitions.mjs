import { compiled } from '../compiled.mjs';

/** The four subgraphs as the hub makes them, on the bench's database. */
export async function benchSubgraphs(database, dataDirectory) {
  const { createPovertyAlleviationSubgraph } = compiled('agencies/poverty-alleviation');
  const { createCivilAffairsSubgraph } = compiled('agencies/civil-affairs');
  const { createSocialSecuritySubgraph } = compiled('agencies/social-security');
  const { createEligibilitySubgraph } = compiled('eligibility/graph');
  const { demoIdentityKeys } = compiled('identity/key-file');
  const keys = demoIdentityKeys(dataDirectory);
  const trail = () => undefined;
  return Promise.all([
    createPovertyAlleviationSubgraph(database),
    createCivilAffairsSubgraph(database),
    createSocialSecuritySubgraph(database),
    createEligibilitySubgraph({ database, keys, trail }),
  ]);
}
