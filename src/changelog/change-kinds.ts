/**
 * Change (状态变更): what can happen to a person, a delivery or a month, in the words of the field (第四条, 第五条). A closed union; the log stores the
 * place of a kind in this list, so a new one is added at the end and none is ever moved.
 */
export const CHANGE_KINDS = [
  'MEMBERSHIP_BEGAN',
  'MEMBERSHIP_ENDED',
  'REGISTRATION_FLAGGED',
  'ENROLLED',
  'SUSPENDED',
  'RESUMED',
  'TERMINATED',
  'MARKED',
  'UNMARKED',
  'PREMIUM_PAID',
  'BECAME_ELIGIBLE',
  'LOST_ELIGIBILITY',
  'BECAME_UNDETERMINED',
  'LABEL_CHANGED',
  'TOWN_CHANGED',
  'WORK_ITEM_OPENED',
  'WORK_ITEM_CLOSED',
  'RECORD_CORRECTED',
  'EMPLOYEE_PENSION_BEGAN',
  'EMPLOYEE_PENSION_ENDED',
  'DEATH_RECORDED',
  'OFFICER_RECORDED',
  'BATCH_ACCEPTED',
  'BATCH_HELD',
  'BATCH_WITHDRAWN',
  'FEED_LATE',
  'COMPARISON_PUBLISHED',
  'BENEFIT_BEGAN',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Its place in the list, as the log stores it. */
export function changeKindCode(kind: ChangeKind): number {
  return CHANGE_KINDS.indexOf(kind);
}
