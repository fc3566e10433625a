import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { wordsOfBits } from '../../comparison';
import { CODES, WORK_ITEMS, type WorkItem } from '../../eligibility';
import { AgencyWord, FeedWord, WorkItemWord } from '../../eligibility/graph';
import {
  BatchReference,
  CursorScalar,
  FenScalar,
  PageInfo,
  PersonReference,
  requiresScope,
  Town,
  townOf,
  YearMonthScalar,
} from '../../graph';
import type { Agency } from '../../identity/agency';
import { type MonthNumber, monthOf, type YearMonth } from '../../identity/year-month';
import { itemId } from '../item-id';
import type { Decision, WorkItemKind, WorkItemState } from '../state';
import type { ItemRow } from '../store';
import { DecisionWord, WorkItemStateWord } from './words';

@ObjectType({ description: '显示已办的名册行。The row of a delivery that shows the item done.', simpleResolvers: true })
export class SeenDone {
  @Field(() => FeedWord, { description: '数据资源。Feed.' })
  readonly feed: 'ENROLMENT' | 'PREMIUM';
  @Field(() => BatchReference, { description: '批次。The batch.' })
  readonly batch: BatchReference;
  @Field(() => Int, { description: '文件行号。Row of the file.' })
  readonly row: number;
  @Field(() => YearMonthScalar, { description: '自该月起。From this month on.' })
  readonly month: YearMonth;
}

@ObjectType({
  description: '疑点“已报未见”：镇区报称已办，其后的名册却未显示。The town said it is done, and the next delivery does not show it.',
  simpleResolvers: true,
})
export class SaidNotSeen {
  @Field(() => String, { description: '代码，恒为 SAID_NOT_SEEN。Code, always SAID_NOT_SEEN.' })
  readonly code: 'SAID_NOT_SEEN';
  @Field(() => String, { description: '中文名称。Name in Chinese.' })
  readonly nameZh: string;
  @Field(() => String, { description: '镇区所报。What the town said.' })
  readonly said: string;
  @Field(() => String, { description: '名册所示。What the delivery shows.' })
  readonly seen: string;
  @Field(() => [AgencyWord], { description: '不一致的双方。Who disagrees.' })
  readonly agencies: readonly Agency[];
  @Field(() => FeedWord, { description: '数据资源。Feed.' })
  readonly feed: 'ENROLMENT' | 'PREMIUM';
  @Field(() => BatchReference, { description: '未显示的那一批次。The batch that does not show it.' })
  readonly batch: BatchReference;
  @Field(() => YearMonthScalar, { description: '该批次的月份。Month of that batch.' })
  readonly month: YearMonth;
  @Field(() => String, { description: '如何消除。What clears it.' })
  readonly clearedBy: string;
}

/** One thing that a town has to do for a person in a month, with where it stands. */
@ObjectType({
  description: '镇区经办事项（第五条）：须办何事，办到哪里。What a town has to do for a person in a month, and where it stands.',
  simpleResolvers: true,
})
export class TownWorkItem {
  @Field(() => ID, { description: '事项号，始终不变。Id of the item; it never changes.' })
  readonly id: string;
  @Field(() => PersonReference, { description: '人员。The person.' })
  readonly person: PersonReference;
  @Field(() => YearMonthScalar, { description: '保障月份。Coverage month.' })
  readonly month: YearMonth;
  @Field(() => WorkItemWord, { description: '事项。What is to be done.' })
  readonly kind: WorkItem;
  @Field(() => WorkItemStateWord, { description: '状态。Where it stands.' })
  readonly state: WorkItemState;
  @Field(() => Int, { description: '版本：经办步骤数，办理时须照填。How many steps were taken; an act names the one it saw.' })
  readonly version: number;
  @Field(() => Town, { nullable: true, description: '经办镇区；空为没有。The town that does it; null: none is known.' })
  readonly town: Town | null;
  @Field(() => Int, { description: '自哪一版比对起。The revision that first asked for it.' })
  readonly sinceRevision: number;
  @Field(() => [WorkItemWord], { description: '后续事项。What remains after it.' })
  readonly following: readonly WorkItem[];
  @Directive(requiresScope('premium:read'))
  @Field(() => FenScalar, { nullable: true, description: '应代缴（分）；空为未定或无权查看。Due, fen; null: undecided, or not permitted.' })
  readonly dueFen: number | null;
  @Field(() => DecisionWord, { nullable: true, description: '核实决定；空为尚无。The decision of a review; null: none yet.' })
  readonly decision: Decision | null;
  @Field(() => SeenDone, { nullable: true, description: '已见办结的依据；空为未见。What shows it done; null: nothing yet.' })
  readonly seenDone: SeenDone | null;
  @Field(() => SaidNotSeen, {
    nullable: true,
    description: '疑点“已报未见”；空为没有。Said done and not seen; null: no such disagreement.',
  })
  readonly saidNotSeen: SaidNotSeen | null;
  @Field(() => YearMonthScalar, {
    nullable: true,
    description: '本年度登记自愿放弃的月份；空为未放弃。Month of this year in which the person declined; null: not declined.',
  })
  readonly declinedIn: YearMonth | null;
  /** For the fields that are read on demand. */
  readonly place: { readonly month: MonthNumber; readonly person: string; readonly item: number };

  constructor(month: MonthNumber, row: ItemRow) {
    const kind = WORK_ITEMS[row.item] as WorkItemKind;
    Object.assign(this, {
      id: itemId({ month, kind, person: row.person }),
      person: new PersonReference(row.person),
      month: monthOf(month),
      kind,
      state: row.state,
      version: row.version,
      town: townOf(row.town, monthOf(month)),
      sinceRevision: row.since,
      following: wordsOfBits(CODES.WORK_ITEM, row.following),
      dueFen: row.dueFen,
      decision: row.decision,
      seenDone: seenDoneOf(row),
      saidNotSeen: saidNotSeenOf(kind, row),
      declinedIn: row.state !== 'DECLINED' ? null : monthOf((row.declinedMonth ?? month) as MonthNumber),
      place: { month, person: row.person, item: row.item },
    });
  }
}

function seenDoneOf({ seenFeed, seenBatch, seenRow, seenMonth }: ItemRow): SeenDone | null {
  if (seenFeed === null || seenBatch === null || seenRow === null || seenMonth === null) return null;
  return { feed: seenFeed, batch: { id: seenBatch }, row: seenRow, month: monthOf(seenMonth as MonthNumber) };
}

function saidNotSeenOf(kind: WorkItemKind, { missedFeed, missedBatch, missedMonth, officer }: ItemRow): SaidNotSeen | null {
  if (missedFeed === null || missedBatch === null || missedMonth === null) return null;
  return {
    code: 'SAID_NOT_SEEN',
    nameZh: '已报未见',
    said: `${kind} done, ${officer}`,
    seen: `${kind} not done`,
    agencies: ['TOWN', 'SOCIAL_SECURITY'],
    feed: missedFeed,
    batch: { id: missedBatch },
    month: monthOf(missedMonth as MonthNumber),
    clearedBy: missedFeed === 'PREMIUM' ? 'a PREMIUM row of item 11 for the period' : 'an ENROLMENT row that shows it done',
  };
}

@ObjectType({ description: '一页中的一项。One item of a page.', simpleResolvers: true })
export class TownWorkItemEdge {
  @Field(() => CursorScalar, { description: '游标。Cursor.' })
  readonly cursor: string;
  @Field(() => TownWorkItem, { description: '事项。The item.' })
  readonly node: TownWorkItem;
}

@ObjectType({ description: '经办事项分页（Relay）。A page of work items.', simpleResolvers: true })
export class TownWorkItemConnection {
  @Field(() => [TownWorkItemEdge], { description: '本页事项。The items of the page.' })
  readonly edges: readonly TownWorkItemEdge[];
  @Field(() => PageInfo, { description: '翻页信息。Where the page stands.' })
  readonly pageInfo: PageInfo;
}
