import type { Caller } from '../../access';
import type { Database, Transaction } from '../../database';
import type { MonthNumber } from '../../identity/year-month';
import { lockKnowledge, nextKnowledge, stampKnowledge } from '../../intake/acceptance';
import { isRefusal, onceOnly, personNumberIn, type RefusalWords } from '../../refusal';
import { accounts } from '../ledger/read';
import { CLOSINGS } from '../ledger/statements';
import { conserve } from './conservation';
import { openRefusal, readStanding, type Standing, settlementOf } from './read-settlement';
import { alreadyClosed, nothingSigned, sameSigner, wrongText } from './refusals';
import { type ClosingRow, closedSettlement, type Settlement, sameSums, sumsOf } from './settlement';
import { TownTallies } from './tally';
import { codesOf, townsSettling } from './towns';
import { BookWriter } from './write';

/** One signature under a settlement. `town` null = every town of the month that is not closed yet. */
export interface SignOrder {
  readonly month: MonthNumber;
  readonly town: string | null;
  readonly reason: string | null;
  readonly key: string;
}

type Signer = Pick<Caller, 'agency' | 'subject'>;

/**
 * Signs a settlement (结账, 四眼原则). The first signature keeps the sums that were signed; the second, of another officer, closes the month when the sums are
 * still the same, and freezes them with every line. Sums that moved in between are signed anew: the second signature is then a first one.
 */
export function closeSettlement(database: Database, order: SignOrder, signer: Signer): Promise<readonly Settlement[] | RefusalWords> {
  const wrong = wrongReason(order, 0);
  if (wrong !== null) return Promise.resolve(wrong);
  return locked(database, order, signer, (transaction) => new Signing(transaction, order, signer).sign());
}

/** Sends a settlement back that one officer signed; nothing was closed by it. */
export function rejectSettlement(database: Database, order: SignOrder, signer: Signer): Promise<readonly Settlement[] | RefusalWords> {
  const wrong = wrongReason(order, 1);
  if (wrong !== null) return Promise.resolve(wrong);
  return locked(database, order, signer, (transaction) => new Signing(transaction, order, signer).reject());
}

function wrongReason({ reason }: SignOrder, least: number): RefusalWords | null {
  const length = [...(reason?.trim() ?? '')].length;
  if (length < least || length > 200) return wrongText('input.reason', least, reason ?? '');
  return personNumberIn('input.reason', reason);
}

/** Nothing else learns anything meanwhile, and no comparison is published: what is summed is what is written. */
function locked<T>(
  database: Database,
  order: SignOrder,
  signer: Signer,
  work: (transaction: Transaction) => Promise<T | RefusalWords>,
): Promise<T | RefusalWords> {
  return database.transaction('minsheng_hub', async (transaction) => {
    await transaction.rows('lock table comparison.turn in share row exclusive mode');
    await lockKnowledge(transaction);
    return onceOnly(transaction, { caller: signer, key: order.key, request: JSON.stringify(order) }, () => work(transaction));
  });
}

class Signing {
  constructor(
    private readonly transaction: Transaction,
    private readonly order: SignOrder,
    private readonly signer: Signer,
  ) {}

  async sign(): Promise<readonly Settlement[] | RefusalWords> {
    const standing = await readStanding(this.transaction, this.order.month);
    if (isRefusal(standing)) return standing;
    const asked = this.towns(standing);
    if (isRefusal(asked)) return asked;
    const signed = standing.proposals.filter(({ town }) => asked.includes(town));
    if (signed.some(({ officer }) => officer === this.signer.subject)) return sameSigner;
    const settlements = await this.settle(standing, asked);
    const number = await nextKnowledge(this.transaction);
    for (const settlement of settlements) await this.put(settlement, standing, number);
    if (settlements.some(({ state }) => state === 'CLOSED')) await this.closeMonth(standing, settlements);
    await stampKnowledge(this.transaction, number, 'SETTLEMENT_STEP', this.signer.subject);
    return this.asStored(settlements);
  }

  async reject(): Promise<readonly Settlement[] | RefusalWords> {
    const standing = await readStanding(this.transaction, this.order.month);
    if (isRefusal(standing)) return standing;
    const signed = standing.proposals.filter(({ town }) => this.order.town === null || town === this.order.town);
    if (signed.length === 0) return nothingSigned;
    const number = await nextKnowledge(this.transaction);
    for (const { id } of signed) await this.transaction.rows(END, [id, 'REJECTED', this.signer.subject, this.order.reason?.trim()]);
    await stampKnowledge(this.transaction, number, 'SETTLEMENT_STEP', this.signer.subject);
    return signed.map((row) => ({ ...blank(standing), town: row.town, sums: sumsOf(row), people: row.people }));
  }

  /** The towns that this signature is for. */
  private towns(standing: Standing): readonly string[] | RefusalWords {
    const { month, town } = this.order;
    const closed = new Set(standing.closed.map((each) => each.town));
    const asked = (town === null ? townsSettling(month) : [town]).filter((each) => !closed.has(each));
    if (asked.length === 0) return alreadyClosed(month);
    return asked.map((each) => openRefusal(each, standing)).find((refusal) => refusal !== null) ?? asked;
  }

  /** The settlements as they are now, those closed that have their second signature, with their lines written. */
  private async settle(standing: Standing, towns: readonly string[]): Promise<readonly Settlement[]> {
    const { ledger, proposals } = standing;
    const tallies = TownTallies.of(towns, ledger.months.open);
    for await (const account of accounts(this.transaction, ledger, { towns: this.whose(towns) })) tallies.add(account);
    return towns.map((town): Settlement => {
      const now = { ...settlementOf(town, { ledger, proposals, tallies }), firstOfficer: this.signer.subject };
      const first = proposals.find((each) => each.town === town);
      const agreed = first !== undefined && sameSums(first, now.sums);
      return agreed
        ? { ...now, state: 'CLOSED', firstOfficer: first.officer, secondOfficer: this.signer.subject }
        : { ...now, state: 'AWAITING_SECOND' };
    });
  }

  private whose(towns: readonly string[]): readonly string[] | null {
    const [only, ...others] = towns;
    return only !== undefined && others.length === 0 ? codesOf(only, this.order.month) : null;
  }

  private async put(settlement: Settlement, { proposals }: Standing, number: number): Promise<void> {
    const { month, town, sums, people, state, basis } = settlement;
    const reason = this.order.reason?.trim() || null;
    const figures = [month, town, sums.openingFen, sums.dueFen, sums.backPaidFen, sums.stoppedFen, sums.paidFen, sums.balanceFen, people];
    const before = proposals.find((each) => each.town === town);
    if (before !== undefined)
      await this.transaction.rows(END, [before.id, state === 'CLOSED' ? 'CLOSED' : 'REPLACED', this.signer.subject, reason]);
    if (state !== 'CLOSED') {
      await this.transaction.rows(PROPOSE, [...figures, this.signer.subject, this.signer.agency, reason, number]);
      return;
    }
    const officers = [before?.officer, before?.reason ?? null, this.signer.subject, reason];
    await this.transaction.rows(CLOSE, [...figures, ...officers, JSON.stringify(basis), number]);
  }

  /** Writes the lines of the towns that close, and when they are the last ones, closes the month with its sums proven. */
  private async closeMonth(standing: Standing, settlements: readonly Settlement[]): Promise<void> {
    const { month } = this.order;
    const closing = settlements.filter(({ state }) => state === 'CLOSED').map(({ town }) => town);
    const closed = new Set([...standing.closed.map(({ town }) => town), ...closing]);
    const isLast = townsSettling(month).every((town) => closed.has(town));
    const tallies = TownTallies.of(closing, month);
    const writer = new BookWriter(this.transaction, month);
    const towns = isLast ? null : this.whose(closing);
    for await (const account of accounts(this.transaction, standing.ledger, { towns })) await writer.add(tallies.add(account));
    await writer.flush();
    if (!isLast) return;
    await conserve(this.transaction, month, tallies.waitingFen);
    await this.transaction.rows(CLOSE_MONTH, [month, standing.ledger.basis.at(-1)?.revision, this.signer.subject]);
  }

  /** Closed ones as the database has them, with the moment of its clock. */
  private async asStored(settlements: readonly Settlement[]): Promise<readonly Settlement[]> {
    const closed = await this.transaction.rows<ClosingRow>(CLOSINGS, [this.order.month]);
    return settlements.map((settlement) => {
      const row = closed.find(({ town }) => town === settlement.town);
      return row === undefined ? settlement : closedSettlement(row);
    });
  }
}

const blank = ({ ledger }: Standing): Omit<Settlement, 'town' | 'sums' | 'people'> => ({
  month: ledger.months.open,
  state: 'OPEN',
  basis: ledger.basis,
  firstOfficer: null,
  secondOfficer: null,
  closedAt: null,
});

const FIGURES = 'month, town, opening_fen, due_fen, back_paid_fen, stopped_fen, paid_fen, balance_fen, people';
const PROPOSE = `
insert into settlement.proposal (${FIGURES}, officer, agency, reason, known_from)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
const CLOSE = `
insert into settlement.closing (${FIGURES}, first_officer, first_reason, second_officer, second_reason, basis, known_from)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;
const END = 'update settlement.proposal set ended = $2, ended_by = $3, ended_reason = $4 where id = $1';
const CLOSE_MONTH = `
insert into comparison.closed_month (month, revision, closed_at, officer) values ($1, $2, clock_timestamp(), $3) on conflict (month) do nothing`;
