import { enumOf } from '../../graph';
import type { ComparisonResult } from '../order';
import type { BalanceRow, InputRow } from '../read/revisions';

export const BalanceWord = enumOf<BalanceRow['name']>({
  name: 'ConservationSum',
  description: '守恒的一项合计。A sum that has to close.',
  values: {
    ROWS: '各批次的行数 = 各处理结果之和。Rows of the batches = their dispositions.',
    PEOPLE: '比对人数 = 主要经办事项之和。People compared = primary work items.',
    PREMIUMS: '本年度政府代缴笔数 = 参与比对人员的笔数。Town premiums of the year = those of people compared.',
    PREMIUMS_FEN: '本年度政府代缴金额（分）。The same in fen.',
  },
});

export const InputStateWord = enumOf<InputRow['state']>({
  name: 'InputState',
  description: '批次在比对中的作用。What a batch was to a comparison.',
  values: {
    COUNTED: '计入：该期名册。It is the list of the period.',
    CARRIED: '沿用：上一期名册。The list of the period before, carried.',
    HELD: '待确认，未计入。Held: without effect.',
    WITHDRAWN: '已撤回，未计入。Withdrawn: without effect.',
  },
});

export const ComparisonKindWord = enumOf<'FULL' | 'INCREMENT'>({
  name: 'ComparisonKind',
  description: '判定范围；两者结果相同。How much was assessed; the outcome is the same.',
  values: {
    FULL: '全部人员。Everybody.',
    INCREMENT: '上一版以来有变化的人员。Those of whom something became known since the revision before.',
  },
});

export type RunOutcomeCode = Exclude<ComparisonResult['outcome'], 'REFUSED'>;

export const RunOutcomeWord = enumOf<RunOutcomeCode>({
  name: 'ComparisonOutcome',
  description: '比对结果。What came of a run.',
  values: {
    PUBLISHED: '已生成新版。A new revision.',
    ALREADY_COMPARED: '输入相同，已有该版。The same inputs: the revision that stands.',
    NOT_READY: '名册未齐，未比对。Lists are not there: not compared.',
  },
});
