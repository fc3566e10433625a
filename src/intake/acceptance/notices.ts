import type { Transaction } from '../../database';
import { maskedText } from '../findings/notes';
import type { Delivery } from './delivery';

/** Keeps with a batch what concerns sheets or the whole file (文件提醒). Ask when the rows were walked: only then everything was said. */
export async function recordNotices(transaction: Transaction, batch: string, { notices }: Pick<Delivery, 'notices'>): Promise<void> {
  const said = notices?.() ?? [];
  if (said.length === 0) return;
  const columns = [
    said.map(({ sheet }) => (sheet === null ? null : maskedText(sheet))),
    said.map(({ finding: { severity } }) => severity),
    said.map(({ finding: { code } }) => code),
    said.map(({ finding: { messageEn } }) => messageEn),
    said.map(({ finding: { messageZh } }) => messageZh),
  ];
  await transaction.rows(RECORD_NOTICES, [batch, ...columns]);
}

const RECORD_NOTICES = `
insert into hub.batch_notice (batch_id, ordinal, sheet, severity, code, message_en, message_zh)
select $1, said.ordinal, said.sheet, said.severity, said.code, said.message_en, said.message_zh
from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) with ordinality
  as said (sheet, severity, code, message_en, message_zh, ordinal)`;
