import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FeedWord } from '../eligibility/graph';
import { BatchReference, CursorScalar, enumOf, MomentScalar, PageInfo, YearMonthScalar } from '../graph';
import type { Feed } from '../identity/feed';
import type { Moment } from '../identity/moment';
import { type MonthNumber, monthOf, OPEN_END, type YearMonth } from '../identity/year-month';
import { ARCHIVE_CHANGES, ARCHIVE_KINDS, type ArchiveChange, type ArchiveKind, CHANGES_ZH, KIND_WORDS } from './kinds';
import type { EntryRow } from './store';

const english = (word: string): string => `${word.charAt(0)}${word.slice(1).toLowerCase().replaceAll('_', ' ')}.`;

export const ArchiveKindWord = enumOf<ArchiveKind>({
  name: 'ArchiveKind',
  description: '档案记载的种类。Kind of an entry of the archive.',
  values: Object.fromEntries(ARCHIVE_KINDS.map((kind) => [kind, `${KIND_WORDS[kind].nameZh}。${english(kind)}`])) as Record<
    ArchiveKind,
    string
  >,
});

export const ArchiveChangeWord = enumOf<ArchiveChange>({
  name: 'ArchiveChange',
  description: '记载的变化。What became known.',
  values: Object.fromEntries(ARCHIVE_CHANGES.map((change) => [change, `${CHANGES_ZH[change]}。${english(change)}`])) as Record<
    ArchiveChange,
    string
  >,
});

@ObjectType({ description: '记载的一项内容。One value of an entry.', simpleResolvers: true })
export class ArchiveValue {
  @Field(() => String, { description: '名称。Name.' })
  readonly name: string;
  @Field(() => String, { description: '值；月份写作 YYYY-MM，金额以分计。Value; months as YYYY-MM, money in fen.' })
  readonly value: string;
}

@ObjectType({
  description:
    '档案的一条记载：何事、何月、何时知悉、依据何批次何行或何人。One entry: what, which months, since when it is known, and by which row or officer.',
  simpleResolvers: true,
})
export class ArchiveEntry {
  @Field(() => ID, { description: '记载号，在此人的档案中唯一。Id, unique within the archive of the person.' })
  readonly id: string;
  @Field(() => ArchiveKindWord, { description: '种类。Kind.' })
  readonly kind: ArchiveKind;
  @Field(() => ArchiveChangeWord, { description: '变化。What became known.' })
  readonly change: ArchiveChange;
  @Field(() => String, { description: '一句话。In words.' })
  readonly titleZh: string;
  @Field(() => YearMonthScalar, { description: '起始月份（含）。First month it is about.' })
  readonly firstMonth: YearMonth;
  @Field(() => YearMonthScalar, { nullable: true, description: '截止月份（含）；空为至今。Last month; null: until further notice.' })
  readonly lastMonth: YearMonth | null;
  @Field(() => MomentScalar, {
    nullable: true,
    description: '知悉时点；空为尚无任何记录时的结论。Since when the hub knows it; null: before anything was known.',
  })
  readonly knownAt: Moment | null;
  @Field(() => FeedWord, { nullable: true, description: '数据资源；空为不是名册记录。Feed; null: no list says it.' })
  readonly feed: Feed | null;
  @Field(() => BatchReference, { nullable: true, description: '批次；空为不是名册记录。Batch; null: no list says it.' })
  readonly batch: BatchReference | null;
  @Field(() => Int, { nullable: true, description: '文件行号；空为不是名册记录。Row of the file; null: no list says it.' })
  readonly row: number | null;
  @Field(() => String, { nullable: true, description: '经办人；空为名册记录或比对结论。Officer; null: a list or a comparison.' })
  readonly officer: string | null;
  @Field(() => String, { nullable: true, description: '材料；空为没有。Document; null: none.' })
  readonly document: string | null;
  @Field(() => String, { description: '所依条款。The article.' })
  readonly article: string;
  @Field(() => [ArchiveValue], { description: '内容。What it says.' })
  readonly values: readonly ArchiveValue[];
}

export function archiveEntryOf(row: EntryRow, place: number): ArchiveEntry {
  const { feed, nameZh, article } = KIND_WORDS[row.kind];
  const lastMonth = row.until_month === null || row.until_month === OPEN_END ? null : monthOf((row.until_month - 1) as MonthNumber);
  return {
    id: String(place),
    kind: row.kind,
    change: row.change,
    titleZh: row.change === 'STATED' ? nameZh : `${nameZh}：${CHANGES_ZH[row.change]}`,
    firstMonth: monthOf(row.from_month as MonthNumber),
    lastMonth,
    knownAt: row.knownAt,
    feed,
    batch: row.batch === null ? null : { id: row.batch },
    row: row.row_number,
    officer: row.officer,
    document: row.document,
    article,
    values: Object.entries(row.content).map(([name, value]) => ({ name: camel(name), value: textOf(name, value) })),
  };
}

const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Columns that count months. */
const MONTHS = /(_month|^covered_(from|until)|^bookedIn)$/;

const textOf = (name: string, value: unknown): string =>
  MONTHS.test(name) && typeof value === 'number' ? monthOf(value as MonthNumber) : String(value);

@ObjectType({ description: '一页中的一条。One entry of a page.', simpleResolvers: true })
export class ArchiveEdge {
  @Field(() => CursorScalar, { description: '游标。Cursor.' })
  readonly cursor: string;
  @Field(() => ArchiveEntry, { description: '记载。The entry.' })
  readonly node: ArchiveEntry;
}

@ObjectType({
  description: '个人档案分页（Relay），按知悉先后。The archive of a person, in the order in which things became known.',
  simpleResolvers: true,
})
export class ArchiveConnection {
  @Field(() => [ArchiveEdge], { description: '本页记载。The entries of the page.' })
  readonly edges: readonly ArchiveEdge[];
  @Field(() => PageInfo, { description: '翻页信息。Where the page stands.' })
  readonly pageInfo: PageInfo;
}
