import { Field, ObjectType } from 'type-graphql';
import { Town, townOf } from '../../graph';
import type { Agency } from '../../identity/agency';
import { type MonthNumber, monthOf } from '../../identity/year-month';
import type { Discrepancy as DiscrepancyData } from '../assessment';
import { AgencyWord } from '../delivery/words';
import { Evidence, evidenceOf } from './evidence';
import { type DiscrepancyCode, DiscrepancyWord } from './words';

@ObjectType({ description: '疑点中的一个值。One of the values that disagree.', simpleResolvers: true })
export class DiscrepantValue {
  @Field(() => String, { description: '事实名称。Name of the fact.' })
  readonly fact: string;
  @Field(() => String, { nullable: true, description: '值；空为未知。Value; null: unknown.' })
  readonly value: string | null;
}

@ObjectType({ description: '疑点：部门记录之间不一致。Records that disagree.', simpleResolvers: true })
export class Discrepancy {
  @Field(() => DiscrepancyWord, { description: '代码。Code.' })
  readonly code: DiscrepancyCode;
  @Field(() => Boolean, { description: '须人工核实（★）。An officer looks before anything moves.' })
  readonly needsReview: boolean;
  @Field(() => Town, { nullable: true, description: '镇区；空为未定。Town; null: not settled.' })
  readonly town: Town | null;
  @Field(() => [AgencyWord], { description: '记录不一致的部门。Whose records disagree.' })
  readonly agencies: readonly Agency[];
  @Field(() => [DiscrepantValue], { description: '各值。The values.' })
  readonly values: readonly DiscrepantValue[];
  @Field(() => [Evidence], { description: '依据。The records.' })
  readonly evidence: readonly Evidence[];
  @Field(() => String, { description: '如何消除。What clears it.' })
  readonly clearedBy: string;
}

/** A discrepancy as the graph shows it, with the town of the month. */
export function discrepancyShown({ town, values, evidence, ...discrepancy }: DiscrepancyData, month: MonthNumber): Discrepancy {
  return {
    ...discrepancy,
    town: townOf(town, monthOf(month)),
    values: values.map(({ fact, value }) => ({ fact, value: value === null ? null : String(value) })),
    evidence: evidence.map(evidenceOf),
  };
}
