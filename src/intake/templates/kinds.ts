import type { Holding } from './holding';

/** How a kind of cell is filled in, and what happens to what is not so: for the hint beside the cell and the sheet 填表说明. */
export interface KindWords {
  /** Of the column, in characters. */
  readonly width: number;
  readonly how: string;
  /** What is rejected, and what to do instead. */
  readonly wrong: string;
  /** The same of a column that may stay blank, where that differs. */
  readonly wrongWhenOptional?: string;
}

export const KINDS: Readonly<Record<Holding['kind'], KindWords>> = {
  NAME: { width: 12, how: '与身份证一致，不加空格和备注', wrong: '含“?”“*”或公式的拒收；生僻字变成“?”的，请在本表直接输入该字' },
  CITIZEN_ID: {
    width: 22,
    how: '18 位，单元格已是文本格式，直接输入；从别处粘贴请选“只粘贴值”',
    wrong: '不足 18 位、被遮盖（*）、变成 4.42E+17 或末尾变成 000、校验位不对的拒收；请照身份证重新输入',
  },
  CERTIFICATE: { width: 24, how: '20 位，单元格已是文本格式，直接输入', wrong: '不是 20 位，或与身份证号码不是同一人的拒收' },
  TOWN: { width: 14, how: '从下拉列表选', wrong: '不在列表里的拒收' },
  REGION: { width: 14, how: '本市的填镇街，外市的填到市，如“珠海市”', wrong: '认不出的留空并提示，不作推测' },
  MONTH: { width: 12, how: '四位年-两位月，如 2018-05', wrong: '2018.1、18.5 这样有两种读法的，以及不存在的月份拒收' },
  DATE: { width: 14, how: '四位年-两位月-两位日，如 2018-05-01', wrong: '18.5.1、05/06/2018 这样有几种读法的，以及不存在的日期拒收' },
  AMOUNT: { width: 12, how: '元，最多两位小数，不带“元”和逗号', wrong: '不是数字的，或负数的拒收' },
  WORDS: { width: 14, how: '从下拉列表选', wrong: '不在列表里的拒收', wrongWhenOptional: '不在列表里的不收此项，留空并提示' },
  TEXT: { width: 16, how: '照实填写', wrong: '不影响收录' },
};
