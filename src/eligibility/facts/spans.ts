import type { RemarkSpan } from './remarks';
import type { SaidSpan } from './said';

/**
 * What the agencies hand to eligibility about one person: every span they ever believed, on both axes of time.
 * Months are MonthNumber (year * 12 + month - 1), `untilMonth` exclusive; knowledge is hub.knowledge.number, `knownUntil` exclusive,
 * null = still believed. The field names are those of the SDL, so that @requires hands these objects over as they are.
 */
export interface Span {
  readonly fromMonth: number;
  readonly untilMonth: number;
  readonly batch: string;
  readonly row: number;
  readonly knownFrom: number;
  readonly knownUntil: number | null;
}

/** What a roster of hardship says beside its own subject: where the person lives, where the hukou is, whether at school. */
export interface RosterSpan extends Span {
  /** Nine digits, as the roster said it: maybe a town that was merged since. */
  readonly town: string | null;
  /** A town of the city (9 digits), '442000' (this city, town unsaid) or 6 digits of elsewhere. */
  readonly hukouRegion: string | null;
  readonly schooling: 'STUDENT' | 'NOT_STUDENT' | null;
}

export type PovertyStatus = 'NOT_LIFTED' | 'LIFTED_WITH_POLICY' | 'LIFTED' | 'RETURNED';
export type MonitoredKind = 'UNSTABLE_LIFTED' | 'MARGINAL' | 'SUDDEN_HARDSHIP';

/** Registration as poor (建档立卡), REGISTERED_POOR. `povertyStatus` null = the roster left it unsure; `statusChangedOn` is YYYY-MM-DD. */
export interface RegistrationSpan extends RosterSpan {
  readonly povertyStatus: PovertyStatus | null;
  readonly statusChangedOn: string | null;
  readonly monitoredKind: MonitoredKind | null;
}

/** Minimum living allowance (低保), MINIMUM_LIVING. `covered` = 保障人口; months inclusive, null = unsaid. */
export interface MinimumLivingSpan extends RosterSpan {
  readonly covered: boolean;
  readonly startMonth: number | null;
  readonly endMonth: number | null;
}

/** Destitute support (特困供养), DESTITUTE_SUPPORT. */
export interface DestituteSupportSpan extends RosterSpan {
  readonly startMonth: number | null;
  readonly endMonth: number | null;
}

/** Disability (残疾), DISABILITY: category 1-7, grade 1-4 of the certificate. */
export interface DisabilitySpan extends RosterSpan {
  readonly category: number;
  readonly grade: number;
}

export type DeathSource = 'POLICE' | 'CREMATION' | 'SOCIAL_SECURITY' | 'TOWN';

/** Death (死亡信息), DEATH: an event; `diedOn` is YYYY-MM-DD. */
export interface DeathSpan extends Span {
  readonly source: DeathSource | null;
  readonly diedOn: string;
}

export type IdentityMark = 'REGISTERED_POOR' | 'DESTITUTE' | 'MINIMUM_LIVING' | 'DISABLED' | 'MONITORED' | 'OTHER';

/** Enrolment (参保), ENROLMENT: the state is the pair of codes. */
export interface EnrolmentSpan extends Span {
  readonly town: string | null;
  readonly hukouRegion: string | null;
  readonly participationCode: number | null;
  readonly paymentCode: number | null;
  readonly identityMark: IdentityMark | null;
  readonly tierFen: number | null;
}

/** Premium (保费), PREMIUM: one payment for the months of its span. Items: 1 person, 11 government, 3/4/5 subsidy. */
export interface PremiumSpan extends Span {
  readonly period: 'YEAR' | 'MONTH' | null;
  readonly itemCode: number;
  readonly amountFen: number;
  readonly paidOn: string | null;
}

/** Employee pension (职保), EMPLOYEE_PENSION: `coveredFrom`…`coveredUntil` inclusive months, null = open. */
export interface EmployeePensionSpan extends Span {
  readonly coveredFrom: number;
  readonly coveredUntil: number | null;
  readonly state: 'PAID' | 'CREDITED' | 'SUSPENDED' | null;
}

/** What an officer recorded where no feed exists (soldiers, prisoners), with dates and the document. */
export interface OfficerRecordSpan {
  readonly id: string;
  readonly kind: 'SERVING_SOLDIER' | 'IMPRISONED';
  readonly answer: boolean;
  readonly fromMonth: number;
  readonly untilMonth: number;
  readonly document: string;
  readonly knownFrom: number;
  readonly knownUntil: number | null;
}

/** Everything held about one person. A list that is null was not obtained (its agency did not answer): never the same as empty. */
export interface PersonSpans {
  /** YYYY-MM-DD, from the ID number. */
  readonly bornOn: string;
  readonly registration: readonly RegistrationSpan[] | null;
  readonly minimumLiving: readonly MinimumLivingSpan[] | null;
  readonly destituteSupport: readonly DestituteSupportSpan[] | null;
  readonly disability: readonly DisabilitySpan[] | null;
  readonly death: readonly DeathSpan[] | null;
  readonly enrolment: readonly EnrolmentSpan[] | null;
  readonly premium: readonly PremiumSpan[] | null;
  readonly employeePension: readonly EmployeePensionSpan[] | null;
  readonly officerRecords: readonly OfficerRecordSpan[];
  /** What towns said of work items. */
  readonly said: readonly SaidSpan[];
  /** Left out where nobody looked at other people and at files. */
  readonly remarks?: readonly RemarkSpan[];
}
