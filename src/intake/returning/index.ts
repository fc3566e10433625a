/** The door of returning: the clerk's own file back. */
export { returnCopy } from './return-copy';
export type { CopyChoice, CopyResult, ReturnedCopy } from './returned-copy';
