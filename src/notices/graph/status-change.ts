import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Change, ChangeKind } from '../../changelog';
import { type CategoryCode } from '../../eligibility';
import { CategoryWord, FeedWord } from '../../eligibility/graph';
import {
  BatchReference,
  CursorScalar,
  enumOf,
  FieldGetter,
  MomentScalar,
  type Page,
  PageInfo,
  Town,
  townOf,
  YearMonthScalar,
} from '../../graph';
import type { Feed } from '../../identity/feed';
import type { Moment } from '../../identity/moment';
import { monthOf, monthOfDate, type YearMonth } from '../../identity/year-month';
import { KIND_WORDS, StatusChangeKindWord } from '../told/kind-words';
import { type Cause, categoryOf, causeOf, titleOf } from '../told/told-change';
import { ToldPerson } from './told-person';

export const StatusChangeCauseWord = enumOf<Cause>({
  name: 'StatusChangeCause',
  description: '变更起因。What brought a change about.',
  values: {
    BATCH: '某批次名册。A list that was delivered, released or withdrawn.',
    OFFICER: '经办人。An officer.',
    COMPARISON: '数据比对。A comparison.',
    CALENDAR: '日历：年满、过期、规则起止。Time alone: an age reached, evidence grown old, a rule that began or ended.',
  },
});

/** The told form (`ToldChange`) with its entities. Each field is made when it is asked: of a replay's million changes few fields are. */
@ObjectType({ description: '状态变更：变更日志中的一条（第四条、第六条）。One change of the change log.', simpleResolvers: true })
export class StatusChange {
  @FieldGetter(() => ID, {
    description: '变更号，永不改变；重复收到时据此识别。Number of the change, for ever; who hears it twice knows it by this.',
  })
  get id(): string {
    return this.change.id;
  }

  @Field(() => CursorScalar, {
    description: '游标：此条及以前均已收到。Everything up to this change was heard; ask on with it as `after`.',
  })
  readonly cursor: string;
  @FieldGetter(() => StatusChangeKindWord, { description: '种类。Kind.' })
  get kind(): ChangeKind {
    return this.change.kind;
  }

  @FieldGetter(() => String, { description: '中文标题。Title in Chinese.' })
  get titleZh(): string {
    return titleOf(this.change);
  }

  @FieldGetter(() => YearMonthScalar, {
    nullable: true,
    description: '所涉保障月份；空为不涉及月份。Month it is about; null: of no month.',
  })
  get month(): YearMonth | null {
    const { month } = this.change;
    return month === null ? null : monthOf(month);
  }

  @FieldGetter(() => MomentScalar, { description: '何时获知。Since when the hub knows it; ask with it as `knownAt`, and it is believed.' })
  get knownAt(): Moment {
    return this.change.knownAt;
  }

  @FieldGetter(() => ToldPerson, {
    nullable: true,
    description: '人员，可继续查询各部门字段；空为不涉及个人。The person, to be asked for any field of any agency; null: of no person.',
  })
  get person(): ToldPerson | null {
    const { person } = this.change;
    return person === null ? null : new ToldPerson(person);
  }

  @FieldGetter(() => Town, {
    nullable: true,
    description: '所属镇区；空为全市或无镇区。Town whose business it is; null: the whole city, or no town known.',
  })
  get town(): Town | null {
    const { town, knownAt } = this.change;
    return townOf(town, this.month ?? monthOfDate(knownAt.slice(0, 10)));
  }

  @FieldGetter(() => CategoryWord, { nullable: true, description: '困难类别；空为不涉及类别。Hardship category; null: of none.' })
  get category(): CategoryCode | null {
    return categoryOf(this.change);
  }

  @FieldGetter(() => FeedWord, { nullable: true, description: '数据资源；空为不出自名册。Feed that says it; null: no list does.' })
  get feed(): Feed | null {
    return this.change.feed;
  }

  @FieldGetter(() => String, {
    nullable: true,
    description: '原状态，封闭词表；空为无。State before, in the closed words of the kind; null: none.',
  })
  get from(): string | null {
    return this.change.from;
  }

  @FieldGetter(() => String, { nullable: true, description: '现状态，封闭词表；空为无。State after; null: none.' })
  get to(): string | null {
    return this.change.to;
  }

  @FieldGetter(() => String, {
    nullable: true,
    description: '决定性的条件、规则或原因代码；空为记录本身。Deciding test, rule or reason; null: the record itself decides.',
  })
  get reason(): string | null {
    return this.change.reason;
  }

  @FieldGetter(() => ID, {
    nullable: true,
    description: '所涉事项或比对的编号；空为不涉及。Id of the work item or comparison it is of; null: of none.',
  })
  get subject(): string | null {
    return this.change.subject;
  }

  @FieldGetter(() => String, { nullable: true, description: '依据条款，如“第二条”；空为无。Article of the policy; null: none.' })
  get article(): string | null {
    return KIND_WORDS[this.change.kind].article;
  }

  @FieldGetter(() => StatusChangeCauseWord, { description: '起因。Cause.' })
  get cause(): Cause {
    return causeOf(this.change);
  }

  @FieldGetter(() => BatchReference, {
    nullable: true,
    description: '所在批次；空为不由名册引起。Batch that brought it; null: no list did.',
  })
  get batch(): BatchReference | null {
    const { batch } = this.change;
    return batch === null ? null : { id: batch };
  }

  @FieldGetter(() => Int, { nullable: true, description: '文件中的行号；空为不出自某一行。Row of the file; null: of no single row.' })
  get row(): number | null {
    return this.change.row;
  }

  @FieldGetter(() => String, {
    nullable: true,
    description: '经办人账号；空为非人工。Account of the officer; null: nobody did it by hand.',
  })
  get officer(): string | null {
    return this.change.officer;
  }

  constructor(
    private readonly change: Change,
    cursor: string,
  ) {
    this.cursor = cursor;
  }
}

@ObjectType({ description: '一条变更及其游标。A change and its cursor.', simpleResolvers: true })
export class StatusChangeEdge {
  @Field(() => CursorScalar, { description: '游标。Cursor.' })
  readonly cursor: string;
  @Field(() => StatusChange, { description: '变更。The change.' })
  readonly node: StatusChange;
}

@ObjectType({ description: '一页变更。A page of changes.', simpleResolvers: true })
export class StatusChangeConnection implements Page<StatusChange> {
  @Field(() => [StatusChangeEdge], { description: '变更，按日志次序。Changes, in the order of the log.' })
  readonly edges: readonly StatusChangeEdge[];
  @Field(() => PageInfo, {
    description:
      '翻页信息；条件少见时本页可能少于所要条数而后面还有，请用 endCursor 继续。Where the page stands; a rare filter gives fewer than asked although more may come: go on with endCursor.',
  })
  readonly pageInfo: PageInfo;
}
