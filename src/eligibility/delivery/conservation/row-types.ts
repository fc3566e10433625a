import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { CursorScalar, enumOf, PageSizeScalar } from '../../../graph';
import type { Disposition } from '../../../intake';
import { PageInfo } from '../../finding/people-connection';
import { Person } from '../../person/person';

export const DispositionWord = enumOf<Disposition>({
  name: 'Disposition',
  description: '一行的处理结果，恰有其一。What became of a row, exactly one.',
  values: {
    ACCEPTED: '接收。Accepted as written.',
    NORMALISED: '规范化后接收。Accepted after a lossless correction.',
    WARNED: '接收，需人工确认。Accepted with a warning.',
    REJECTED: '不予接收，附原因。Rejected with a reason.',
    DUPLICATE: '重复。Duplicate of an earlier row.',
    SKIPPED: '标题、空行、合计。Title, blank or total.',
  },
});

@ObjectType({ description: '名册的一行及其处理结果。A row of the file and what became of it.', simpleResolvers: true })
export class BatchRow {
  @Field(() => Int, { description: '行号；第二张表接着第一张表编号。Row of the file; a second sheet goes on counting.' })
  readonly row: number;
  @Field(() => DispositionWord, { description: '处理结果。Disposition.' })
  readonly disposition: Disposition;
  @Field(() => Person, {
    nullable: true,
    description:
      '人员，一行一户时为首位；空为该行没有人员、未被接收，或无权查看。The person, of a household the first; null: no person, not taken, or not permitted.',
  })
  readonly person: Person | null;
  /** Findings are read for all rows of a page at once. */
  readonly batchId: string;
}

@ObjectType({ description: '一页中的一行。A row of a page.', simpleResolvers: true })
export class BatchRowEdge {
  @Field(() => CursorScalar, { description: '游标。Cursor.' })
  readonly cursor: string;
  @Field(() => BatchRow, { description: '行。The row.' })
  readonly node: BatchRow;
}

@ObjectType({ description: '名册各行的分页（Relay）。A page of rows.', simpleResolvers: true })
export class BatchRowConnection {
  @Field(() => [BatchRowEdge], { description: '本页各行。The rows of the page.' })
  readonly edges: readonly BatchRowEdge[];
  @Field(() => PageInfo, { description: '翻页信息。Where the page stands.' })
  readonly pageInfo: PageInfo;
}

/** A page of something about a batch. */
@ArgsType()
export class PageAsked {
  @Field(() => PageSizeScalar, { defaultValue: 50, description: '条数，1 至 200。How many, 1 to 200.' })
  readonly first: number = 50;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '上一页的 endCursor；不填从头开始。endCursor of the page before; omitted: from the start.',
  })
  readonly after?: string | null;
}

/** Arguments of a batch's rows. */
@ArgsType()
export class RowsPageAsked extends PageAsked {
  @Field(() => DispositionWord, { nullable: true, description: '只看一种处理结果；不填为全部。Only this disposition; omitted: all.' })
  readonly disposition?: Disposition | null;
}
