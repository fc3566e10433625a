/** The door of intake: files in, rows with one disposition each out. */
export { type DryRunLine, type DryRunOutcome, dryRunLines } from './dry-run';
export { intakeCodesMarkdown } from './findings/catalogue';
export { type FileCode, type FindingCode, SENTENCES, type Severity } from './findings/codes';
export { finding, maskedText } from './findings/notes';
export { TO_CHECK } from './findings/to-check';
export { readRoster } from './read-roster';
export {
  DISPOSITIONS,
  type Disposition,
  type Fact,
  type FileFinding,
  type FileRejected,
  type Finding,
  type PersonFact,
  type ReadColumn,
  type ReadRow,
  type RefusedPeople,
  type RosterReading,
  type RowCounts,
} from './reading';
export { type CopyChoice, type CopyResult, type ReturnedCopy, returnCopy } from './returning';
export {
  type ClosedList,
  type ColumnExplanations,
  closedList,
  column,
  type HardshipCategory,
  type RosterColumn,
  type RosterDefinition,
  type RowCells,
} from './roster';
export type { RosterFile } from './roster-file';
export type { KeptBytes, RosterRows, RosterSource } from './roster-source';
export { RESIDENCE_COLUMNS, type Residence, residence } from './rows/residence';
export { checkedAlias, type HeaderAlias, type HeaderAliasFailure, parseHeaderAlias } from './table/header-aliases';
export { FILLABLE_ROWS, type TemplateForm, type TemplateOrder, template } from './templates';
export type { FindFormer } from './unchanged/former-list';
