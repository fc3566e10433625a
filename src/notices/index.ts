/** The door of the notices (变更通知): who is told of what changed, in which form, by query, subscription and receipt. */
export { ChangeLines, type ChangesToWrite, type ChangesWritten } from './change-lines';
export { wantedOf } from './filter';
export { type Lagging, LagWatch } from './receipts/lag-watch';
export { maySee, type SeenPart, seenBy } from './rights';
export { type SendingSettings, startSending } from './sending';
export { createNoticesSubgraph, type NoticesParts } from './subgraph';
export { ChangeCursors } from './told/cursors';
export { StatusChangeKindWord } from './told/kind-words';
export { type Cause, statusChangeOf, type ToldChange } from './told/told-change';
export type { DeadRow, DeliveryRow } from './webhooks/delivery-log';
export { WebhookDesk } from './webhooks/desk';
export { isAway, stoppedBecause } from './webhooks/endpoint';
export { OUTCOMES, type Outcome, type Tried } from './webhooks/post';
export type { Registered, ShownEndpoint } from './webhooks/registry';
export type { SignatureAlgorithm } from './webhooks/signature';
