import { codeOf, type WorkItem } from '../../eligibility';

const bit = (item: WorkItem): number => 1 << codeOf('WORK_ITEM', item);

/** Which primary items an item waits for: what an officer looks at first, and an enrolment or a state that must be there before. */
const WAITS_FOR: Readonly<Partial<Record<WorkItem, readonly WorkItem[]>>> = {
  PAY: ['REVIEW', 'ENROL', 'RESUME'],
  MARK: ['REVIEW', 'ENROL'],
  REMARK: ['REVIEW'],
  UNMARK: ['REVIEW'],
  SUSPEND: ['REVIEW'],
  ENROL: ['REVIEW'],
  RESUME: ['REVIEW'],
};

/**
 * Who stands on the list of an item, as a condition on outcomes `o`: whose primary item it is, and whose it follows without having to wait for the
 * primary one. A mark need not wait for a payment; a payment waits for the enrolment, and everything for an officer's look.
 */
export function onListOf(items: readonly WorkItem[]): string {
  return items
    .map((item) => {
      const waits = (WAITS_FOR[item] ?? []).map((first) => codeOf('WORK_ITEM', first));
      return `o.work_item = ${codeOf('WORK_ITEM', item)} or (o.following & ${bit(item)} <> 0 and o.work_item not in (${waits.join(', ')}))`;
    })
    .join(' or ');
}
