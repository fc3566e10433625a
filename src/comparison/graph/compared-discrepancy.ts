import { Field, Int, ObjectType } from 'type-graphql';
import { type DiscrepancyCode, describeFact, type Evidence, type FactName } from '../../eligibility';
import { AgencyWord, DiscrepancyWord, FeedWord } from '../../eligibility/graph';
import { BatchReference, CursorScalar, Town, townOf, YearMonthScalar } from '../../graph';
import type { Agency } from '../../identity/agency';
import type { Feed } from '../../identity/feed';
import { type MonthNumber, monthOf, type YearMonth } from '../../identity/year-month';
import type { DetailedDiscrepancy } from '../read/details';
import { outcomeOf } from '../read/outcome';
import type { View } from '../read/view';
import { Person } from './compared-person';

@ObjectType({ description: '疑点中的一个值。One of the values that disagree.', simpleResolvers: true })
export class ComparedValue {
  @Field(() => String, { description: '事实名称。Name of the fact.' })
  readonly fact: string;
  @Field(() => String, { description: '事实的中文名称。Name of the fact in Chinese.' })
  readonly nameZh: string;
  @Field(() => String, { nullable: true, description: '值；空为未知或无权查看。Value; null: unknown, or not permitted.' })
  readonly value: string | null;
}

@ObjectType({ description: '疑点所据的一行。A row that a discrepancy comes from.', simpleResolvers: true })
export class ComparedRow {
  @Field(() => FeedWord, { nullable: true, description: '数据资源；空为经办人记录。Feed; null: an officer’s record.' })
  readonly feed: Feed | null;
  @Field(() => BatchReference, { nullable: true, description: '批次；空为经办人记录。Batch; null: an officer’s record.' })
  readonly batch: BatchReference | null;
  @Field(() => Int, {
    nullable: true,
    description: '文件行号；空为依据是名册中没有此人。Row of the file; null: the person’s absence from the list.',
  })
  readonly row: number | null;
}

@ObjectType({ description: '疑点：部门记录之间不一致（数据比对）。Records that disagree.', simpleResolvers: true })
export class ComparedDiscrepancy {
  @Field(() => DiscrepancyWord, { description: '代码。Code.' })
  readonly code: DiscrepancyCode;
  @Field(() => String, { description: '中文名称。Name in Chinese.' })
  readonly nameZh: string;
  @Field(() => YearMonthScalar, { description: '保障月份。Coverage month.' })
  readonly month: YearMonth;
  @Field(() => Person, { description: '人员。The person.' })
  readonly person: Person;
  @Field(() => Town, { nullable: true, description: '经办镇区；空为没有。Town that handles the person; null: none is known.' })
  readonly town: Town | null;
  @Field(() => Boolean, { description: '须人工核实（★）。An officer looks before anything moves.' })
  readonly needsReview: boolean;
  @Field(() => [AgencyWord], { description: '记录不一致的部门。Whose records disagree.' })
  readonly agencies: readonly Agency[];
  @Field(() => [ComparedValue], { description: '各值。The values.' })
  readonly values: readonly ComparedValue[];
  @Field(() => [ComparedRow], {
    description: '所据的行；无权查看的数据资源不列出。The rows; those of feeds that the caller may not read are left out.',
  })
  readonly rows: readonly ComparedRow[];
  @Field(() => String, { description: '如何消除。What clears it.' })
  readonly clearedBy: string;
  /** For the names, which are opened when they are asked for. */
  readonly found: DetailedDiscrepancy;
}

/** What of the decision a record disagrees with, where it is not another record. */
const AGAINST: Partial<Record<DiscrepancyCode, 'verdict' | 'label'>> = {
  NOT_ENROLLED: 'verdict',
  ENROLLED_NOT_PAID: 'verdict',
  PAID_NOT_ELIGIBLE: 'verdict',
  ALREADY_PAID_SELF: 'verdict',
  MARK_MISSING: 'label',
  MARK_WRONG: 'label',
  MARK_STALE: 'label',
  EMPLOYEE_PENSION: 'label',
  ALREADY_RECEIVING: 'label',
  REACHED_60: 'label',
  STUDENT: 'label',
  OVER_60_NO_PENSION: 'label',
};
const NAMES_ZH = { verdict: '资格结论', label: '身份类别' } as const;

function against({ outcome, definition }: DetailedDiscrepancy): ComparedValue[] {
  const fact = AGAINST[definition.code];
  return fact === undefined ? [] : [{ fact, nameZh: NAMES_ZH[fact], value: outcomeOf(outcome)[fact] }];
}

/** A discrepancy as a caller sees it: values and rows of feeds outside the agreement are withheld. */
export function discrepancyOf(found: DetailedDiscrepancy, { maySee }: View): ComparedDiscrepancy {
  const { outcome, definition, detail } = found;
  const month = monthOf(outcome.month as MonthNumber);
  const visible = (fact: FactName): boolean => describeFact(fact).feeds.every(maySee);
  return {
    code: definition.code,
    nameZh: definition.nameZh,
    month,
    person: new Person(outcome.person),
    town: townOf(outcome.town, month),
    needsReview: definition.needsReview,
    agencies: detail?.agencies ?? definition.agencies,
    values: [
      ...against(found),
      ...(detail?.values ?? []).map(({ fact, value }) => ({
        fact,
        nameZh: describeFact(fact).nameZh,
        value: value === null || !visible(fact) ? null : String(value),
      })),
    ],
    rows: (detail?.evidence ?? []).filter(({ feed }) => feed === null || maySee(feed)).map(rowOf),
    clearedBy: definition.clearedBy,
    found,
  };
}

const rowOf = ({ feed, batch, row }: Evidence): ComparedRow => ({ feed, batch: batch === null ? null : { id: batch }, row });

@ObjectType({ description: '一页疑点，按人员。A page of discrepancies, person by person.', simpleResolvers: true })
export class DiscrepancyPage {
  @Field(() => [ComparedDiscrepancy], {
    description: '本页疑点；一人可有数条，故可多于所求人数。The discrepancies of the people on the page, of whom one may have several.',
  })
  readonly nodes: readonly ComparedDiscrepancy[];
  @Field(() => Boolean, { description: '后面还有。There is more after it.' })
  readonly hasNextPage: boolean;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '下一页从此开始；空为本页无人。Where the next page begins; null: nobody on the page.',
  })
  readonly endCursor: string | null;
}
