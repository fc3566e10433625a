import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { EnrolmentState, type EnrolmentStateWord, IdentityMark, type IdentityMarkWord } from '../../agencies/social-security';
import type { CategoryCode, Reason, UnknownReason, Verdict, WorkItem } from '../../eligibility';
import { CategoryWord, ReasonWord, VerdictWord, WorkItemWord } from '../../eligibility/graph';
import { CursorScalar, FenScalar, requiresScope, Town, townOf, YearMonthScalar } from '../../graph';
import { type MonthNumber, monthOf, type YearMonth } from '../../identity/year-month';
import { type OutcomeRow, outcomeOf } from '../read/outcome';
import type { RevisionRow } from '../read/revisions';

/** The person as a comparison knows one: a token. */
@Directive('@key(fields: "id")')
@ObjectType('Person', {
  description: '人员：各部门记录合为一人。One person, joined from the records of all agencies.',
  simpleResolvers: true,
})
export class Person {
  @Field(() => ID, { description: '人员标识，由号码以密钥算出，不含号码。Keyed token of the ID number.' })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

@ObjectType({ description: '比对对一个人的结论。What a comparison says of one person.', simpleResolvers: true })
export class ComparedPerson {
  @Field(() => Person, { description: '人员。The person.' })
  readonly person: Person;
  @Field(() => YearMonthScalar, { description: '保障月份。Coverage month.' })
  readonly month: YearMonth;
  @Field(() => Int, { description: '版次。Revision.' })
  readonly revision: number;
  @Field(() => Int, { description: '自哪一版起如此。The revision that first said so.' })
  readonly sinceRevision: number;
  @Field(() => VerdictWord, { description: '资格结论。Verdict.' })
  readonly verdict: Verdict;
  @Field(() => ReasonWord, { nullable: true, description: '原因；符合时为空。Reason; null when eligible.' })
  readonly reason: Reason | UnknownReason | null;
  @Field(() => CategoryWord, { nullable: true, description: '身份类别；空为不属任何类别。Label; null: in no category.' })
  readonly label: CategoryCode | null;
  @Field(() => [CategoryWord], { description: '所属困难类别。Categories that the person is in.' })
  readonly memberships: readonly CategoryCode[];
  @Field(() => WorkItemWord, { description: '主要经办事项，恰有一项。The primary work item, exactly one.' })
  readonly workItem: WorkItem;
  @Field(() => [WorkItemWord], { description: '后续事项：主要事项办结后仍须办理。What remains to be done after it.' })
  readonly following: readonly WorkItem[];
  @Field(() => Town, {
    nullable: true,
    description: '经办镇区：户籍未定时为最先主张的镇区；空为没有。The town that handles the person; null: none is known.',
  })
  readonly town: Town | null;
  @Field(() => Town, { nullable: true, description: '另一主张的镇区；空为没有。Another town that claims the person; null: none.' })
  readonly otherTown: Town | null;
  @Directive(requiresScope('enrolment:read'))
  @Field(() => EnrolmentState, {
    nullable: true,
    description: '参保状态；空为未知或无权查看。State of enrolment; null: not known, or not permitted.',
  })
  readonly enrolment: EnrolmentStateWord | null;
  @Directive(requiresScope('enrolment:read'))
  @Field(() => IdentityMark, {
    nullable: true,
    description: '现有身份标识；空为没有、未知或无权查看。The mark; null: none, not known, or not permitted.',
  })
  readonly mark: IdentityMarkWord | null;
  @Directive(requiresScope('premium:read'))
  @Field(() => FenScalar, { nullable: true, description: '应代缴（分）；空为未定或无权查看。Due, fen; null: undecided, or not permitted.' })
  readonly dueFen: number | null;
  @Directive(requiresScope('premium:read'))
  @Field(() => FenScalar, {
    nullable: true,
    description: '本期已代缴（分）；空为未知或无权查看。Paid by the town for the period, fen; null: not known, or not permitted.',
  })
  readonly paidFen: number | null;

  /** For the fields that are read on demand. */
  readonly row: OutcomeRow;
  readonly of: RevisionRow;

  constructor(row: OutcomeRow, of: RevisionRow) {
    const { person, town, otherTown, mark, ...outcome } = outcomeOf(row);
    const month = monthOf(row.month as MonthNumber);
    Object.assign(this, outcome, {
      person: new Person(person),
      month,
      revision: of.revision,
      town: townOf(town, month),
      otherTown: townOf(otherTown, month),
      mark: mark === 'NONE' ? null : mark,
      row,
      of,
    });
  }
}

@ObjectType({ description: '一页人员。A page of people.', simpleResolvers: true })
export class ComparedPeoplePage {
  @Field(() => [ComparedPerson], { description: '本页人员。The people of the page.' })
  readonly nodes: readonly ComparedPerson[];
  @Field(() => Boolean, { description: '后面还有。There is more after it.' })
  readonly hasNextPage: boolean;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '下一页从此开始；空为本页无人。Where the next page begins; null: nobody on the page.',
  })
  readonly endCursor: string | null;
}

@ObjectType({
  description: '与上一版相比有变化的一人。Somebody of whom a revision says something else than the one before.',
  simpleResolvers: true,
})
export class MovedPerson {
  @Field(() => Person, { description: '人员。The person.' })
  readonly person: Person;
  @Field(() => ComparedPerson, { nullable: true, description: '上一版；空为未参与比对。Before; null: was not compared.' })
  readonly from: ComparedPerson | null;
  @Field(() => ComparedPerson, { nullable: true, description: '本版；空为不再参与比对。Now; null: no longer compared.' })
  readonly to: ComparedPerson | null;
}

@ObjectType({ description: '一页变化。A page of people who moved.', simpleResolvers: true })
export class MovedPage {
  @Field(() => [MovedPerson], { description: '本页人员。The people of the page.' })
  readonly nodes: readonly MovedPerson[];
  @Field(() => Boolean, { description: '后面还有。There is more after it.' })
  readonly hasNextPage: boolean;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '下一页从此开始；空为本页无人。Where the next page begins; null: nobody on the page.',
  })
  readonly endCursor: string | null;
}
