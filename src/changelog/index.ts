/** The door of the change log (变更日志): every change once, in the transaction that made it; readers follow it without a gap. */
export { appendChanges, appendSelected, CHANGE_COLUMNS, CHANGES_CHANNEL } from './append';
export { turnSince, turnUntil } from './by-the-clock';
export type { Change, NewChange } from './change';
export { CHANGE_KINDS, type ChangeKind, changeKindCode } from './change-kinds';
export { setClockAhead } from './clock';
export type { Following } from './following';
export { EVERYTHING, type Interest } from './interest';
export { BEGINNING, type ChangePosition, comparePositions, parsePosition, partsOf, positionOf } from './position';
export { changesAt, newestPosition, positionSince, readChanges } from './read';
export { ChangeTail } from './tail';
