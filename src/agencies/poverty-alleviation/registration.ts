import { Directive, Field, Int, ObjectType } from 'type-graphql';
import {
  DateScalar,
  enumOf,
  PublicRecord,
  type Register,
  recordPart,
  Schooling,
  type SchoolingWord,
  SpanFact,
  Town,
  townOfFact,
} from '../../graph';
import type { MonthNumber } from '../../identity/year-month';

export type PovertyStatusWord = 'NOT_LIFTED' | 'LIFTED_WITH_POLICY' | 'LIFTED' | 'RETURNED';
export type MonitoredKindWord = 'UNSTABLE_LIFTED' | 'MARGINAL' | 'SUDDEN_HARDSHIP';

export const PovertyStatus = enumOf<PovertyStatusWord>({
  name: 'PovertyStatus',
  description: '脱贫属性。Whether the person has been lifted out of poverty.',
  values: {
    NOT_LIFTED: '0 未脱贫。Not lifted.',
    LIFTED_WITH_POLICY: '1 已脱贫（享受政策）。Lifted, support goes on.',
    LIFTED: '2 已脱贫（不再享受政策）。Lifted, support ended.',
    RETURNED: '3 返贫。Returned to poverty.',
  },
});

export const MonitoredKind = enumOf<MonitoredKindWord>({
  name: 'MonitoredKind',
  description: '监测对象类别（三类）。Kind of monitored household.',
  values: {
    UNSTABLE_LIFTED: '脱贫不稳定户。Lifted but unstable.',
    MARGINAL: '边缘易致贫户。On the margin.',
    SUDDEN_HARDSHIP: '突发严重困难户。Sudden severe hardship.',
  },
});

/** Where the fact stands in the agency's schema (mirrored by the migration that made the table). */
export const REGISTRATION: Register = {
  fact: 'REGISTRATION',
  table: 'poverty_alleviation.registration',
  columns: {
    town: 'town',
    hukouRegion: 'hukou_region',
    schooling: 'schooling',
    schoolStage: 'school_stage',
    householdNumber: 'household_number',
    memberNumber: 'member_number',
    relationToHead: 'relation_to_head',
    health: 'health',
    povertyStatus: 'poverty_status',
    liftedYear: 'lifted_year',
    statusChangedOn: 'status_changed_on',
    monitoredKind: 'monitored_kind',
  },
};

/** A registration on both time axes, as the decision consumes it; words as they are stored. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '建档立卡事实。A registration on both time axes.', simpleResolvers: true })
export class RegistrationFact extends SpanFact {
  @Field(() => String, { nullable: true, description: '镇区代码；空为名册未写。Town code; null: not said.' })
  readonly town: string | null;
  @Field(() => String, { nullable: true, description: '户籍地区划；空为未写。Region of hukou; null: not said.' })
  readonly hukouRegion: string | null;
  @Field(() => String, { nullable: true, description: '在校生状况；空为未写。Schooling; null: not said.' })
  readonly schooling: SchoolingWord | null;
  @Field(() => String, { nullable: true, description: '脱贫属性；空为未写。Poverty status; null: not said.' })
  readonly povertyStatus: PovertyStatusWord | null;
  @Field(() => String, { nullable: true, description: '属性变更日期；空为未写。When the status changed; null: not said.' })
  readonly statusChangedOn: string | null;
  @Field(() => String, { nullable: true, description: '监测对象类别；空为不是。Monitored kind; null: none.' })
  readonly monitoredKind: MonitoredKindWord | null;
}

/** The columns that only the public record shows. */
export interface RegistrationRow extends RegistrationFact {
  readonly householdNumber: string | null;
  readonly relationToHead: string | null;
  readonly liftedYear: number | null;
}

@ObjectType({
  description: '建档立卡登记：市扶贫名册上的一条记录。A record on the roster of the registered poor.',
  simpleResolvers: true,
})
export class Registration extends PublicRecord {
  @Field(() => Town, { nullable: true, description: '镇区（按所问月份）；空为名册未写。Town in that month; null: not said.' })
  readonly town: Town | null;
  @Field(() => String, { nullable: true, description: '户编号；空为未写。Number of the household; null: not said.' })
  readonly householdNumber: string | null;
  @Field(() => String, { nullable: true, description: '与户主关系；空为未写。Relation to the head of the household; null: not said.' })
  readonly relationToHead: string | null;
  @Field(() => PovertyStatus, { nullable: true, description: '脱贫属性；空为未写。Poverty status; null: not said.' })
  readonly povertyStatus: PovertyStatusWord | null;
  @Field(() => Int, { nullable: true, description: '脱贫年度；空为未脱贫或未写。Year of being lifted; null: not lifted or not said.' })
  readonly liftedYear: number | null;
  @Field(() => DateScalar, { nullable: true, description: '属性变更日期；空为未写。When the status changed; null: not said.' })
  readonly statusChangedOn: string | null;
  @Field(() => MonitoredKind, { nullable: true, description: '监测对象类别；空为不是监测对象。Monitored kind; null: not monitored.' })
  readonly monitoredKind: MonitoredKindWord | null;
  @Field(() => Schooling, { nullable: true, description: '在校生状况；空为未写。What the roster says of school; null: nothing.' })
  readonly schooling: SchoolingWord | null;
}

/** The public record behind a stored one, seen in `month` (default: its first). */
export function registrationOf(row: RegistrationRow, month?: MonthNumber): Registration {
  const { householdNumber, relationToHead, povertyStatus, liftedYear, statusChangedOn, monitoredKind, schooling } = row;
  const town = townOfFact(row, month);
  const { firstMonth, lastMonth, source } = recordPart(row);
  return {
    firstMonth,
    lastMonth,
    source,
    town,
    householdNumber,
    relationToHead,
    povertyStatus,
    liftedYear,
    statusChangedOn,
    monitoredKind,
    schooling,
  };
}
