import { stateIn } from '../timeline';
import type { RosterWriter } from './table';
import { townName } from './town-name';

/** 建档立卡贫困人口名单 of 市扶贫. */
export const registeredPoor: RosterWriter = (people, month) => ({
  header: ['户编号', '人编号', '姓名', '证件号码', '镇区', '与户主关系', '在校生状况', '健康状况', '脱贫属性', '脱贫年度', '脱贫标注日期'],
  rows: people.flatMap((person) => {
    const state = stateIn(person.registered, month);
    if (state === null) return [];
    const { household, member, relation, health, status, liftedYear, statusChangedOn } = state;
    const { name, idNumber, town, schooling } = person;
    return [[household, member, name, idNumber, townName(town), relation, schooling, health, status, liftedYear, statusChangedOn]];
  }),
});
