import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type TownCode, townEntry, townInMonth } from '../identity/town';
import type { TownType as TownTypeWord } from '../identity/towns';
import type { YearMonth } from '../identity/year-month';
import { enumOf } from './enums';
import { DateScalar } from './scalars';

export const TownType = enumOf<TownTypeWord>({
  name: 'TownType',
  description: '镇区类型。Kind of town.',
  values: {
    SUBDISTRICT: '街道。Subdistrict.',
    TOWN: '镇。Town.',
    FUNCTIONAL_ZONE: '功能区，无统计代码。Functional zone without a code of its own.',
  },
});

@Directive('@shareable')
@ObjectType({
  description: '镇区：代缴保费的付款方和经办方（第四条）。A town, payer and doer of the premium subsidy.',
  simpleResolvers: true,
})
export class Town {
  @Field(() => ID, { description: '统计用区划代码，九位。Division code, nine digits.' })
  readonly code: string;
  @Field(() => String, { description: '名称。Name in Chinese.' })
  readonly nameZh: string;
  @Field(() => String, { description: '英文名称。Name in English.' })
  readonly nameEn: string;
  @Field(() => TownType, { description: '类型。Kind.' })
  readonly type: TownTypeWord;
  @Field(() => DateScalar, { nullable: true, description: '设立日期；空为 2018 年以前已有。First day; null: since before 2018.' })
  readonly validFrom: string | null;
  @Field(() => DateScalar, { nullable: true, description: '最后一日；空为至今。Last day; null: until further notice.' })
  readonly validTo: string | null;
  @Field(() => ID, {
    nullable: true,
    description: '并入的镇区代码；空为未并入。Code of the town it became part of; null: it still exists.',
  })
  readonly successor: string | null;
}

/** The town that a record's code is in a month: a roster may name a town that has since been merged. Null when the record names none. */
export function townOf(code: string | null, month: YearMonth): Town | null {
  return code === null ? null : townEntry(townInMonth(code as TownCode, month));
}
