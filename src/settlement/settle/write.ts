import type { Transaction } from '../../database';
import type { MonthNumber } from '../../identity/year-month';
import type { Addition } from './tally';

const BOOK = `
insert into settlement.booking (month, town, person, for_month, kind, plan, amount_fen)
select $1, town, person, for_month, kind, plan, fen
from unnest($2::text[], $3::uuid[], $4::integer[], $5::text[], $6::text[], $7::integer[]) line (town, person, for_month, kind, plan, fen)`;
const COUNT = `
insert into settlement.payment (month, town, person, fact_key, from_month, amount_fen, batch_id, row_number)
select $1, town, person, fact_key, from_month, fen, batch, line_row
from unnest($2::text[], $3::uuid[], $4::text[], $5::integer[], $6::integer[], $7::bigint[], $8::integer[])
  line (town, person, fact_key, from_month, fen, batch, line_row)`;

const TOGETHER = 2_000;

/** Writes what the open month adds to the books, some people at a time. */
export class BookWriter {
  private waiting: Addition[] = [];

  constructor(
    private readonly transaction: Transaction,
    private readonly month: MonthNumber,
  ) {}

  async add(addition: Addition): Promise<void> {
    if (addition.bookings.length + addition.payments.length > 0) this.waiting.push(addition);
    if (this.waiting.length >= TOGETHER) await this.flush();
  }

  async flush(): Promise<void> {
    const bookings = this.waiting.flatMap(({ person, bookings: lines }) => lines.map((line) => ({ ...line, person })));
    const payments = this.waiting.flatMap(({ person, payments: lines }) => lines.map((line) => ({ ...line, person })));
    this.waiting = [];
    const column = <T, K extends keyof T>(lines: readonly T[], name: K): T[K][] => lines.map((line) => line[name]);
    if (bookings.length > 0) {
      const columns = (['town', 'person', 'forMonth', 'kind', 'plan', 'amountFen'] as const).map((name) => column(bookings, name));
      await this.transaction.rows(BOOK, [this.month, ...columns]);
    }
    if (payments.length > 0) {
      const names = ['town', 'person', 'factKey', 'fromMonth', 'amountFen', 'batch', 'row'] as const;
      await this.transaction.rows(COUNT, [this.month, ...names.map((name) => column(payments, name))]);
    }
  }
}
