import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { believed, type KnownAtAsked, MonthAsked, numberAskedAt, requiresScope, rowInMonth } from '../../graph';
import { monthNumber } from '../../identity/year-month';
import { coveringRange, EmployeePension, employeePensionOf } from './employee-pension';
import { Enrolment, type EnrolmentRow, enrolmentOf, IdentityMark, type IdentityMarkWord } from './enrolment';
import { Person } from './person';
import { PremiumsOfPayer, premiumsByPayer } from './premium';
import type { SocialSecurityStore } from './store';
import { YearAsked } from './year-asked';

/** What 市社保经办 discloses of a person. */
@Resolver(() => Person)
export class SocialSecurityResolver {
  constructor(private readonly store: SocialSecurityStore) {}

  @FieldResolver(() => Enrolment, {
    nullable: true,
    description: '该月参保记录；空为未参保或无权查看。Enrolment in the month; null: not enrolled, or not permitted.',
  })
  @Directive(requiresScope('enrolment:read'))
  async enrolment(
    @Root() { id }: Person,
    @Args(() => MonthAsked) asked: MonthAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<Enrolment | null> {
    const row = await this.enrolmentRow(id, asked, context);
    return row === undefined ? null : enrolmentOf(row, monthNumber(asked.month));
  }

  @FieldResolver(() => IdentityMark, {
    nullable: true,
    description: '该月身份标识；空为未标识、未参保或无权查看。Identity mark in the month; null: none, not enrolled, or not permitted.',
  })
  @Directive(requiresScope('enrolment:read'))
  async identityMark(
    @Root() { id }: Person,
    @Args(() => MonthAsked) asked: MonthAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<IdentityMarkWord | null> {
    return (await this.enrolmentRow(id, asked, context))?.identityMark ?? null;
  }

  @FieldResolver(() => [PremiumsOfPayer], {
    nullable: true,
    description: '该年度保费，按缴费主体；空为无权查看。Premiums for the year by payer; null: not permitted.',
  })
  @Directive(requiresScope('premium:read'))
  async premiums(
    @Root() { id }: Person,
    @Args(() => YearAsked) asked: YearAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<PremiumsOfPayer[]> {
    const number = await this.knowledge(asked, context);
    return premiumsByPayer(believed((await this.store.of(id, context)).premium, number), asked.year);
  }

  @FieldResolver(() => EmployeePension, {
    nullable: true,
    description: '覆盖该月的职保；空为未参加或无权查看。Employee pension that covers the month; null: none, or not permitted.',
  })
  @Directive(requiresScope('employee-pension:read'))
  async employeePension(
    @Root() { id }: Person,
    @Args(() => MonthAsked) asked: MonthAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<EmployeePension | null> {
    const number = await this.knowledge(asked, context);
    const range = coveringRange(believed((await this.store.of(id, context)).employeePension, number), monthNumber(asked.month));
    return range === undefined ? null : employeePensionOf(range);
  }

  private async enrolmentRow(id: string, asked: MonthAsked, context: SubgraphContext): Promise<EnrolmentRow | undefined> {
    const number = await this.knowledge(asked, context);
    return rowInMonth((await this.store.of(id, context)).enrolment, asked.month, number);
  }

  private knowledge({ knownAt = null }: KnownAtAsked, context: SubgraphContext): Promise<number | null> {
    return numberAskedAt(context, this.store.reader, knownAt);
  }
}
