import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumOf, MomentScalar, orRefusal, YearMonthScalar } from '../../graph';
import type { Moment } from '../../identity/moment';
import type { YearMonth } from '../../identity/year-month';
import type { OfficerRecordSpan } from '../facts/spans';

export const OfficerFindingKind = enumOf<OfficerRecordSpan['kind']>({
  name: 'OfficerFindingKind',
  description: '没有数据资源、由经办人记录的事实。A fact without a feed, recorded by an officer.',
  values: { SERVING_SOLDIER: '现役军人。Serving soldier.', IMPRISONED: '服刑。Imprisoned.' },
});

@InputType({ description: '经办人记录：是或否、月份和证明文件。What an officer found, with the months and the document.' })
export class OfficerFindingInput {
  @Field(() => ID, { description: '人员标识。Token of the person.' })
  readonly person: string;
  @Field(() => OfficerFindingKind, { description: '事实。Which fact.' })
  readonly kind: OfficerRecordSpan['kind'];
  @Field(() => Boolean, { description: '是或否。Yes or no.' })
  readonly answer: boolean;
  @Field(() => YearMonthScalar, { description: '起始月份（含）。First month.' })
  readonly firstMonth: YearMonth;
  @Field(() => YearMonthScalar, { nullable: true, description: '截止月份（含）；不填为至今。Last month; omitted: until further notice.' })
  readonly lastMonth?: YearMonth | null;
  @Field(() => String, {
    description: '证明文件名称或文号，至多 200 字，不得写身份证号码。The document, at most 200 characters, without any ID number.',
  })
  readonly document: string;
}

@ObjectType({ description: '已记录的事实。What was recorded.', simpleResolvers: true })
export class OfficerFinding {
  @Field(() => ID, { description: '记录号。Number of the record.' })
  readonly id: string;
  @Field(() => OfficerFindingKind, { description: '事实。Which fact.' })
  readonly kind: OfficerRecordSpan['kind'];
  @Field(() => Boolean, { description: '是或否。Yes or no.' })
  readonly answer: boolean;
  @Field(() => YearMonthScalar, { description: '起始月份（含）。First month.' })
  readonly firstMonth: YearMonth;
  @Field(() => YearMonthScalar, { nullable: true, description: '截止月份（含）；空为至今。Last month; null: until further notice.' })
  readonly lastMonth: YearMonth | null;
  @Field(() => String, { description: '证明文件。The document.' })
  readonly document: string;
  @Field(() => MomentScalar, { description: '知悉时点。Since when the hub knows it.' })
  readonly knownAt: Moment;
}

export const OfficerFindingResult = orRefusal({
  name: 'OfficerFindingResult',
  description: '已记录，或不予受理。Recorded, or why not.',
  answer: OfficerFinding,
});
