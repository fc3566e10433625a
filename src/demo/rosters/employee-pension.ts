import { stateIn } from '../timeline';
import type { RosterWriter } from './table';

/** 职工基本养老保险参保缴费 of 社保. */
export const employeePension: RosterWriter = (people, month) => ({
  header: ['姓名', '身份证号码', '起始年月', '终止年月', '状态'],
  rows: people.flatMap((person) => {
    const state = stateIn(person.employeePension, month);
    return state === null ? [] : [[person.name, person.idNumber, state.from, state.until, state.state]];
  }),
});
