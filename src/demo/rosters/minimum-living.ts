import type { MinimumLiving, SamplePerson } from '../sample-person';
import { stateIn } from '../timeline';
import type { RosterWriter } from './table';
import { townName } from './town-name';

/** The members that a row has columns for, beside the head. */
const MEMBERS = [1, 2, 3, 4, 5];
const HEADER = ['低保证号', '城市/农村', '低保类别', '镇区', '户籍', '在校生状况', '起始月', '终止月'];
const HEAD = ['户主姓名', '户主身份证号码', '户主是否保障人口'];

type Listed = SamplePerson & { readonly listed: MinimumLiving };

/**
 * 低保对象名单 of 市民政: a household in a row, the head and up to five members. The row has one cell for town, 户籍 and school,
 * so members who differ in them get a row of their own under the same certificate.
 */
export const minimumLiving: RosterWriter = (people, month) => ({
  header: [...HEADER, ...HEAD, ...MEMBERS.flatMap((n) => [`成员${n}姓名`, `成员${n}身份证号码`, `成员${n}是否保障人口`])],
  rows: [...households(people.flatMap((person) => listedIn(person, month))).values()].map(rowOf),
});

function listedIn(person: SamplePerson, month: Parameters<RosterWriter>[1]): Listed[] {
  const listed = stateIn(person.minimumLiving, month);
  return listed === null ? [] : [{ ...person, listed }];
}

function households(people: readonly Listed[]): Map<string, Listed[]> {
  const rows = new Map<string, Listed[]>();
  for (const person of people) {
    const key = [person.listed.certificate, person.town, person.hukou, person.schooling].join('|');
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [person]);
    else row.push(person);
  }
  return rows;
}

function rowOf(people: readonly Listed[]): string[] {
  const [head] = people;
  if (head === undefined) return [];
  const { certificate, area, grantClass, startMonth } = head.listed;
  const cells = people.flatMap((m) => [m.name, m.idNumber, m.listed.covered]);
  const blanks = Array.from({ length: (1 + MEMBERS.length - people.length) * 3 }, () => '');
  return [certificate, area, grantClass, townName(head.town), townName(head.hukou), head.schooling, startMonth, '', ...cells, ...blanks];
}
