import { Directive, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import type { Reader } from '../../database';
import { answeredAt, believed, FieldMethod, KnownAtAsked, MonthAsked, requiresScope, rowInMonth } from '../../graph';
import { monthNumber } from '../../identity/year-month';
import { DeathReport, deathReportOf } from './death';
import { DestituteSupport, destituteSupportOf } from './destitute-support';
import { Disability, disabilityOf } from './disability';
import { MinimumLiving, minimumLivingOf } from './minimum-living';
import { Person } from './person';

/** What 市民政 discloses of a person. */
@Resolver(() => Person)
export class CivilAffairsResolver {
  constructor(private readonly reader: Reader) {}

  @FieldMethod(() => MinimumLiving, {
    args: () => MonthAsked,
    nullable: true,
    description: '该月低保记录；空为不在名册上或无权查看。Minimum living allowance in the month; null: not on the list, or not permitted.',
  })
  @Directive(requiresScope('minimum-living:read'))
  minimumLiving(
    { minimumLivingFacts }: Person,
    asked: MonthAsked,
    context: SubgraphContext,
  ): MinimumLiving | null | Promise<MinimumLiving | null> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => {
      const row = rowInMonth(minimumLivingFacts, asked.month, number);
      return row === undefined ? null : minimumLivingOf(row, monthNumber(asked.month));
    });
  }

  @FieldMethod(() => DestituteSupport, {
    args: () => MonthAsked,
    nullable: true,
    description: '该月特困供养记录；空为不在名册上或无权查看。Destitute support in the month; null: not on the list, or not permitted.',
  })
  @Directive(requiresScope('destitute-support:read'))
  destituteSupport(
    { destituteSupportFacts }: Person,
    asked: MonthAsked,
    context: SubgraphContext,
  ): DestituteSupport | null | Promise<DestituteSupport | null> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => {
      const row = rowInMonth(destituteSupportFacts, asked.month, number);
      return row === undefined ? null : destituteSupportOf(row, monthNumber(asked.month));
    });
  }

  @FieldMethod(() => Disability, {
    args: () => MonthAsked,
    nullable: true,
    description: '该月残疾登记；空为不在名册上或无权查看。Disability in the month; null: not on the list, or not permitted.',
  })
  @Directive(requiresScope('disability:read'))
  disability({ disabilityFacts }: Person, asked: MonthAsked, context: SubgraphContext): Disability | null | Promise<Disability | null> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => {
      const row = rowInMonth(disabilityFacts, asked.month, number);
      return row === undefined ? null : disabilityOf(row, monthNumber(asked.month));
    });
  }

  @FieldMethod(() => [DeathReport], {
    args: () => KnownAtAsked,
    nullable: true,
    description: '死亡报告，每个来源一条；空为无权查看。Reported deaths, one for each source; null: not permitted.',
  })
  @Directive(requiresScope('death:read'))
  deathReports({ deathFacts }: Person, asked: KnownAtAsked, context: SubgraphContext): DeathReport[] | Promise<DeathReport[]> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => believed(deathFacts, number).map(deathReportOf));
  }
}
