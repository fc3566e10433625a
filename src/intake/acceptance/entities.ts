import 'reflect-metadata';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agency } from '../../identity/agency';
import type { DeliveryKind, Feed } from '../../identity/feed';
import type { MonthNumber } from '../../identity/year-month';
import type { Severity } from '../findings/codes';

/** A batch (批次) as `hub.batch` keeps it, for reading one or a month of them. Written by the statements of this folder. */
@Entity({ schema: 'hub', name: 'batch' })
export class StoredBatchRecord {
  @PrimaryColumn('bigint') id: string;
  @Column('text') feed: Feed;
  @Column('text') agency: Agency;
  @Column('text') sender: Agency;
  @Column('integer') month: MonthNumber;
  @Column('text') kind: DeliveryKind;
  @Column('text') state: 'ACCEPTED' | 'HELD' | 'WITHDRAWN';
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('integer', { name: 'rows_total' }) rows: number;
  @Column('integer', { name: 'rows_accepted' }) accepted: number;
  @Column('integer', { name: 'rows_normalised' }) normalised: number;
  @Column('integer', { name: 'rows_warned' }) warned: number;
  @Column('integer', { name: 'rows_rejected' }) rejected: number;
  @Column('integer', { name: 'rows_duplicate' }) duplicate: number;
  @Column('integer', { name: 'rows_skipped' }) skipped: number;
  @Column('integer', { name: 'rows_unrecognised' }) unrecognised: number;
  @Column('integer', { name: 'people_protected' }) protectedFacts: number;
  @Column('integer', { name: 'leavers_unconfirmed' }) unconfirmedLeavers: number;
  @Column('integer') facts: number;
  @Column('integer') began: number;
  @Column('integer') changed: number;
  @Column('integer') ended: number;
  @Column('timestamptz', { name: 'delivered_at' }) deliveredAt: Date;
  @Column('text', { name: 'delivered_by' }) deliveredBy: string;
  @Column('text', { name: 'held_reason', nullable: true }) heldReason: string | null;
  @Column('text', { name: 'released_by', nullable: true }) releasedBy: string | null;
  @Column('text', { name: 'release_reason', nullable: true }) releaseReason: string | null;
  @Column('text', { name: 'withdrawn_by', nullable: true }) withdrawnBy: string | null;
  @Column('text', { name: 'withdrawal_reason', nullable: true }) withdrawalReason: string | null;
}

/** One remark on one row of a batch (校验结果). */
@Entity({ schema: 'hub', name: 'finding' })
export class StoredFindingRecord {
  @PrimaryColumn('bigint', { name: 'batch_id' }) batchId: string;
  @PrimaryColumn('integer', { name: 'row_number' }) row: number;
  @PrimaryColumn('smallint') ordinal: number;
  @Column('text') severity: Severity;
  @Column('text') code: string;
  @Column('text', { name: 'message_en' }) messageEn: string;
  @Column('text', { name: 'message_zh' }) messageZh: string;
  @Column('integer', { name: 'same_as_row', nullable: true }) sameAsRow: number | null;
}

/** What concerns a sheet or the whole file of a batch (文件提醒). */
@Entity({ schema: 'hub', name: 'batch_notice' })
export class StoredNoticeRecord {
  @PrimaryColumn('bigint', { name: 'batch_id' }) batchId: string;
  @PrimaryColumn('integer') ordinal: number;
  @Column('text', { nullable: true }) sheet: string | null;
  @Column('text') severity: Severity;
  @Column('text') code: string;
  @Column('text', { name: 'message_en' }) messageEn: string;
  @Column('text', { name: 'message_zh' }) messageZh: string;
}

/** For `openDatabase`, wherever batches are read as entities. */
export const ACCEPTANCE_ENTITIES = [StoredBatchRecord, StoredFindingRecord, StoredNoticeRecord];
