/** The door of the demo: its invented sample and the first query. */
export { firstQuery } from './first-query';
export { loadSample, type SampleChoices, type SampleLoaded, writeSample } from './load-sample';
export type { SampleFile } from './sample-files';
