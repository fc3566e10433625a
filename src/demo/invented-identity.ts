import { type CitizenId, checkDigitOf, parseCitizenId, type Sex } from '../identity/citizen-id';
import type { Chance } from './chance';

/** County 442099 was never assigned: a number with a right check digit in it belongs to nobody. */
const COUNTY = '442099';
const FIRST = ['示例', '样例', '范例', '通例'];
const SECOND = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];
const THIRD = ['', ...'一二三四五六七八九十百千万春夏秋冬东南西北中上下左右前后'];
const RARE = ['范例𠮷', '范例䶮', '范例㛃', '范例𬴂', '样例龴', '示例·甲乙', '范例·丙·丁戊'];

/** Gives out ID numbers, each once: the sequence counts the people of one birth date and sex. */
export function idNumbers(): (bornOn: string, sex: Sex) => CitizenId {
  const given = new Map<string, number>();
  return (bornOn, sex) => {
    const count = given.get(`${bornOn}${sex}`) ?? 0;
    given.set(`${bornOn}${sex}`, count + 1);
    const sequence = 112 + count * 2 + (sex === 'MALE' ? 1 : 0);
    const digits = `${COUNTY}${bornOn.replaceAll('-', '')}${sequence}`;
    const number = parseCitizenId(`${digits}${checkDigitOf(digits)}`);
    if (typeof number !== 'string') throw new RangeError(`invented ID number: expected a valid birth date, got ${bornOn}`);
    return number;
  };
}

/** A name nobody bears: 示例, 样例, 范例 or 通例 and a counting word; now and then a rare character or the separator U+00B7. */
export function inventedName(chance: Chance): string {
  return chance.happens(1.5) ? chance.pick(RARE) : chance.pick(FIRST) + chance.pick(SECOND) + chance.pick(THIRD);
}

/** A day of a month, all days possible. */
export function dayIn(year: number, chance: Chance): string {
  return new Date(Date.UTC(year, 0, 1 + chance.below(365))).toISOString().slice(0, 10);
}
