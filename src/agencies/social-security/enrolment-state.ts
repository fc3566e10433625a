import { enumOf } from '../../graph';

export type EnrolmentStateWord =
  | 'NORMAL_PAYMENT'
  | 'PAUSED_PAYMENT'
  | 'NORMAL_BENEFIT'
  | 'PAUSED_BENEFIT'
  | 'TERMINATED'
  | 'NOT_ENROLLED'
  | 'UNKNOWN_STATE';

/** The state of an enrolment (reading, section 1): the pair of 参保状态 and 缴费状态; a pair outside the table is never guessed. */
export const EnrolmentState = enumOf<EnrolmentStateWord>({
  name: 'EnrolmentState',
  description: '参保缴费状态。State of an enrolment.',
  values: {
    NORMAL_PAYMENT: '(1,1) 正常缴费。Paying.',
    PAUSED_PAYMENT: '(2,2) 暂停缴费。Payment suspended.',
    NORMAL_BENEFIT: '(1,3) 正常待遇。Receiving the pension.',
    PAUSED_BENEFIT: '(2,3) 暂停待遇。Pension suspended.',
    TERMINATED: '(4,3) 终止参保。Terminated.',
    NOT_ENROLLED: '参保 0 未参保。Not enrolled.',
    UNKNOWN_STATE: '状态无法识别，需人工核实。A pair outside the table, for a person to look at.',
  },
});

const STATES: Readonly<Record<string, EnrolmentStateWord>> = {
  '1,1': 'NORMAL_PAYMENT',
  '2,2': 'PAUSED_PAYMENT',
  '1,3': 'NORMAL_BENEFIT',
  '2,3': 'PAUSED_BENEFIT',
  '4,3': 'TERMINATED',
};

export function enrolmentStateOf(participation: number | null, payment: number | null): EnrolmentStateWord {
  return participation === 0 ? 'NOT_ENROLLED' : (STATES[`${participation},${payment}`] ?? 'UNKNOWN_STATE');
}
