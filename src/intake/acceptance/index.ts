/** The door of acceptance: one transaction for each file, release and withdrawal. */
export { acceptDelivery } from './accept';
export { checkDelivery, FIRST_MONTH, feedsOf, parseDeliveryMonth, parseFeed } from './checks';
export type { Consequences, Learning, News, NewsOfBatch } from './consequences';
export type {
  AlreadyDelivered,
  BatchReceipt,
  Delivered,
  Delivery,
  DeliveryPhase,
  DeliveryProgress,
  DeliveryResult,
  EarlierBatch,
  Effects,
  HeldReason,
  Kept,
  Refusal,
  RefusalCode,
  Refused,
  RowsWanted,
  TownEffects,
} from './delivery';
export { DELIVERY_PHASES, refused } from './delivery';
export { alreadyDelivered, earlierBatch } from './earlier';
export { ACCEPTANCE_ENTITIES, StoredBatchRecord, StoredFindingRecord, StoredNoticeRecord } from './entities';
export { type FactTable, factTable, listed } from './fact-tables';
export { LEAST_SHARE } from './guard';
export {
  allRememberedHeaders,
  forgetHeader,
  type HeaderScope,
  type RememberedHeader,
  rememberedHeaders,
  rememberHeaders,
} from './header-aliases';
export { concludeKnowledge, type KnowledgeCause, lockKnowledge, nextKnowledge, stampKnowledge } from './knowledge';
export { confirmLeavers, type LeaversConfirmed } from './leavers';
export type { Officer } from './officer';
export { type Released, releaseBatch } from './release';
export { DISPOSITION_LETTERS, ROWS_PER_BLOCK } from './row-block';
export { formerLists } from './unchanged/finding-former';
export { type WaitingLeaver, type WaitingLeavers, waitingLeavers } from './waiting-leavers';
export { cancelled } from './watched';
export { type Withdrawn, withdrawBatch } from './withdraw';
