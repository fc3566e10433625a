import { Directive, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import type { Reader } from '../../database';
import { answeredAt, believed, FieldMethod, KnownAtAsked, MonthAsked, requiresScope, rowInMonth } from '../../graph';
import { monthNumber } from '../../identity/year-month';
import { Person } from './person';
import { Registration, registrationOf } from './registration';

/** What 市扶贫 discloses of a person. */
@Resolver(() => Person)
export class PovertyAlleviationResolver {
  constructor(private readonly reader: Reader) {}

  @FieldMethod(() => Registration, {
    args: () => MonthAsked,
    nullable: true,
    description: '该月建档立卡登记；空为不在名册上或无权查看。Registration in the month; null: not on the roster, or not permitted.',
  })
  @Directive(requiresScope('registration:read'))
  registration(
    { registrationFacts }: Person,
    asked: MonthAsked,
    context: SubgraphContext,
  ): Registration | null | Promise<Registration | null> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => {
      const row = rowInMonth(registrationFacts, asked.month, number);
      return row === undefined ? null : registrationOf(row, monthNumber(asked.month));
    });
  }

  @FieldMethod(() => [Registration], {
    args: () => KnownAtAsked,
    nullable: true,
    description: '历次建档立卡登记，按月份先后；空为无权查看。All registrations over time; null: not permitted.',
  })
  @Directive(requiresScope('registration:read'))
  registrations({ registrationFacts }: Person, asked: KnownAtAsked, context: SubgraphContext): Registration[] | Promise<Registration[]> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => {
      const rows = believed(registrationFacts, number).sort((a, b) => a.fromMonth - b.fromMonth);
      return rows.map((row) => registrationOf(row));
    });
  }
}
