/** The door of 市扶贫. */

export { POVERTY_ALLEVIATION_FACTS } from './facts';
export { RegistrationFact } from './registration';
export { createPovertyAlleviationSubgraph } from './subgraph';
