/** The door of the settlement: what towns owe and have paid, month by month, and how they pay. */
export { personSums, type Sums } from './calculate';
export { inOneSnapshot } from './ledger/snapshot';
export { type PlanOrder, type StoredPlan, setTownPlan } from './plan/set-plan';
export { closeSettlement, rejectSettlement, type SignOrder } from './settle/close';
export { SettlementBalanceError } from './settle/conservation';
export { type Line, linesOf } from './settle/lines';
export { readSettlement, readSettlements } from './settle/read-settlement';
export type { Settlement, SettlementState } from './settle/settlement';
export { codesOf, settlingTown, townsSettling } from './settle/towns';
