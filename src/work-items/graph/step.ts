import { Field, ObjectType } from 'type-graphql';
import { AgencyWord } from '../../eligibility/graph';
import { MomentScalar, Town } from '../../graph';
import type { Agency } from '../../identity/agency';
import type { Moment } from '../../identity/moment';
import type { Act, Decision, WorkItemState } from '../state';
import { ActWord, DecisionWord, WorkItemStateWord } from './words';

@ObjectType({ description: '经办步骤，只增不改。One step of an officer; never changed.', simpleResolvers: true })
export class WorkItemStep {
  @Field(() => ActWord, { description: '办理。What was done.' })
  readonly act: Act;
  @Field(() => WorkItemStateWord, { description: '办理前状态。State before.' })
  readonly from: WorkItemState;
  @Field(() => WorkItemStateWord, { description: '办理后状态。State after.' })
  readonly to: WorkItemState;
  @Field(() => DecisionWord, { nullable: true, description: '核实决定；空为不是核实。Decision; null: no review.' })
  readonly decision: Decision | null;
  @Field(() => String, { description: '经办人。The officer.' })
  readonly officer: string;
  @Field(() => AgencyWord, { description: '经办人所属部门。Agency of the officer.' })
  readonly agency: Agency;
  @Field(() => Town, { nullable: true, description: '经办人所属镇区；空为市级。Town of the officer; null: of the city.' })
  readonly town: Town | null;
  @Field(() => String, { nullable: true, description: '理由；空为未写。Reason; null: none was given.' })
  readonly reason: string | null;
  @Field(() => String, { nullable: true, description: '材料名称或文号；空为没有。The document; null: none.' })
  readonly document: string | null;
  @Field(() => MomentScalar, { description: '知悉时点。Since when the hub knows it.' })
  readonly knownAt: Moment;
}
