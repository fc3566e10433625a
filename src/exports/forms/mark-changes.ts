import type { WorkItem } from '../../eligibility';
import type { Listed } from '../read/listed';
import { MARK_NAMES, monthZh } from '../words';
import { ID_NUMBER, NAME, OLD_MARK, ORDINAL, PERSONAL_NUMBER, REMARK, TOWN } from './columns';
import type { FormColumn, PeopleForm } from './form';
import { onListOf } from './on-list';

const ITEMS = ['MARK', 'UNMARK', 'REMARK'] as const;
const CHANGES: Readonly<Record<(typeof ITEMS)[number], string>> = { MARK: '增加', UNMARK: '取消', REMARK: '变更' };

const changeOf = ({ outcome: { workItem, following } }: Listed): (typeof ITEMS)[number] =>
  ITEMS.find((item) => item === workItem) ?? ITEMS.find((item) => following.includes(item satisfies WorkItem)) ?? 'REMARK';

const newMark = (listed: Listed): string => (changeOf(listed) === 'UNMARK' ? MARK_NAMES.NONE : MARK_NAMES[listed.outcome.label ?? 'NONE']);

const NEW_MARK: FormColumn = { header: '新身份标识', width: 22, kind: 'TEXT', of: newMark };
const CHANGE: FormColumn = { header: '变更类型', width: 10, kind: 'TEXT', align: 'center', of: (listed) => CHANGES[changeOf(listed)] };

/** 身份标识变更表 (第四条(五)): marks that are missing, that no longer hold, that are another's. */
export const MARK_CHANGES: PeopleForm = {
  condition: onListOf(ITEMS),
  money: false,
  closing: true,
  columns: [
    ORDINAL,
    TOWN,
    PERSONAL_NUMBER,
    NAME,
    ID_NUMBER,
    CHANGE,
    OLD_MARK,
    NEW_MARK,
    { header: '生效月份', width: 12, kind: 'TEXT', align: 'center', of: (_listed, _ordinal, { month }) => monthZh(month) },
    REMARK,
  ],
};

/** Rows that the business system takes in one file (批量表). */
export const BATCH_ROWS = 500;

/** 身份标识变更批量表: the same people in the form that the business system takes, no title, no sums, months as YYYYMM. */
export const MARK_BATCH: PeopleForm = {
  condition: onListOf(ITEMS),
  money: false,
  closing: false,
  columns: [
    PERSONAL_NUMBER,
    ID_NUMBER,
    NAME,
    OLD_MARK,
    NEW_MARK,
    { header: '生效年月', width: 12, kind: 'TEXT', align: 'center', of: (_listed, _ordinal, { month }) => month.replace('-', '') },
  ],
};
