import DataLoader from 'dataloader';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderFor, type SubgraphContext } from '../../../access';
import type { NamedStatement, Reader } from '../../../database';
import { requiresScope } from '../../../graph';
import type { Judge } from '../../finding/judge';
import { Person } from '../../person/person';
import { Batch } from '../batch';
import { BatchFinding } from '../batch-finding';
import type { BatchStore } from '../batch-store';
import { mayReadRecords, viewOf } from './batch-view';
import { BatchEffectConnection, EffectsAsked, effectsPage } from './effects';
import { fatesOf } from './fate';
import { FateConnection, RowReference } from './fate-types';
import { type PlaceCursors, pageOf, rowPlace } from './page';
import { BatchRow, BatchRowConnection, PageAsked, RowsPageAsked } from './row-types';
import { readRows, type StoredRow } from './rows-store';

export interface ConservationParts {
  readonly reader: Reader;
  readonly judge: Judge;
  readonly cursors: PlaceCursors;
}

const ROWS_READ = 'batch-rows:read';

/** What became of every row of a batch (收支相抵). A town sees its own people, an agency its own feed; whoever may see no row gets null. */
@Resolver(() => Batch)
export class ConservationResolver {
  constructor(private readonly parts: ConservationParts) {}

  @FieldResolver(() => BatchRowConnection, {
    nullable: true,
    description:
      '名册各行及其处理结果，逐页；空为无权查看。镇区只见本镇区人员。Every row with its disposition; null: not permitted; a town sees its own people.',
  })
  @Directive(requiresScope(ROWS_READ))
  async rows(
    @Root() batch: Batch,
    @Args(() => RowsPageAsked) asked: RowsPageAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<BatchRowConnection | null> {
    const rows = await this.page(batch, asked, context);
    if (rows === null) return null;
    const nodeOf = ({ row, disposition, person }: StoredRow): BatchRow => ({
      row,
      disposition,
      person: person === null ? null : new Person({ id: person }),
      batchId: batch.id,
    });
    return pageOf(
      rows.map((row) => ({ cursor: this.cursorOf(batch, asked, row), node: nodeOf(row) })),
      asked,
    );
  }

  @FieldResolver(() => BatchEffectConnection, {
    nullable: true,
    description:
      '该批次新增、变更、终止了什么，逐人，含前后对照；空为无权查看。What the batch began, changed and ended for whom, before and after; null: not permitted.',
  })
  @Directive(requiresScope(ROWS_READ))
  async effects(
    @Root() batch: Batch,
    @Args(() => EffectsAsked) asked: EffectsAsked,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<BatchEffectConnection | null> {
    const view = viewOf(batch, caller);
    if (view === null || !mayReadRecords(batch, caller)) return null;
    return effectsPage(this.parts, { ...asked, batch, view });
  }

  @FieldResolver(() => FateConnection, {
    nullable: true,
    description:
      '各行的去向：仍以其为准、被取代、终止或撤回，及资格结论、经办事项和保费；空为无权查看。What became of each row, with verdict, work item and premiums; null: not permitted.',
  })
  @Directive(requiresScope(ROWS_READ))
  async fate(
    @Root() batch: Batch,
    @Args(() => PageAsked) asked: PageAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<FateConnection | null> {
    const view = viewOf(batch, context.caller);
    const rows = mayReadRecords(batch, context.caller) ? await this.page(batch, asked, context) : null;
    if (view === null || rows === null) return null;
    const shown = rows.slice(0, asked.first);
    const fates = await fatesOf(this.parts, { batch, view, rows: shown }, context);
    const edges = rows.map((row, i) => ({ cursor: this.cursorOf(batch, asked, row), node: fates[i] }));
    return pageOf(
      edges.filter((edge): edge is FateConnection['edges'][number] => edge.node !== undefined),
      asked,
      rows.length > shown.length,
    );
  }

  private async page(batch: Batch, asked: RowsPageAsked, { caller }: SubgraphContext): Promise<StoredRow[] | null> {
    const view = viewOf(batch, caller);
    if (view === null) return null;
    const afterRow = asked.after == null ? 0 : this.parts.cursors.read(asked.after, questionOf(batch, asked)).readUInt32BE();
    const disposition = asked.disposition ?? null;
    return readRows(this.parts.reader, { batch: batch.id, view, disposition, afterRow, limit: asked.first + 1 });
  }

  private cursorOf(batch: Batch, asked: RowsPageAsked, { row }: StoredRow): string {
    return this.parts.cursors.write(rowPlace(row), questionOf(batch, asked));
  }
}

const questionOf = ({ id }: Batch, { disposition }: RowsPageAsked): string => `rows/${id}/${disposition ?? ''}`;

const FINDINGS: NamedStatement = {
  name: 'eligibility-findings-of-rows',
  text: `select f.batch_id::text as batch, f.row_number as "row", f.severity, f.code, f.column_name as "column", f.expected, f.got,
  f.message_en as message, f.message_zh as "messageZh"
from unnest($1::bigint[], $2::integer[]) as a(batch, row) join hub.finding f on f.batch_id = a.batch and f.row_number = a.row
order by f.batch_id, f.row_number, f.ordinal`,
};

interface RowKey {
  readonly batch: string;
  readonly row: number;
}

/** What was said of a row, for all rows of a page at once. */
@Resolver(() => BatchRow)
export class BatchRowResolver {
  constructor(private readonly reader: Reader) {}

  @FieldResolver(() => [BatchFinding], { description: '校验结果，已脱敏。What was said of the row, masked.' })
  findings(@Root() { batchId, row }: BatchRow, @Ctx() context: SubgraphContext): Promise<BatchFinding[]> {
    const make = () =>
      new DataLoader((keys: readonly RowKey[]) => this.read(keys), { cacheKeyFn: ({ batch, row: at }: RowKey) => `${batch}/${at}` });
    return loaderFor(context, this, make).load({ batch: batchId, row });
  }

  private async read(keys: readonly RowKey[]): Promise<BatchFinding[][]> {
    const values = [keys.map(({ batch }) => batch), keys.map(({ row }) => row)];
    const found = await this.reader.rows<BatchFinding & RowKey>(FINDINGS, values);
    return keys.map((key) => found.filter(({ batch, row }) => batch === key.batch && row === key.row));
  }
}

/** The batch that a row belongs to: all of an answer from one statement. */
@Resolver(() => RowReference)
export class RowReferenceResolver {
  constructor(private readonly batches: BatchStore) {}

  @FieldResolver(() => Batch, { description: '批次。The batch.' })
  async batch(@Root() { batchId }: RowReference, @Ctx() context: SubgraphContext): Promise<Batch> {
    const batch = await this.batches.byId(batchId, context);
    if (batch === null) throw new Error(`batch ${batchId}: expected in hub.batch, found none`);
    return batch;
  }
}
