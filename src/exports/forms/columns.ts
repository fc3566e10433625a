import type { View } from '../../comparison';
import { type CategoryCode, codeOf, WORK_ITEM_NAMES_ZH } from '../../eligibility';
import { STATES_ZH } from '../../work-items';
import { categoryName, ENROLMENT_NAMES, MARK_NAMES, townName } from '../words';
import type { FormColumn } from './form';

/** The columns that several lists share, with the headers that the rosters of offices use, so that a list can be read back. */
export const ORDINAL: FormColumn = { header: '序号', width: 6, kind: 'COUNT', align: 'center', of: (_, ordinal) => ordinal };
export const TOWN: FormColumn = { header: '镇区', width: 12, kind: 'TEXT', align: 'center', of: ({ outcome }) => townName(outcome.town) };
export const NAME: FormColumn = { header: '姓名', width: 12, kind: 'TEXT', align: 'center', of: ({ name }) => name };
export const ID_NUMBER: FormColumn = { header: '公民身份号码', width: 22, kind: 'ID', of: ({ idNumber }) => idNumber };
export const SEX: FormColumn = {
  header: '性别',
  width: 6,
  kind: 'TEXT',
  align: 'center',
  of: ({ sex }) => (sex === 'MALE' ? '男' : '女'),
};
export const BORN_ON: FormColumn = { header: '出生日期', width: 12, kind: 'TEXT', align: 'center', of: ({ bornOn }) => bornOn };
export const PERSONAL_NUMBER: FormColumn = { header: '个人编号', width: 13, kind: 'ID', of: ({ personalNumber }) => personalNumber };
export const CATEGORY: FormColumn = {
  header: '困难类别',
  width: 22,
  kind: 'TEXT',
  of: ({ outcome }, _, { view }) => (isOwn(outcome.label, view) ? categoryName(outcome.label) : '其他类别'),
};

/** An agency that owns rosters is told of its own categories only. */
const isOwn = (label: CategoryCode | null, { memberships }: View): boolean =>
  label === null || memberships === null || (memberships & (1 << codeOf('CATEGORY', label))) !== 0;
export const ENROLMENT: FormColumn = {
  header: '现参保状态',
  width: 12,
  kind: 'TEXT',
  align: 'center',
  of: ({ outcome }) => (outcome.enrolment === null ? '不明' : ENROLMENT_NAMES[outcome.enrolment]),
};
export const OLD_MARK: FormColumn = {
  header: '原身份标识',
  width: 22,
  kind: 'TEXT',
  of: ({ outcome }) => (outcome.mark === null ? '不明' : MARK_NAMES[outcome.mark]),
};
export const FOLLOWING: FormColumn = {
  header: '后续事项',
  width: 22,
  kind: 'TEXT',
  of: ({ outcome }) => outcome.following.map((item) => WORK_ITEM_NAMES_ZH[item]).join('、'),
};
/** Empty for the pen, but for what officers have done about the item already. */
export const REMARK: FormColumn = {
  header: '备注',
  width: 12,
  kind: 'TEXT',
  of: ({ acted }) => (acted === null || acted === 'OPEN' ? null : STATES_ZH[acted]),
};
