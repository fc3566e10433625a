import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Reader } from '../../../database';
import { CursorScalar, enumOf } from '../../../graph';
import { monthNumber } from '../../../identity/year-month';
import { factTable } from '../../../intake/acceptance';
import { PageInfo } from '../../finding/people-connection';
import { Person } from '../../person/person';
import type { Batch } from '../batch';
import type { BatchView } from './batch-view';
import { differences, type Said } from './column-words';
import { type EffectKindCode, effectsSql } from './effects-sql';
import { type Edge, type Page, type PlaceCursors, pageOf } from './page';
import { PageAsked } from './row-types';

export const EffectKind = enumOf<EffectKindCode>({
  name: 'EffectKind',
  description: '影响的种类。Kind of effect.',
  values: { BEGAN: '新增。Began.', CHANGED: '变更。Changed.', ENDED: '终止。Ended.' },
});

@ObjectType({ description: '一栏的变化。What changed in one column.', simpleResolvers: true })
export class ColumnChange {
  @Field(() => String, { description: '栏目。Column.' })
  readonly column: string;
  @Field(() => String, { description: '中文名称。Name in Chinese.' })
  readonly nameZh: string;
  @Field(() => String, {
    nullable: true,
    description: '此前；空为没有；编号类已脱敏。Before; null: nothing; numbers of a register are masked.',
  })
  readonly before: string | null;
  @Field(() => String, {
    nullable: true,
    description: '此后；空为没有；编号类已脱敏。After; null: nothing; numbers of a register are masked.',
  })
  readonly after: string | null;
}

@ObjectType({ description: '一个批次对一个人的影响。What a batch changed for one person.', simpleResolvers: true })
export class BatchEffect {
  @Field(() => EffectKind, { description: '种类。Kind.' })
  readonly kind: EffectKindCode;
  @Field(() => Person, { nullable: true, description: '人员；空为无权查看。The person; null: not permitted.' })
  readonly person: Person | null;
  @Field(() => Int, {
    nullable: true,
    description: '名册行号；终止者为空，名册中没有此人。Row of the file; null for who ended: the list does not name them.',
  })
  readonly row: number | null;
  @Field(() => [ColumnChange], { description: '变化的栏目。What differs, before and after.' })
  readonly columns: readonly ColumnChange[];
}

@ObjectType({ description: '一页中的一项影响。An effect of a page.', simpleResolvers: true })
export class BatchEffectEdge {
  @Field(() => CursorScalar, { description: '游标。Cursor.' })
  readonly cursor: string;
  @Field(() => BatchEffect, { description: '影响。The effect.' })
  readonly node: BatchEffect;
}

@ObjectType({ description: '影响的分页（Relay）。A page of effects.', simpleResolvers: true })
export class BatchEffectConnection {
  @Field(() => [BatchEffectEdge], { description: '本页。The effects of the page.' })
  readonly edges: readonly BatchEffectEdge[];
  @Field(() => PageInfo, { description: '翻页信息。Where the page stands.' })
  readonly pageInfo: PageInfo;
}

/** Arguments of a batch's effects. */
@ArgsType()
export class EffectsAsked extends PageAsked {
  @Field(() => EffectKind, { nullable: true, description: '只看一种；不填为全部。Only this kind; omitted: all.' })
  readonly kind?: EffectKindCode | null;
}

interface EffectFound {
  readonly person: string;
  readonly factKey: string;
  readonly kind: EffectKindCode;
  readonly row: number | null;
  readonly before: Said | null;
  readonly after: Said | null;
}

export interface EffectsParts {
  readonly reader: Reader;
  readonly cursors: PlaceCursors;
}

const BEFORE_EVERYBODY = { person: '00000000-0000-0000-0000-000000000000', seen: 0 };

/** A page of what a batch began, changed and ended, in the order of the people's tokens: one statement. A batch that was never believed changed nothing. */
export async function effectsPage({ reader, cursors }: EffectsParts, asked: AskedOfBatch): Promise<Page<BatchEffect>> {
  const { batch, view, first, after, kind } = asked;
  if (batch.knowledge === null) return pageOf([], { first, after });
  const question = `effects/${batch.id}/${kind ?? ''}`;
  const start = after == null ? BEFORE_EVERYBODY : readPlace(cursors.read(after, question));
  const table = factTable(batch.feed);
  const statement = { name: `eligibility-effects-${batch.feed}`, text: effectsSql(table), planned: 'EACH_TIME' as const };
  const month = table.shape === 'ROSTER' ? [monthNumber(batch.month)] : [];
  const values = [batch.id, batch.knowledge, start.person, view.towns, first + 1 + start.seen, kind ?? null, ...month];
  const found = await reader.rows<EffectFound>(statement, values);
  const rest = found.filter((each, i) => each.person !== start.person || i >= start.seen);
  const columns = table.columns.map(({ name }) => name);
  const edges = rest.map((each, i): Edge<BatchEffect> => {
    const seen = rest.slice(0, i + 1).filter(({ person }) => person === each.person).length;
    const place = writePlace({ person: each.person, seen: each.person === start.person ? start.seen + seen : seen });
    const person = view.people ? new Person({ id: each.person }) : null;
    const node = { kind: each.kind, person, row: each.row, columns: differences(columns, each.before, each.after) };
    return { cursor: cursors.write(place, question), node };
  });
  return pageOf(edges, { first, after });
}

export interface AskedOfBatch extends EffectsAsked {
  readonly batch: Batch;
  readonly view: BatchView;
}

/** A place among effects: a person, and how many of theirs were shown. */
interface EffectPlace {
  readonly person: string;
  readonly seen: number;
}

function writePlace({ person, seen }: EffectPlace): Buffer {
  const bytes = Buffer.alloc(18);
  Buffer.from(person.replaceAll('-', ''), 'hex').copy(bytes);
  bytes.writeUInt16BE(seen, 16);
  return bytes;
}

function readPlace(bytes: Buffer): EffectPlace {
  const person = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { person, seen: bytes.readUInt16BE(16) };
}
