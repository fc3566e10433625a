import { stateIn } from '../timeline';
import type { RosterWriter } from './table';

/** 城乡居民基本养老保险参保人员 of 社保. */
export const enrolment: RosterWriter = (people, month) => ({
  header: ['个人编号', '身份证号码', '姓名', '户籍地区划', '参保状态', '缴费状态', '参保身份', '缴费档次', '首次参保年月'],
  rows: people.flatMap((person) => {
    const state = stateIn(person.enrolment, month);
    if (state === null) return [];
    const { personalNumber, hukouRegion, participation, payment, mark, tierYuan, firstEnrolled } = state;
    const name = state.name ?? person.name;
    return [[personalNumber, person.idNumber, name, hukouRegion, participation, payment, mark, String(tierYuan), firstEnrolled]];
  }),
});
