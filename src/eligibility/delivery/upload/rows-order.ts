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
  if (rows.length > MOST_ROWS) return wrong('rows', `at most ${MOST_ROWS} rows; upload a file for more`, `${rows.length}`);
  if (columns.length > MOST_COLUMNS) return wrong('columns', `at most ${MOST_COLUMNS} columns`, `${columns.length}`);
  const uneven = rows.findIndex((cells) => cells.length !== columns.length);
  return uneven === -1 ? null : wrong(`rows.${uneven}`, `${columns.length} cells, one for each column`, `${rows[uneven]?.length}`);
}

/** A key that can stand in a log, and in which no number of a person hides. */
export function wrongKey(key: string): RefusalWords | null {
  return IDEMPOTENCY_KEY.test(key) ? null : wrong('idempotencyKey', '8 to 64 letters, digits, - or _', 'another text');
}

export function wrong(field: string, expected: string, got: string): RefusalWords {
  const path = `input.${field}`;
  return {
    code: 'BAD_USER_INPUT',
    message: `${path}: expected ${expected}, got ${got}.`,
    messageZh: `${path}：应为 ${expected}，实为 ${got}。`,
    path,
    expected,
    got,
  };
}
