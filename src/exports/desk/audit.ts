import type { Database } from '../../database';
import { monthNumber } from '../../identity/year-month';
import type { ExportOrder, Taker } from '../order';

/** How a list ended: read to its end, let go of by the reader, or broken off by a fault. */
export type ExportEnd = 'COMPLETE' | 'CUT_OFF' | 'FAILED';

export interface AuditLine {
  readonly id: string;
  /** The day of the database's clock in Asia/Shanghai. */
  readonly today: string;
}

const BEGIN = `
insert into hub.list_export (kind, month, revision, town, format, channel, subject, agency, caller_town, role, purpose, token_id, request_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
returning id::text as id, to_char(began_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`;

/** Puts down who takes which list and what for (个人信息保护法 第五十四条, 第五十五条), before the first byte leaves. */
export async function beginAudit(
  database: Database,
  order: ExportOrder,
  { taker, revision }: { taker: Taker; revision: number },
): Promise<AuditLine> {
  const { caller, channel, requestId } = taker;
  const { subject, agency, town, role, purpose, tokenId } = caller;
  const { kind, month, format } = order;
  const values = [
    kind,
    monthNumber(month),
    revision,
    order.town,
    format,
    channel,
    subject,
    agency,
    town,
    role,
    purpose,
    tokenId,
    requestId,
  ];
  return database.transaction('minsheng_hub', async (transaction) => {
    const [line] = await transaction.rows<AuditLine>(BEGIN, values);
    if (line === undefined) throw new Error('audit: expected the line just written, got none');
    return line;
  });
}

const END = 'update hub.list_export set rows = $2, ended = $3, ended_at = clock_timestamp() where id = $1';

/** How it ended and how many rows left the hub. */
export async function endAudit(database: Database, { id }: AuditLine, { rows, end }: { rows: number; end: ExportEnd }): Promise<void> {
  await database.transaction('minsheng_hub', (transaction) => transaction.rows(END, [id, rows, end]));
}
