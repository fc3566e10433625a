import { enumOf } from '../../graph';
import type { Act, Decision, WorkItemState } from '../state';

export const WorkItemStateWord = enumOf<WorkItemState>({
  name: 'WorkItemState',
  description: '经办事项状态。Where a work item stands.',
  values: {
    OPEN: '待办。To be done.',
    AWAITING_SECOND: '待复核：涉及付款或停付，须另一名经办人同意。A second officer has to agree, because money moves or stops.',
    CONFIRMED: '已报办结：镇区报称已办，尚未见于名册。The town said it is done; no delivery shows it yet.',
    SEEN_DONE: '已见办结：参保或缴费名册已显示。A delivery shows it done.',
    DECLINED: '自愿放弃：本年度不再催办参保登记。Declined, for the calendar year.',
    REVIEWED: '已核实：经办人已作决定。An officer decided.',
    OVERTAKEN: '已失效：后来的比对不再要求。A later comparison no longer asks for it.',
  },
});

export const DecisionWord = enumOf<Decision>({
  name: 'ReviewDecision',
  description: '人工核实的决定。What an officer decides of a review.',
  values: {
    RELEASE: '放行代缴，须复核。The town pays; takes a second officer.',
    STOP: '停止代缴，须复核。The town does not pay; takes a second officer.',
    KEEP: '维持现状。Everything stays as it is.',
  },
});

export const ActWord = enumOf<Act>({
  name: 'WorkItemAct',
  description: '经办步骤。What an officer did.',
  values: {
    CONFIRM: '报办结。Said it is done.',
    DECLINE: '登记自愿放弃。Put down that the person declines.',
    REVIEW: '核实。Decided a review.',
    APPROVE: '复核同意。Agreed, as the second officer.',
    REJECT: '复核退回。Sent it back, as the second officer.',
  },
});
