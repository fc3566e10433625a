import { WORK_ITEM_NAMES_ZH } from '../eligibility';
import type { RefusalWords } from '../refusal';
import type { Act, WorkItemKind, WorkItemState } from './state';
import type { ItemRow } from './store';

/** The same for none and for one of another town. */
export const unknownItem: RefusalWords = {
  code: 'UNKNOWN_WORK_ITEM',
  message: 'input.item: expected the id of a work item of your town, got another; the query workItems gives them.',
  messageZh: '没有您可以办理的这一经办事项，请用 workItems 查询。',
  path: 'input.item',
  expected: 'the id of a work item of your town',
  got: 'another',
};

export const sameOfficer: RefusalWords = {
  code: 'SAME_OFFICER',
  message: 'input.item: expected a second officer, got the one who acted first; what moves or stops money takes two.',
  messageZh: '涉及付款或停付的事项须由另一名经办人复核，不能由同一人复核。',
  path: 'input.item',
  expected: 'a second officer',
  got: 'the first officer',
};

export function conflict(seen: number, { version, state }: ItemRow): RefusalWords {
  return {
    code: 'VERSION_CONFLICT',
    message: `input.version: expected ${version}, got ${seen}: somebody acted on it meanwhile, it is ${state} now; read it again.`,
    messageZh: `该事项已被他人办理（现为 ${STATES_ZH[state]}），请重新查看后再办。`,
    path: 'input.version',
    expected: `${version}`,
    got: `${seen}`,
  };
}

export function wrongState(state: WorkItemState, act: Act): RefusalWords {
  const expected = FROM[act].join(' or ');
  return {
    code: 'WRONG_STATE',
    message: `input.item: expected one that is ${expected} to ${act}, got one that is ${state}.`,
    messageZh: `该事项现为${STATES_ZH[state]}，须为${FROM[act].map((each) => STATES_ZH[each]).join('或')}才能${ACTS_ZH[act]}。`,
    path: 'input.item',
    expected,
    got: state,
  };
}

export function wrongKind(kind: WorkItemKind, act: Act): RefusalWords {
  const expected = act === 'DECLINE' ? 'ENROL or RESUME' : act === 'REVIEW' ? 'REVIEW' : 'any but REVIEW';
  return {
    code: 'WRONG_KIND',
    message: `input.item: expected ${expected} to ${act}, got ${kind}; facts that are wrong are put right by the agency that owns the list.`,
    messageZh: `${WORK_ITEM_NAMES_ZH[kind]}事项不能${ACTS_ZH[act]}；记录有误的，请责任部门更正名册。`,
    path: 'input.item',
    expected,
    got: kind,
  };
}

const FROM: Readonly<Record<Act, readonly WorkItemState[]>> = {
  CONFIRM: ['OPEN', 'DECLINED'],
  DECLINE: ['OPEN'],
  REVIEW: ['OPEN'],
  APPROVE: ['AWAITING_SECOND'],
  REJECT: ['AWAITING_SECOND'],
};

export const STATES_ZH: Readonly<Record<WorkItemState, string>> = {
  OPEN: '待办',
  AWAITING_SECOND: '待复核',
  CONFIRMED: '已报办结',
  SEEN_DONE: '已见办结',
  DECLINED: '自愿放弃',
  REVIEWED: '已核实',
  OVERTAKEN: '已失效',
};

export const ACTS_ZH: Readonly<Record<Act, string>> = {
  CONFIRM: '报办结',
  DECLINE: '登记放弃',
  REVIEW: '核实',
  APPROVE: '复核同意',
  REJECT: '复核退回',
};
