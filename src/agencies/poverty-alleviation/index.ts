/** The door of 市扶贫. */
export { RegistrationFact } from './registration';
export { createPovertyAlleviationSubgraph } from './subgraph';
