import { WORK_ITEM_NAMES_ZH } from '../../eligibility';
import { BORN_ON, CATEGORY, ENROLMENT, FOLLOWING, ID_NUMBER, NAME, ORDINAL, REMARK, SEX, TOWN } from './columns';
import type { PeopleForm } from './form';
import { onListOf } from './on-list';

/** 参保登记名册 (第五条): people to be enrolled, and those whose payment is paused and goes on; whoever gave it up for the year is left out. */
export const ENROLMENT_LIST: PeopleForm = {
  condition: `(${onListOf(['ENROL', 'RESUME'])}) and acted.state is distinct from 'DECLINED'`,
  money: true,
  closing: true,
  columns: [
    ORDINAL,
    TOWN,
    NAME,
    ID_NUMBER,
    SEX,
    BORN_ON,
    CATEGORY,
    {
      header: '经办事项',
      width: 12,
      kind: 'TEXT',
      align: 'center',
      of: ({ outcome }) => WORK_ITEM_NAMES_ZH[outcome.workItem === 'RESUME' || outcome.following.includes('RESUME') ? 'RESUME' : 'ENROL'],
    },
    ENROLMENT,
    { header: '应代缴金额（元）', width: 16, kind: 'FEN', summed: true, needs: 'premium:read', of: ({ outcome }) => outcome.dueFen },
    FOLLOWING,
    REMARK,
  ],
};
