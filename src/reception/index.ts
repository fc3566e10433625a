/** The door of reception (收件): every way in leads to the same station. */
export { feedTemplate, type TemplateAsked } from './feed-template';
export { type FileNotice, fileNotice } from './file-notice';
export { type DeliveryOrder, usualKind, usualSender } from './order';
export { type Preview, type Previewed, type PreviewedBatch, preview } from './preview';
export { PreviewsUnderWay } from './previews-under-way';
export { deliverableFeeds, deliveryRefused } from './right';
export { deliverRowsOnce, ROWS_NAME, type RowsBrought } from './rows-once';
export { type RejectedRow, type RejectedRows, RowsSeen, type SaidOfRows, type Told } from './rows-seen';
export { type Brought, deliver, fileRejected, rosterFile, type Station, stationOn, type Watch } from './station';
export { annotatedUpload } from './uploads/annotated';
export { type Announced, announce } from './uploads/announce';
export { type Clerk, startClerk } from './uploads/clerk';
export { openUpload } from './uploads/open-upload';
export { cancelUpload, deliverUpload, notComplete, notPreviewed, ownUpload, unknownUpload } from './uploads/own-uploads';
export { OffsetMovedError, type Receiving, receiveBytes, receivingUpload } from './uploads/receive';
export { type UploadSettings, USUAL_PER_HOUR } from './uploads/settings';
export {
  type Announcement,
  type Intent,
  PHASES,
  type Phase,
  type PreviewReceipt,
  type Receipt,
  UPLOAD_CHANNEL,
  type Upload,
  type Uploader,
  type UploadState,
  uploaderOf,
} from './uploads/upload';
