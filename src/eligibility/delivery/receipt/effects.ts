import { Field, Int, ObjectType } from 'type-graphql';
import { Town, townOf } from '../../../graph';
import type { YearMonth } from '../../../identity/year-month';
import type { Effects, TownEffects } from '../../../intake/acceptance';

@ObjectType({ description: '某镇区的影响。What a batch changed in one town.', simpleResolvers: true })
export class EffectsInTown {
  @Field(() => Town, { nullable: true, description: '镇区；空为名册未注明。Town; null: the roster names none.' })
  readonly town: Town | null;
  @Field(() => Int, { description: '新增。Began.' })
  readonly began: number;
  @Field(() => Int, { description: '变更。Changed.' })
  readonly changed: number;
  @Field(() => Int, { description: '终止。Ended.' })
  readonly ended: number;
}

@ObjectType({
  description: '影响：新增、变更、终止，合计及分镇区。What a batch began, changed and ended, in all and for each town.',
  simpleResolvers: true,
})
export class EffectCounts {
  @Field(() => Int, { description: '新增。Began.' })
  readonly began: number;
  @Field(() => Int, { description: '变更。Changed.' })
  readonly changed: number;
  @Field(() => Int, { description: '终止。Ended.' })
  readonly ended: number;
  @Field(() => [EffectsInTown], { description: '分镇区。For each town.' })
  readonly towns: readonly EffectsInTown[];
}

/** Towns are called as in the month of the batch. */
export function effectCountsOf({ began, changed, ended, towns }: Effects, month: YearMonth): EffectCounts {
  const inTown = ({ town, ...counts }: TownEffects): EffectsInTown => ({ ...counts, town: townOf(town, month) });
  return { began, changed, ended, towns: towns.map(inTown) };
}
