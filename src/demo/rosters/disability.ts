import { stateIn } from '../timeline';
import type { RosterWriter } from './table';
import { townName } from './town-name';

/** 残疾人名单 of 市民政 (残联): the certificate number is the ID number, then category and grade. */
export const disability: RosterWriter = (people, month) => ({
  header: ['姓名', '残疾人证号', '镇区'],
  rows: people.flatMap((person) => {
    const state = stateIn(person.disability, month);
    return state === null ? [] : [[person.name, `${person.idNumber}${state.category}${state.grade}`, townName(person.town)]];
  }),
});
