import type { Chance } from './chance';
import { NOT_IN_SCHOOL } from './describe-person';

const STAGES = ['普通高中一年级', '普通高中二年级', '中职一年级', '大专一年级', '本科二年级'];

/** 在校生状况 by age: pupils are in school, half of those of 16 to 22, and for a few of them nobody says anything. */
export function schoolingOf(bornOn: string, chance: Chance): string {
  const age = 2018 - Number(bornOn.slice(0, 4));
  if (age < 7) return NOT_IN_SCHOOL;
  if (age < 13) return '小学';
  if (age < 16) return '初中';
  if (age <= 22) return chance.happens(10) ? '' : chance.happens(55) ? chance.pick(STAGES) : NOT_IN_SCHOOL;
  return age >= 25 && chance.happens(20) ? '' : NOT_IN_SCHOOL;
}
