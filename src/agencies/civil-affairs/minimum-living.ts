import { Directive, Field, ObjectType } from 'type-graphql';
import type { Register } from '../../graph';
import type { MonthNumber } from '../../identity/year-month';
import type { AreaWord } from './area';
import { GRANT_COLUMNS, GrantedFact } from './granted-fact';
import { GrantedRecord, grantedPart } from './granted-record';

/** Where the fact stands in the agency's schema. */
export const MINIMUM_LIVING: Register = {
  fact: 'MINIMUM_LIVING',
  table: 'civil_affairs.minimum_living',
  columns: { ...GRANT_COLUMNS, covered: 'covered', certificateNumber: 'certificate_number', grantClass: 'grant_class' },
};

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '低保事实。A minimum living allowance on both time axes.', simpleResolvers: true })
export class MinimumLivingFact extends GrantedFact {
  @Field(() => Boolean, { description: '是否保障人口。Whether the person is a covered member.' })
  readonly covered: boolean;
}

/** The columns that only the public record shows. */
export interface MinimumLivingRow extends MinimumLivingFact {
  readonly area: AreaWord | null;
  readonly certificateNumber: string | null;
  readonly grantClass: string | null;
}

@ObjectType({
  description: '最低生活保障：按户发放，按保障人口计。Minimum living allowance, granted to a household.',
  simpleResolvers: true,
})
export class MinimumLiving extends GrantedRecord {
  @Field(() => Boolean, { description: '是否保障人口；只有保障人口属于低保对象。Only a covered member belongs to the category.' })
  readonly covered: boolean;
  @Field(() => String, { nullable: true, description: '低保证号；空为未写。Number of the certificate; null: not said.' })
  readonly certificateNumber: string | null;
  @Field(() => String, { nullable: true, description: '类别；空为未写。Class of the grant; null: not said.' })
  readonly grantClass: string | null;
}

/** The public record behind a stored one, seen in `month`. */
export function minimumLivingOf(row: MinimumLivingRow, month: MonthNumber): MinimumLiving {
  const { covered, certificateNumber, grantClass } = row;
  return Object.assign(grantedPart(row, month), { covered, certificateNumber, grantClass });
}
