import DataLoader from 'dataloader';
import { loaderFor, type SubgraphContext } from '../../access';
import type { NamedStatement, Reader } from '../../database';
import type { MonthNumber } from '../../identity/year-month';
import { monthOf } from '../../identity/year-month';
import type { Batch } from './batch';
import type { BatchFinding, FindingsAsked } from './batch-finding';
import type { BatchNotice, NoticesAsked } from './batch-notice';
import type { BatchSums } from './conservation/sums';

const MOMENT = (column: string): string => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"')`;
const COLUMNS = `b.id::text as id, b.feed, b.agency as owner, b.sender, b.month, b.kind, b.state, ${MOMENT('b.delivered_at')} as "deliveredAt",
  ${MOMENT('a.known_at')} as "acceptedAt", ${MOMENT('w.known_at')} as "withdrawnAt", b.confirmed_empty as "confirmedEmpty", b.rows_total as total,
  b.rows_accepted as accepted, b.rows_normalised as normalised, b.rows_warned as warned, b.rows_rejected as rejected,
  b.rows_duplicate as duplicate, b.rows_skipped as skipped, b.held_reason as "heldReason", b.file_name as "fileName", b.delivered_by as "deliveredBy",
  b.delivered_by as "sentBy", b.accepted_knowledge::integer as knowledge, b.facts, b.file_bytes::float8 as "fileBytes"`;
const SOURCES = `hub.batch b left join hub.knowledge a on a.number = b.accepted_knowledge left join hub.knowledge w on w.number = b.withdrawn_knowledge`;

const BY_ID: NamedStatement = {
  name: 'eligibility-batches',
  text: `select ${COLUMNS} from ${SOURCES} where b.id = any($1::bigint[])`,
};
const OF_MONTH: NamedStatement = {
  name: 'eligibility-batches-of-month',
  text: `select ${COLUMNS} from ${SOURCES} where b.month = $1 order by b.feed, b.delivered_at, b.id`,
};
const FINDINGS: NamedStatement = {
  name: 'eligibility-batch-findings',
  text: `select b.id::text as batch, f.row_number as "row", f.severity, f.code, f.column_name as "column", f.expected, f.got,
  f.message_en as message, f.message_zh as "messageZh"
from unnest($1::bigint[]) b(id) cross join lateral (
  select row_number, ordinal, severity, code, column_name, expected, got, message_en, message_zh
  from hub.finding f where f.batch_id = b.id and f.row_number > $2 order by f.row_number, f.ordinal limit $3) f
order by b.id, f.row_number, f.ordinal`,
};
const NOTICES: NamedStatement = {
  name: 'eligibility-batch-notices',
  text: `select b.id::text as batch, n.ordinal, n.sheet, n.severity, n.code, n.message_en as message, n.message_zh as "messageZh"
from unnest($1::bigint[]) b(id) cross join lateral (
  select ordinal, sheet, severity, code, message_en, message_zh from hub.batch_notice
  where batch_id = b.id and ordinal > $2 order by ordinal limit $3) n
order by b.id, n.ordinal`,
};

type BatchRow = Omit<Batch, 'sums' | 'month'> & Omit<BatchSums, 'batchId'> & { readonly month: MonthNumber };
interface OfBatch {
  readonly batch: string;
}
type FindingRow = BatchFinding & OfBatch;
type NoticeRow = BatchNotice & OfBatch;

/** What lies after a place of one batch, at most so many. */
interface PageAsked extends OfBatch {
  readonly first: number;
  readonly after: number;
}

/** Batches and their findings, each for many at once. */
export class BatchStore {
  constructor(private readonly reader: Reader) {}

  /** The batch, or null when there is none of that number. */
  byId(id: string, context: SubgraphContext): Promise<Batch | null> {
    return loaderFor(context, this, () => new DataLoader((ids: readonly string[]) => this.read(ids))).load(id);
  }

  async ofMonth(month: MonthNumber): Promise<Batch[]> {
    return (await this.reader.rows<BatchRow>(OF_MONTH, [month])).map(batchOf);
  }

  /** A page of findings for each batch that asks for the same page. */
  findings(batch: string, { first, afterRow }: FindingsAsked, context: SubgraphContext): Promise<BatchFinding[]> {
    return this.page<FindingRow>(FINDINGS, { batch, first, after: afterRow }, context);
  }

  /** A page of notices for each batch that asks for the same page. */
  notices(batch: string, { first, after }: NoticesAsked, context: SubgraphContext): Promise<BatchNotice[]> {
    return this.page<NoticeRow>(NOTICES, { batch, first, after }, context);
  }

  private page<Row extends OfBatch>(
    statement: NamedStatement,
    { batch, first, after }: PageAsked,
    context: SubgraphContext,
  ): Promise<Row[]> {
    const pages = loaderFor(context, statement, () => new Map<string, DataLoader<string, Row[]>>());
    const page = `${first}:${after}`;
    const loader = pages.get(page) ?? new DataLoader((ids: readonly string[]) => this.readPage<Row>(statement, ids, [after, first]));
    pages.set(page, loader);
    return loader.load(batch);
  }

  private async read(ids: readonly string[]): Promise<(Batch | null)[]> {
    const rows = await this.reader.rows<BatchRow>(BY_ID, [ids]);
    const byId = new Map(rows.map((row) => [row.id, batchOf(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  private async readPage<Row extends OfBatch>(
    statement: NamedStatement,
    ids: readonly string[],
    page: readonly [after: number, first: number],
  ): Promise<Row[][]> {
    const rows = await this.reader.rows<Row>(statement, [ids, ...page]);
    return ids.map((id) => rows.filter((row) => row.batch === id));
  }
}

function batchOf(row: BatchRow): Batch {
  const { total, accepted, normalised, warned, rejected, duplicate, skipped, facts, fileBytes, month, ...batch } = row;
  const counts = { total, accepted, normalised, warned, rejected, duplicate, skipped };
  return { ...batch, month: monthOf(month), sums: { ...counts, facts, fileBytes, batchId: batch.id } };
}
