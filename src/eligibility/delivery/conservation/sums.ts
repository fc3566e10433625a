import DataLoader from 'dataloader';
import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { loaderFor, type SubgraphContext } from '../../../access';
import type { NamedStatement, Reader } from '../../../database';
import { DISPOSITION_LETTERS } from '../../../intake/acceptance';
import { RowCounts } from '../row-counts';

@ObjectType({
  description: '收支相抵：批次的行数按处理结果相加，与文件所含对照。The sums of a batch: rows by disposition, beside what the file held.',
  simpleResolvers: true,
})
export class BatchSums extends RowCounts {
  @Field(() => Int, { description: '名册所述事实数。Facts that the rows state.' })
  readonly facts: number;
  @Field(() => Float, { description: '文件字节数。Bytes of the file.' })
  readonly fileBytes: number;
  readonly batchId: string;
}

const STORED: NamedStatement = {
  name: 'eligibility-batch-sums',
  text: `select b.id::text as id, coalesce(stored.closes, b.rows_total = 0) as closes,
  (select sum(o.rows_total)::integer from hub.batch o
   where o.month = b.month and o.file_sha256 = b.file_sha256 and o.delivered_at = b.delivered_at) as "fileRows"
from hub.batch b
left join lateral (
  select sum(length(s.letters)) = b.rows_total and ${counted('ACCEPTED')} and ${counted('NORMALISED')} and ${counted('WARNED')}
    and ${counted('REJECTED')} and ${counted('DUPLICATE')} and ${counted('SKIPPED')} as closes
  from (select replace(convert_from(r.dispositions, 'UTF8'), '-', '') as letters from hub.batch_rows r where r.batch_id = b.id) s) stored on true
where b.id = any($1::bigint[])`,
};

/** The stored letters of a disposition are as many as the batch says. */
function counted(disposition: keyof typeof DISPOSITION_LETTERS): string {
  return `sum(length(s.letters) - length(replace(s.letters, '${DISPOSITION_LETTERS[disposition]}', ''))) = b.rows_${disposition.toLowerCase()}`;
}

interface Stored {
  readonly id: string;
  readonly closes: boolean;
  readonly fileRows: number;
}

/** Counts anew what is stored for every row; for many batches one statement. */
@Resolver(() => BatchSums)
export class SumsResolver {
  constructor(private readonly reader: Reader) {}

  @FieldResolver(() => Boolean, {
    description: '相抵：逐行重数，各处理结果之和等于总行数。True when the rows, counted anew one by one, add up to the sums.',
  })
  async closes(@Root() { batchId }: BatchSums, @Ctx() context: SubgraphContext): Promise<boolean> {
    return (await this.stored(batchId, context)).closes;
  }

  @FieldResolver(() => Int, {
    description: '文件总行数；一份文件成为几个批次时，为各批次之和。Rows of the file, all its batches together.',
  })
  async fileRows(@Root() { batchId }: BatchSums, @Ctx() context: SubgraphContext): Promise<number> {
    return (await this.stored(batchId, context)).fileRows;
  }

  private stored(batch: string, context: SubgraphContext): Promise<Stored> {
    return loaderFor(context, this, () => new DataLoader((ids: readonly string[]) => this.read(ids))).load(batch);
  }

  private async read(ids: readonly string[]): Promise<(Stored | Error)[]> {
    const rows = await this.reader.rows<Stored>(STORED, [ids]);
    return ids.map((id) => rows.find((row) => row.id === id) ?? new Error(`batch ${id}: expected in hub.batch, found none`));
  }
}
