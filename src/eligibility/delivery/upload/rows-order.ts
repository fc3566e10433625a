import type { Caller } from '../../../access';
import type { RosterRows } from '../../../intake';
import { type DeliveryOrder, deliveryRefused, usualKind } from '../../../reception';
import { type RefusalWords } from '../../../refusal';
import type { RosterRowsInput } from './deliver-rows';

const MOST_ROWS = 1000;
const MOST_COLUMNS = 60;
const IDEMPOTENCY_KEY = /^(?!.*\d{15})[A-Za-z0-9_-]{8,64}$/;

/** Rows as the station takes them. */
export interface RowsOrdered {
  readonly order: DeliveryOrder;
  readonly rows: RosterRows;
}

/** The order that rows are, in the name of the caller; or why the caller may not, or the rows are none. */
export function rowsOrdered(input: RosterRowsInput, caller: Caller): RowsOrdered | RefusalWords {
  const { feed, month, columns, rows } = input;
  const refusal = deliveryRefused(caller, feed, caller.agency) ?? wrongShape(input);
  if (refusal !== null) return refusal;
  const kind = input.kind ?? usualKind(feed);
  const confirmedEmpty = input.confirmedEmpty ?? false;
  const order = { feed, month, kind, sender: caller.agency, town: caller.town, confirmedEmpty, officer: caller.subject };
  return { order, rows: { columns, rows } };
}

function wrongShape({ columns, rows }: RosterRowsInput): RefusalWords | null {
  if (rows.length > MOST_ROWS) {
    const expected = { en: `at most ${MOST_ROWS} rows; upload a file for more`, zh: `至多 ${MOST_ROWS} 行，更多的请上传文件` };
    return wrong('rows', expected, { en: `${rows.length}`, zh: `${rows.length} 行` });
  }
  if (columns.length > MOST_COLUMNS) {
    const expected = { en: `at most ${MOST_COLUMNS} columns`, zh: `至多 ${MOST_COLUMNS} 列` };
    return wrong('columns', expected, { en: `${columns.length}`, zh: `${columns.length} 列` });
  }
  const uneven = rows.findIndex((cells) => cells.length !== columns.length);
  if (uneven === -1) return null;
  const expected = { en: `${columns.length} cells, one for each column`, zh: `${columns.length} 格，每列一格` };
  return wrong(`rows.${uneven}`, expected, { en: `${rows[uneven]?.length}`, zh: `${rows[uneven]?.length} 格` });
}

/** A key that can stand in a log, and in which no number of a person hides. */
export function wrongKey(key: string): RefusalWords | null {
  if (IDEMPOTENCY_KEY.test(key)) return null;
  const expected = {
    en: '8 to 64 letters, digits, - or _, without a number of a person',
    zh: '8 至 64 个字母、数字、- 或 _，不含身份证号码',
  };
  return wrong('idempotencyKey', expected, { en: 'another text', zh: '其他文字' });
}

interface Said {
  readonly en: string;
  readonly zh: string;
}

export function wrong(field: string, expected: Said, got: Said): RefusalWords {
  const path = `input.${field}`;
  return {
    code: 'BAD_USER_INPUT',
    message: `${path}: expected ${expected.en}, got ${got.en}.`,
    messageZh: `${path}：应为${expected.zh}，实为${got.zh}。`,
    path,
    expected: expected.en,
    got: got.en,
  };
}
