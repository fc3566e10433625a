import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { believed, KnownAtAsked, MonthAsked, numberAskedAt, requiresScope, rowInMonth } from '../../graph';
import { monthNumber } from '../../identity/year-month';
import { Person } from './person';
import { Registration, registrationOf } from './registration';
import type { PovertyAlleviationStore } from './store';

/** What 市扶贫 discloses of a person. */
@Resolver(() => Person)
export class PovertyAlleviationResolver {
  constructor(private readonly store: PovertyAlleviationStore) {}

  @FieldResolver(() => Registration, {
    nullable: true,
    description: '该月建档立卡登记；空为不在名册上或无权查看。Registration in the month; null: not on the roster, or not permitted.',
  })
  @Directive(requiresScope('registration:read'))
  async registration(
    @Root() { id }: Person,
    @Args(() => MonthAsked) { month, knownAt = null }: MonthAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<Registration | null> {
    const number = await numberAskedAt(context, this.store.reader, knownAt);
    const { registration } = await this.store.of(id, context);
    const row = rowInMonth(registration, month, number);
    return row === undefined ? null : registrationOf(row, monthNumber(month));
  }

  @FieldResolver(() => [Registration], {
    nullable: true,
    description: '历次建档立卡登记，按月份先后；空为无权查看。All registrations over time; null: not permitted.',
  })
  @Directive(requiresScope('registration:read'))
  async registrations(
    @Root() { id }: Person,
    @Args(() => KnownAtAsked) { knownAt = null }: KnownAtAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<Registration[]> {
    const number = await numberAskedAt(context, this.store.reader, knownAt);
    const { registration } = await this.store.of(id, context);
    const rows = believed(registration, number).sort((a, b) => a.fromMonth - b.fromMonth);
    return rows.map((row) => registrationOf(row));
  }
}
