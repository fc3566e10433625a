import { Directive, Field, ObjectType } from 'type-graphql';
import { enumOf, type Register } from '../../graph';
import type { MonthNumber } from '../../identity/year-month';
import type { AreaWord } from './area';
import { GRANT_COLUMNS, GrantedFact } from './granted-fact';
import { GrantedRecord, grantedPart } from './granted-record';

export type CareWord = 'CENTRALISED' | 'DISPERSED';

export const Care = enumOf<CareWord>({
  name: 'Care',
  description: '供养方式。How the person is cared for.',
  values: { CENTRALISED: '集中供养。In an institution.', DISPERSED: '分散供养。At home.' },
});

/** Where the fact stands in the agency's schema. */
export const DESTITUTE_SUPPORT: Register = {
  fact: 'DESTITUTE_SUPPORT',
  table: 'civil_affairs.destitute_support',
  columns: { ...GRANT_COLUMNS, care: 'care' },
};

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '特困事实。Destitute support on both time axes.', simpleResolvers: true })
export class DestituteSupportFact extends GrantedFact {}

/** The columns that only the public record shows. */
export interface DestituteSupportRow extends DestituteSupportFact {
  readonly area: AreaWord | null;
  readonly care: CareWord | null;
}

@ObjectType({ description: '特困人员救助供养。Destitute support.', simpleResolvers: true })
export class DestituteSupport extends GrantedRecord {
  @Field(() => Care, { nullable: true, description: '供养方式；空为未写。Centralised or dispersed; null: not said.' })
  readonly care: CareWord | null;
}

/** The public record behind a stored one, seen in `month`. */
export function destituteSupportOf(row: DestituteSupportRow, month: MonthNumber): DestituteSupport {
  return Object.assign(grantedPart(row, month), { care: row.care });
}
