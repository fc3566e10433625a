import { monthZh, REASON_NAMES } from '../words';
import { ENROLMENT, ID_NUMBER, NAME, OLD_MARK, ORDINAL, PERSONAL_NUMBER, REMARK, TOWN } from './columns';
import type { PeopleForm } from './form';
import { onListOf } from './on-list';

/** 中止名册 (第五条(二)): people whose town premium stops from this month, and why. What was paid is not claimed back. */
export const SUSPENSION_LIST: PeopleForm = {
  condition: onListOf(['SUSPEND']),
  money: true,
  closing: true,
  columns: [
    ORDINAL,
    TOWN,
    PERSONAL_NUMBER,
    NAME,
    ID_NUMBER,
    { ...OLD_MARK, header: '现身份标识' },
    ENROLMENT,
    { header: '中止原因', width: 20, kind: 'TEXT', of: ({ outcome }) => (outcome.reason === null ? null : REASON_NAMES[outcome.reason]) },
    {
      header: '依据',
      width: 10,
      kind: 'TEXT',
      align: 'center',
      of: ({ outcome }, _, { policy }) => policy.tests.find(({ reasonWhenFalse }) => reasonWhenFalse === outcome.reason)?.article ?? null,
    },
    { header: '停止代缴月份', width: 13, kind: 'TEXT', align: 'center', of: (_listed, _ordinal, { month }) => monthZh(month) },
    { header: '本期已代缴（元）', width: 13, kind: 'FEN', summed: true, of: ({ outcome }) => outcome.paidFen },
    REMARK,
  ],
};
