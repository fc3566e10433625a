import type { WorkItem } from '../eligibility';

/** What a town can have to do: every item but NONE. */
export type WorkItemKind = Exclude<WorkItem, 'NONE'>;

/**
 * Where a work item stands (事项状态). OPEN 待办; AWAITING_SECOND 待复核, a second officer has to agree; CONFIRMED 已报办结, the town said it is done;
 * SEEN_DONE 已见办结, a delivery shows it; DECLINED 自愿放弃, for the year; REVIEWED 已核实; OVERTAKEN 已失效, a later comparison no longer asks for it.
 */
export const WORK_ITEM_STATES = ['OPEN', 'AWAITING_SECOND', 'CONFIRMED', 'SEEN_DONE', 'DECLINED', 'REVIEWED', 'OVERTAKEN'] as const;
export type WorkItemState = (typeof WORK_ITEM_STATES)[number];

/** Whether somebody has something to do with it. */
export const isOpen = (state: WorkItemState): boolean => state === 'OPEN' || state === 'AWAITING_SECOND';

/** What an officer does with one. */
export const ACTS = ['CONFIRM', 'DECLINE', 'REVIEW', 'APPROVE', 'REJECT'] as const;
export type Act = (typeof ACTS)[number];

/** What an officer decides of a REVIEW: the town pays 放行, does not 停止, or everything stays as it is 维持. */
export const DECISIONS = ['RELEASE', 'STOP', 'KEEP'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Move {
  readonly kind: WorkItemKind;
  readonly from: WorkItemState;
  readonly act: Act;
  /** Only with REVIEW. */
  readonly decision: Decision | null;
}

export type MoveResult = { readonly to: WorkItemState } | { readonly refused: 'KIND' | 'STATE' };

const MOVES_MONEY: readonly WorkItemKind[] = ['PAY', 'SUSPEND'];
/** Nobody is made to take part (自愿参保): only what makes one take part can be declined. */
const MAY_BE_DECLINED: readonly WorkItemKind[] = ['ENROL', 'RESUME'];

/** Where an act leads (四眼原则): what moves or stops money waits for a second officer. Pure; who may act is not asked here. */
export function moved({ kind, from, act, decision }: Move): MoveResult {
  switch (act) {
    case 'CONFIRM':
      if (kind === 'REVIEW') return KIND;
      if (from !== 'OPEN' && from !== 'DECLINED') return STATE;
      return { to: MOVES_MONEY.includes(kind) ? 'AWAITING_SECOND' : 'CONFIRMED' };
    case 'DECLINE':
      return MAY_BE_DECLINED.includes(kind) ? (from === 'OPEN' ? { to: 'DECLINED' } : STATE) : KIND;
    case 'REVIEW':
      if (kind !== 'REVIEW') return KIND;
      return from === 'OPEN' ? { to: decision === 'KEEP' ? 'REVIEWED' : 'AWAITING_SECOND' } : STATE;
    case 'APPROVE':
      return from === 'AWAITING_SECOND' ? { to: kind === 'REVIEW' ? 'REVIEWED' : 'CONFIRMED' } : STATE;
    case 'REJECT':
      return from === 'AWAITING_SECOND' ? { to: 'OPEN' } : STATE;
  }
}

const KIND = { refused: 'KIND' } as const;
const STATE = { refused: 'STATE' } as const;
