import { RevisionStore } from '../../comparison';
import type { Database } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import { monthNumber } from '../../identity/year-month';
import type { RefusalWords } from '../../refusal';
import { type MonthStatistics, Statistics } from '../../statistics';
import { EXPORTS } from '../kinds';
import type { BatchFile, BatchResult, ExportFile, ExportOrder, ExportResult, Taker } from '../order';
import { csvOf } from '../sheet/csv';
import { type Sheet, Sums } from '../sheet/sheet';
import { xlsxOf } from '../sheet/xlsx';
import { zipOf } from '../sheet/zip';
import { dayZh, monthZh } from '../words';
import { type AuditLine, beginAudit, type ExportEnd, endAudit } from './audit';
import { batchFiles } from './batches';
import { type Contents, contentsOf, contentsOfStatistics } from './contents';
import { orderAsked } from './order-asked';
import { refusedTo, unitOf } from './rights';

export interface ExportDeskParts {
  readonly database: Database;
  readonly keys: IdentityKeys;
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
} as const;

/** What was asked for, made ready: the sheet whose rows wait to be read, and the audit line that was written for it. */
interface Ready {
  readonly sheet: Sheet;
  readonly sums: Sums;
  readonly audit: AuditLine;
  readonly revision: number;
  readonly stem: string;
}

/** Hands out lists (名册, 表): checks the right, writes the audit line, and makes the bytes while they are read. Names are opened block by block. */
export class ExportDesk {
  private readonly revisions: RevisionStore;

  constructor(private readonly parts: ExportDeskParts) {
    this.revisions = new RevisionStore(parts.database.reader('minsheng_hub'));
  }

  /** What an address asks for: the word behind /exports/ and what stands behind the question mark. */
  asked(word: string, parameters: URLSearchParams): ExportOrder | RefusalWords {
    return orderAsked(word, parameters);
  }

  /** One file. The batch form is a file when 500 rows are enough for it, and else an archive of numbered files. */
  async open(order: ExportOrder, taker: Taker): Promise<ExportResult> {
    const ready = await this.ready(order, taker);
    if ('code' in ready) return { outcome: 'REFUSED', refusal: ready };
    const { sheet, sums, revision } = ready;
    if (order.kind === 'MARK_BATCH') return this.openBatch(order, ready);
    const body = this.watched(order.format === 'xlsx' ? xlsxOf(sheet, sums) : csvOf(sheet, sums), ready);
    const file: ExportFile = { fileName: `${ready.stem}.${order.format}`, contentType: TYPES[order.format], body };
    return { outcome: 'READY', revision, file, rows: () => sums.rows };
  }

  /** The batch form as its numbered files, for whoever can take several. */
  async openBatchFiles(order: ExportOrder, taker: Taker): Promise<BatchResult> {
    const ready = await this.ready({ ...order, kind: 'MARK_BATCH' }, taker);
    if ('code' in ready) return { outcome: 'REFUSED', refusal: ready };
    const { sheet, sums, revision } = ready;
    return { outcome: 'READY', revision, files: this.watched(batchFiles(sheet, order.format, sums), ready), rows: () => sums.rows };
  }

  private async openBatch(order: ExportOrder, ready: Ready): Promise<ExportResult> {
    const { sheet, sums, revision, stem } = ready;
    const files = batchFiles(sheet, order.format, sums);
    const first = await files.next();
    const second = await files.next();
    const begun = [first, second].flatMap(({ done, value }) => (done ? [] : [value as BatchFile]));
    const named = (file: BatchFile) => ({ name: `${stem}_${String(file.number).padStart(3, '0')}.${order.format}`, content: [file.bytes] });
    async function* all() {
      for (const file of begun) yield named(file);
      for await (const file of files) yield named(file);
    }
    const whole = second.done === true;
    const body = this.watched(whole ? begun.map(({ bytes }) => bytes) : zipOf(all()), ready);
    const file = whole
      ? { fileName: `${stem}.${order.format}`, contentType: TYPES[order.format], body }
      : { fileName: `${stem}.zip`, contentType: TYPES.zip, body };
    return { outcome: 'READY', revision, file, rows: () => sums.rows };
  }

  private async ready(order: ExportOrder, taker: Taker): Promise<Ready | RefusalWords> {
    const refused = refusedTo(taker.caller, order);
    if (refused !== null) return refused;
    const found = await this.contents(order, taker);
    if ('code' in found) return found;
    const { contents, revision } = found;
    const audit = await beginAudit(this.parts.database, order, { taker, revision });
    const sheet = sheetOf({ order, taker, revision, today: audit.today }, contents);
    return { sheet, sums: new Sums(sheet.columns), audit, revision, stem: stemOf({ order, taker, revision }) };
  }

  private async contents(order: ExportOrder, { caller }: Taker): Promise<{ contents: Contents; revision: number } | RefusalWords> {
    if (order.kind === 'MONTHLY_STATISTICS') {
      const { month, revision } = order;
      const found = await new Statistics(this.parts.database).of({ month, revision, by: 'EVERYTHING' }, caller);
      return 'code' in found ? found : { contents: contentsOfStatistics(ofTown(found, order)), revision: found.revision };
    }
    const standing = await this.revisions.one(monthNumber(order.month), order.revision);
    if (standing === null) return notCompared(order);
    const contents = await contentsOf(this.parts, { order, caller, revision: standing });
    return 'code' in contents ? contents : { contents, revision: standing.revision };
  }

  /** Writes into the audit line how the walk ended. */
  private async *watched<T>(pieces: AsyncIterable<T> | Iterable<T>, { audit, sums }: Ready): AsyncGenerator<T> {
    let end: ExportEnd = 'CUT_OFF';
    try {
      yield* pieces;
      end = 'COMPLETE';
    } catch (error) {
      end = 'FAILED';
      throw error;
    } finally {
      await endAudit(this.parts.database, audit, { rows: sums.rows, end });
    }
  }
}

interface Titled {
  readonly order: ExportOrder;
  readonly taker: Taker;
  readonly revision: number;
}

function sheetOf({ order, taker, revision, today }: Titled & { today: string }, contents: Contents): Sheet {
  const { nameZh } = EXPORTS[order.kind];
  const money = contents.money ? '　金额单位：元' : '';
  return {
    name: nameZh,
    madeOn: today,
    title: order.kind === 'MARK_BATCH' ? null : `中山市贫困人员城乡居民基本养老保险${nameZh}`,
    under: [
      `单位：${unitOf(order, taker.caller)}`,
      `保障月份：${monthZh(order.month)}（比对第${revision}版）`,
      `制表日期：${dayZh(today)}${money}`,
    ],
    columns: contents.columns,
    rows: contents.rows,
    closing: contents.closing,
    ...(contents.isSum === undefined ? {} : { isSum: contents.isSum }),
  };
}

const stemOf = ({ order, taker, revision }: Titled): string =>
  [EXPORTS[order.kind].nameZh, order.month, unitOf(order, taker.caller), `第${revision}版`].join('_');

/** The rows of one town when one is asked for. */
const ofTown = (statistics: MonthStatistics, { town }: ExportOrder): MonthStatistics =>
  town === null ? statistics : { ...statistics, places: statistics.places.filter((place) => place.town === town) };

function notCompared({ month, revision }: ExportOrder): RefusalWords {
  const expected = revision === null ? 'a month that was compared' : `a revision of ${month} that exists`;
  const got = revision === null ? month : `revision ${revision}`;
  const next = revision === null ? `run minsheng compare --month ${month} first` : 'leave revision away to get the one that holds';
  return {
    code: 'NOT_COMPARED',
    message: `export: expected ${expected}, got ${got}; ${next}.`,
    messageZh: revision === null ? `${month} 尚未比对，请先执行数据比对。` : `${month} 没有第 ${revision} 版比对；不写版次即为现行版。`,
    path: revision === null ? 'month' : 'revision',
    expected,
    got,
  };
}
