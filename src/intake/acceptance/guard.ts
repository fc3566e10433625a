import type { Agency } from '../../identity/agency';
import type { DeliveryKind, Feed } from '../../identity/feed';
import { FEED_DESCRIPTIONS } from '../../identity/feed';
import type { HeldReason } from './delivery';

/** A share in per cent, valid from a day, with who decided it. */
export interface GuardParameter {
  readonly from: string;
  readonly percent: number;
  readonly owner: Agency;
  readonly source: string;
}

/** Least share of the last accepted FULL list that a new one must have (数量校验), newest first. */
export const LEAST_SHARE: readonly GuardParameter[] = [
  {
    from: '2018-08-21',
    percent: 80,
    owner: 'HUMAN_RESOURCES',
    source: '办法对此未作规定；名册较上次减少超过两成的，由报送部门经办人核实后生效（第四条 各部门提供数据，第七条 各部门负责解释）',
  },
];

export interface Counted {
  readonly feed: Feed;
  readonly kind: DeliveryKind;
  readonly facts: number;
  readonly rejectedRows: number;
  readonly confirmedEmpty: boolean;
}

/** The accepted FULL list that a new one is measured against. */
export interface LastFull {
  readonly id: string;
  readonly month: string;
  readonly facts: number;
}

/** Why an officer must look before this batch is believed; null when it may be believed at once. `today` is the database's ISO date. */
export function guard(batch: Counted, last: LastFull | null, today: string): HeldReason | null {
  const countsAsDelivered = batch.kind === 'FULL' || FEED_DESCRIPTIONS[batch.feed].kind === 'DELTA';
  if (countsAsDelivered && batch.facts === 0) return emptiness(batch);
  if (batch.kind === 'DELTA' || last === null) return null;
  const percent = LEAST_SHARE.find(({ from }) => from <= today)?.percent ?? 0;
  return batch.facts * 100 < last.facts * percent ? fewer(batch, last, percent) : null;
}

/** A list whose rows were all rejected is not an empty list, whatever its sender confirms. */
function emptiness({ confirmedEmpty, rejectedRows }: Counted): HeldReason | null {
  if (confirmedEmpty && rejectedRows === 0) return null;
  const why = rejectedRows > 0 ? `all ${rejectedRows} rows with a person were rejected` : 'it names nobody and was not confirmed as empty';
  const whyZh = rejectedRows > 0 ? `有人员的 ${rejectedRows} 行全部未通过校验` : '没有任何人员，且未确认为空名册';
  return {
    code: 'EMPTY_NOT_CONFIRMED',
    message: `held: ${why}; an officer of the owning agency releases it, or the file is corrected and delivered again.`,
    messageZh: `待确认：${whyZh}；由归口部门经办人确认后生效，或更正后重新报送。`,
  };
}

function fewer({ facts }: Counted, last: LastFull, percent: number): HeldReason {
  return {
    code: 'FEWER_THAN_BEFORE',
    message: `held: expected at least ${percent} % of the ${last.facts} of batch ${last.id} (${last.month}), got ${facts}; an officer of the owning agency releases it, or the complete file is delivered.`,
    messageZh: `待确认：应不少于批次 ${last.id}（${last.month}）${last.facts} 条的 ${percent}%，实为 ${facts} 条；由归口部门经办人确认后生效，或补齐后重新报送。`,
  };
}
