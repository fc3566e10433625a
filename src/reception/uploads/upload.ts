import type { Caller } from '../../access';
import { DELIVERY_PHASES, type DeliveryResult } from '../../intake/acceptance';
import type { DeliveryOrder } from '../order';
import type { Preview } from '../preview';
import type { Told } from '../rows-seen';

/** Whose an upload is: nobody else sees, continues or cancels it, not even a colleague of the same agency. */
export interface Uploader {
  readonly agency: string;
  readonly town: string | null;
  readonly subject: string;
}

/** Ids of other forms are nobody’s, and are not asked for. */
export const UPLOAD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const uploaderOf = ({ agency, town, subject }: Caller): Uploader => ({ agency, town, subject });

/** The identity as three texts, for statements; a town officer of no town is as good as none. */
export const whose = ({ agency, town, subject }: Uploader): [string, string, string] => [agency, town ?? '', subject];

/** What is to happen once all bytes are there: believed at once, or only rehearsed until its sender says so. */
export type Intent = 'DELIVER' | 'PREVIEW';

/**
 * RECEIVING until the last byte · WAITING for a clerk, or worked on by one · PREVIEWED, and waits for its sender's word · DONE, with the result ·
 * FAILED by a fault of ours, several times · CANCELLED by its sender.
 */
export type UploadState = 'RECEIVING' | 'WAITING' | 'PREVIEWED' | 'DONE' | 'FAILED' | 'CANCELLED';

/** What a clerk is doing: is the digest as announced, and then what every delivery does. */
export const PHASES = ['CHECKING_DIGEST', ...DELIVERY_PHASES] as const;
export type Phase = (typeof PHASES)[number];

/** What a sender announces before the first byte. */
export interface Announcement {
  readonly order: DeliveryOrder;
  readonly intent: Intent;
  readonly fileName: string;
  readonly sha256: Buffer;
  readonly bytes: number;
}

/** The result with what was said of rows that were not taken, and of the file; receipts of before the hub kept notices have none. */
export type Receipt = DeliveryResult & Pick<Told, 'rejectedRows'> & Partial<Told>;
export type PreviewReceipt = Preview & Pick<Told, 'rejectedRows'> & Partial<Told>;

/** An upload as its sender may see it. */
export interface Upload {
  readonly id: string;
  readonly order: DeliveryOrder;
  readonly intent: Intent;
  readonly fileName: string;
  readonly bytes: number;
  readonly received: number;
  readonly state: UploadState;
  /** A clerk holds its lease at this moment. */
  readonly running: boolean;
  readonly phase: Phase | null;
  readonly rowsDone: number;
  readonly bytesDone: number;
  readonly rowsPerSecond: number;
  readonly expiresAt: Date;
  readonly preview: PreviewReceipt | null;
  readonly result: Receipt | null;
}

/** Tells clerks and whoever watches the progress; the payload is the upload's id. */
export const UPLOAD_CHANNEL = 'minsheng_upload';
