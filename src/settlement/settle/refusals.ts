import { type MonthNumber, monthOf } from '../../identity/year-month';
import type { RefusalWords } from '../../refusal';

export function notCompared(month: MonthNumber): RefusalWords {
  const of = monthOf(month);
  return {
    code: 'NOT_COMPARED',
    message: `month: expected a month from 2018-10 that was compared, got ${of}; run minsheng compare --month ${of} first.`,
    messageZh: `${of} 尚未比对，请先执行 minsheng compare --month ${of}。`,
    path: 'month',
    expected: 'a month that was compared',
    got: of,
  };
}

export function previousOpen(month: string): RefusalWords {
  return {
    code: 'PREVIOUS_MONTH_OPEN',
    message: `month: expected ${month} to be closed, got one that is open; months are settled in their order, so close it first.`,
    messageZh: `${month} 尚未结账，须逐月结账，请先结清该月。`,
    path: 'month',
    expected: `${month} closed`,
    got: 'open',
  };
}

export function alreadyClosed(month: MonthNumber): RefusalWords {
  return {
    code: 'ALREADY_CLOSED',
    message: `month: expected an open month, got ${monthOf(month)}, which is closed and stays as it is; late corrections go into the open month.`,
    messageZh: `${monthOf(month)} 已结账，不再更改；迟到的更正在未结账的月份调整。`,
    path: 'month',
    expected: 'an open month',
    got: 'CLOSED',
  };
}

export const sameSigner: RefusalWords = {
  code: 'SAME_OFFICER',
  message: 'closeSettlement: expected a second officer, got the one who signed first; a settlement takes two.',
  messageZh: '结账须由另一名经办人复核签署，不能由同一人签署两次。',
  path: 'input',
  expected: 'a second officer',
  got: 'the first officer',
};

export const nothingSigned: RefusalWords = {
  code: 'NOTHING_SIGNED',
  message: 'rejectSettlement: expected a settlement with one signature, got one without; there is nothing to send back.',
  messageZh: '该月没有待复核的结账，无可退回。',
  path: 'input',
  expected: 'AWAITING_SECOND',
  got: 'OPEN or CLOSED',
};

export function wrongText(field: string, least: number, text: string): RefusalWords {
  const got = `${[...text].length}`;
  const expected = `${least} to 200 characters`;
  return {
    code: 'BAD_USER_INPUT',
    message: `${field}: expected ${expected}, got ${got}.`,
    messageZh: `${field} 须为 ${least} 至 200 字。`,
    path: field,
    expected,
    got,
  };
}
