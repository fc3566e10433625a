/** The door of reception (收件): every way in leads to the same station. */
export { type DeliveryOrder, usualKind, usualSender } from './order';
export { type Preview, type Previewed, type PreviewedBatch, preview } from './preview';
export { type Brought, deliver, fileRejected, rosterFile, type Station, stationOn, type Watch } from './station';
