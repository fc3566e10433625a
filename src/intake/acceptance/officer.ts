import type { Transaction } from '../../database';
import { AGENCY_NAMES_ZH, type Agency } from '../../identity/agency';
import type { DeliveryKind, Feed } from '../../identity/feed';
import type { MonthNumber } from '../../identity/year-month';
import { personNumberIn } from '../../refusal';
import type { Refusal } from './delivery';

/** Officer (经办人): who releases or withdraws, by name and agency. */
export interface Officer {
  readonly name: string;
  readonly agency: Agency;
}

/** A batch that an officer wants to act on. */
export interface StoredBatch {
  readonly id: string;
  readonly feed: Feed;
  readonly agency: Agency;
  readonly sender: Agency;
  readonly month: MonthNumber;
  readonly kind: DeliveryKind;
  readonly state: 'ACCEPTED' | 'HELD' | 'WITHDRAWN';
  readonly knowledge: string | null;
  /** The newest accepted FULL batch of the same feed and month that came after this one. */
  readonly newer: string | null;
  readonly unrecognisedRows: number;
}

/** Reads the batch under the knowledge lock, so it cannot change meanwhile; null when there is none of that number. */
export async function storedBatch(transaction: Transaction, id: string): Promise<StoredBatch | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  return (await transaction.rows<StoredBatch>(STORED, [id]))[0] ?? null;
}

const STORED = `
select b.id, b.feed, b.agency, b.sender, b.month, b.kind, b.state, b.accepted_knowledge as knowledge, b.rows_unrecognised as "unrecognisedRows",
  (select n.id from hub.batch n where n.feed = b.feed and n.month = b.month and n.kind = 'FULL' and n.state = 'ACCEPTED' and n.id <> b.id
   and (n.accepted_knowledge > b.accepted_knowledge or (b.accepted_knowledge is null and n.id > b.id))
   order by n.accepted_knowledge desc limit 1) as newer
from hub.batch b where b.id = $1`;

/** Whether this officer may act on this batch, and says why. */
export function checkOfficer(batch: StoredBatch, officer: Officer, reason: string): Refusal | null {
  if (officer.agency !== batch.agency && officer.agency !== batch.sender) {
    return {
      code: 'OFFICER_OF_ANOTHER_AGENCY',
      message: `officer: batch ${batch.id} is of ${batch.agency}, got an officer of ${officer.agency}; ask that agency.`,
      messageZh: `批次 ${batch.id} 归口${AGENCY_NAMES_ZH[batch.agency]}，经办人属于${AGENCY_NAMES_ZH[officer.agency]}，请由归口部门办理。`,
      path: 'officer',
      expected: batch.agency,
      got: officer.agency,
    };
  }
  if (officer.name.trim() !== '' && reason.trim() !== '') return personNumberIn('reason', reason);
  const missing = reason.trim() === '' ? 'reason' : 'officer';
  return {
    code: 'REASON_MISSING',
    message: `${missing}: expected the name of the officer and a reason, got none; both are kept with the batch.`,
    messageZh: '请填写经办人姓名和理由，二者随批次留存。',
    path: missing,
    expected: 'officer and reason',
    got: '',
  };
}

export function unknownBatch(id: string): Refusal {
  return {
    code: 'UNKNOWN_BATCH',
    message: `batch: expected the number of a batch, got ${id.slice(0, 20)}, which is none; see minsheng feeds --month.`,
    messageZh: `没有编号为 ${id.slice(0, 20)} 的批次，请用 minsheng feeds --month 查看。`,
    path: 'batch',
    expected: 'number of a batch',
    got: id.slice(0, 20),
  };
}
