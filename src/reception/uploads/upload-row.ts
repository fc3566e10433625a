import type { Agency } from '../../identity/agency';
import type { DeliverableFeed, DeliveryKind } from '../../identity/feed';
import type { TownCode } from '../../identity/town';
import { type MonthNumber, monthOf } from '../../identity/year-month';
import type { Intent, Phase, PreviewReceipt, Receipt, Upload, UploadState } from './upload';

/** The columns of `hub.upload` that make an `Upload`; the table is called `u` where they are read. */
export const UPLOAD_COLUMNS = `u.id, u.subject, u.feed, u.month, u.kind, u.sender, nullif(u.town, '') as town, u.confirmed_empty as "confirmedEmpty", u.intent,
  u.file_name as "fileName", u.file_bytes as bytes, u.received_bytes as received, u.state, u.phase, u.rows_done as "rowsDone",
  u.bytes_done as "bytesDone", u.rows_per_second as "rowsPerSecond", u.expires_at as "expiresAt", u.preview, u.result,
  u.state = 'WAITING' and u.clerk is not null and coalesce(u.leased_until > clock_timestamp(), false) as running`;

export interface UploadRow {
  readonly id: string;
  readonly subject: string;
  readonly feed: DeliverableFeed;
  readonly month: MonthNumber;
  readonly kind: DeliveryKind;
  readonly sender: Agency;
  readonly town: TownCode | null;
  readonly confirmedEmpty: boolean;
  readonly intent: Intent;
  readonly fileName: string;
  /** `bigint` comes as text. */
  readonly bytes: string;
  readonly received: string;
  readonly state: UploadState;
  readonly running: boolean;
  readonly phase: Phase | null;
  readonly rowsDone: number;
  readonly bytesDone: string;
  readonly rowsPerSecond: number;
  readonly expiresAt: Date;
  readonly preview: PreviewReceipt | null;
  readonly result: Receipt | null;
}

export function uploadOf(row: UploadRow): Upload {
  const { subject, feed, month, kind, sender, town, confirmedEmpty, bytes, received, bytesDone, ...rest } = row;
  const order = { feed, month: monthOf(month), kind, sender, town, confirmedEmpty, officer: subject };
  return { ...rest, order, bytes: Number(bytes), received: Number(received), bytesDone: Number(bytesDone) };
}
