import { stateIn } from '../timeline';
import type { RosterWriter } from './table';
import { townName } from './town-name';

/** 特困人员名单 of 市民政. */
export const destituteSupport: RosterWriter = (people, month) => ({
  header: ['姓名', '身份证号码', '城市/农村', '集中/分散', '镇区', '户籍', '在校生状况', '起始月', '终止月'],
  rows: people.flatMap((person) => {
    const state = stateIn(person.destitute, month);
    if (state === null) return [];
    const { name, idNumber, town, hukou, schooling } = person;
    return [[name, idNumber, state.area, state.care, townName(town), townName(hukou), schooling, state.startMonth, '']];
  }),
});
