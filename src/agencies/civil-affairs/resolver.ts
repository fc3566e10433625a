import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { believed, KnownAtAsked, MonthAsked, numberAskedAt, requiresScope, rowInMonth } from '../../graph';
import { monthNumber } from '../../identity/year-month';
import { DeathReport, deathReportOf } from './death';
import { DestituteSupport, destituteSupportOf } from './destitute-support';
import { Disability, disabilityOf } from './disability';
import { MinimumLiving, minimumLivingOf } from './minimum-living';
import { Person } from './person';
import type { CivilAffairsStore } from './store';

/** What 市民政 discloses of a person. */
@Resolver(() => Person)
export class CivilAffairsResolver {
  constructor(private readonly store: CivilAffairsStore) {}

  @FieldResolver(() => MinimumLiving, {
    nullable: true,
    description: '该月低保记录；空为不在名册上或无权查看。Minimum living allowance in the month; null: not on the list, or not permitted.',
  })
  @Directive(requiresScope('minimum-living:read'))
  async minimumLiving(
    @Root() { id }: Person,
    @Args(() => MonthAsked) asked: MonthAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<MinimumLiving | null> {
    const number = await this.knowledge(asked, context);
    const row = rowInMonth((await this.store.of(id, context)).minimumLiving, asked.month, number);
    return row === undefined ? null : minimumLivingOf(row, monthNumber(asked.month));
  }

  @FieldResolver(() => DestituteSupport, {
    nullable: true,
    description: '该月特困供养记录；空为不在名册上或无权查看。Destitute support in the month; null: not on the list, or not permitted.',
  })
  @Directive(requiresScope('destitute-support:read'))
  async destituteSupport(
    @Root() { id }: Person,
    @Args(() => MonthAsked) asked: MonthAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<DestituteSupport | null> {
    const number = await this.knowledge(asked, context);
    const row = rowInMonth((await this.store.of(id, context)).destituteSupport, asked.month, number);
    return row === undefined ? null : destituteSupportOf(row, monthNumber(asked.month));
  }

  @FieldResolver(() => Disability, {
    nullable: true,
    description: '该月残疾登记；空为不在名册上或无权查看。Disability in the month; null: not on the list, or not permitted.',
  })
  @Directive(requiresScope('disability:read'))
  async disability(
    @Root() { id }: Person,
    @Args(() => MonthAsked) asked: MonthAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<Disability | null> {
    const number = await this.knowledge(asked, context);
    const row = rowInMonth((await this.store.of(id, context)).disability, asked.month, number);
    return row === undefined ? null : disabilityOf(row, monthNumber(asked.month));
  }

  @FieldResolver(() => [DeathReport], {
    nullable: true,
    description: '死亡报告，每个来源一条；空为无权查看。Reported deaths, one for each source; null: not permitted.',
  })
  @Directive(requiresScope('death:read'))
  async deathReports(
    @Root() { id }: Person,
    @Args(() => KnownAtAsked) asked: KnownAtAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<DeathReport[]> {
    const number = await this.knowledge(asked, context);
    return believed((await this.store.of(id, context)).death, number).map(deathReportOf);
  }

  private knowledge({ knownAt = null }: KnownAtAsked, context: SubgraphContext): Promise<number | null> {
    return numberAskedAt(context, this.store.reader, knownAt);
  }
}
