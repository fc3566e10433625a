import type { Database, Transaction } from '../../database';
import { monthRefusal } from '../../eligibility';
import { monthOf } from '../../identity/year-month';
import { COMPARISON_STEPS, type ComparisonOrder, type ComparisonProgress, type ComparisonResult, type ComparisonStep } from '../order';
import { owedFeeds, type Plan, planOf } from '../plan';
import { assessEveryone, assessTouched } from './assess';
import { type Balance, countPeople, countPremiums, countRows, type Premiums, requireClosed } from './balance';
import { type Inputs, monthAsked, readCut, readInputs } from './inputs';
import { findEveryone, findTouched, forgetEveryone } from './people';
import { publish, storeBalances } from './publish';
import { findRemarks } from './remarks';
import { storeOutcomes, type Writing } from './store';
import { readSummary } from './summary';
import { tellRevision } from './tell';
import { readTold, recountTotals, storeMovements, storeTotals } from './totals';

/**
 * A few people among many are found by index: the pages are warm, and walking a table would cost more than the whole increment. Joins stay in
 * the order in which they are written, the few first: to think about others takes longer than to look the few up.
 */
const FEW_PEOPLE = 'set local random_page_cost = 1.1; set local join_collapse_limit = 1';
const SILENT: ComparisonProgress = () => undefined;

/**
 * Compares a month in one transaction over one snapshot, and stores what came of it as a revision. Comparisons go one after the other; equal
 * inputs are one revision however often and by whomever they are asked for, and a run that is cut off at any moment leaves nothing behind.
 * Closed months are compared too: their lists stay, the revision says what adjustments they call for. Throws `BalanceError` when a sum is open.
 */
export function runComparison(
  database: Database,
  order: ComparisonOrder,
  progress: ComparisonProgress = SILENT,
): Promise<ComparisonResult> {
  return database.transaction('minsheng_hub', (transaction) => new Run(transaction, order, progress).run());
}

/** What came in. */
interface Counted {
  readonly people: number;
  readonly premiums: Premiums;
}

/** What came of it. */
interface Stored {
  readonly assessed: number;
  readonly moved: number;
}

class Run {
  constructor(
    private readonly transaction: Transaction,
    private readonly order: ComparisonOrder,
    private readonly progress: ComparisonProgress,
  ) {}

  async run(): Promise<ComparisonResult> {
    this.begin('WAIT');
    await takeTurn(this.transaction);
    this.begin('INPUTS');
    const cut = await readCut(this.transaction);
    const month = monthAsked(this.order.month, cut);
    const refusal = monthRefusal(monthOf(month), cut.thisMonth);
    if (refusal !== null) return { outcome: 'REFUSED', refusal };
    const inputs = await readInputs(this.transaction, month, cut);
    const owed = owedFeeds(inputs.feeds, inputs.batches);
    if (owed.length > 0 && !this.order.allowStale) return { outcome: 'NOT_READY', month: monthOf(month), owed };
    return this.compare(inputs);
  }

  private async compare(inputs: Inputs): Promise<ComparisonResult> {
    if (inputs.same !== null) return this.standing('ALREADY_COMPARED', inputs, inputs.same);
    const plan = planOf(inputs.before, inputs);
    const found = await this.findPeople(inputs, plan);
    if (plan.kind === 'INCREMENT' && found === 0) return this.standing('ALREADY_COMPARED', inputs, plan.after);
    const writing: Writing = { inputs, kind: plan.kind, revision: (inputs.before?.revision ?? 0) + 1 };
    const counted = await this.count(writing);
    const assessed = await this.assess(writing, found);
    const moved = await this.store(writing);
    await this.publish(writing, counted, { assessed, moved });
    return this.standing('PUBLISHED', inputs, writing.revision);
  }

  private async findPeople(inputs: Inputs, plan: Plan): Promise<number> {
    this.begin('PEOPLE');
    if (plan.kind === 'FULL') return findEveryone(this.transaction, inputs);
    await this.transaction.rows(FEW_PEOPLE);
    return findTouched(this.transaction, inputs, plan.since);
  }

  /** What came in is counted before anything is decided. */
  private async count(writing: Writing): Promise<Counted> {
    const people = await countPeople(this.transaction, writing);
    return { people, premiums: await countPremiums(this.transaction, writing) };
  }

  private async assess({ inputs, kind }: Writing, found: number): Promise<number> {
    this.begin('ASSESS');
    await findRemarks(this.transaction, inputs, kind);
    if (kind === 'INCREMENT') return assessTouched(this.transaction, inputs);
    const assessed = await assessEveryone(this.transaction, inputs, found);
    await forgetEveryone(this.transaction);
    return assessed;
  }

  private async store(writing: Writing): Promise<number> {
    this.begin('STORE');
    const moved = await storeOutcomes(this.transaction, writing);
    await storeTotals(this.transaction, writing);
    return moved;
  }

  private async publish(writing: Writing, { people, premiums }: Counted, { assessed, moved }: Stored): Promise<void> {
    this.begin('BALANCE');
    const told = await readTold(this.transaction, writing.inputs.month, writing.revision);
    const balances: readonly Balance[] = [
      await countRows(this.transaction, writing.inputs),
      { name: 'PEOPLE', cameIn: people, accounted: told.people },
      { name: 'PREMIUMS', cameIn: premiums.rows, accounted: premiums.rowsOfCompared },
      { name: 'PREMIUMS_FEN', cameIn: premiums.fen, accounted: premiums.fenOfCompared },
    ];
    requireClosed(balances);
    if (writing.kind === 'FULL') requireClosed([await recountTotals(this.transaction, writing)]);
    const { rows, fen } = premiums;
    await publish(this.transaction, { ...writing, order: this.order, assessed, people, moved, premiums: rows, premiumsFen: fen });
    await storeMovements(this.transaction, writing);
    await storeBalances(this.transaction, writing, balances);
    await tellRevision(this.transaction, writing, this.order.officer);
  }

  private async standing(outcome: 'PUBLISHED' | 'ALREADY_COMPARED', { month }: Inputs, revision: number): Promise<ComparisonResult> {
    return { outcome, revision: await readSummary(this.transaction, month, revision) };
  }

  private begin(step: ComparisonStep): void {
    this.progress(step, COMPARISON_STEPS.indexOf(step), COMPARISON_STEPS.length);
  }
}

/** One comparison at a time; the snapshot is taken after the wait, so it sees what the one before published. */
async function takeTurn(transaction: Transaction): Promise<void> {
  await transaction.rows(TURN);
}

const TURN = `
set transaction isolation level repeatable read;
lock table comparison.turn in share row exclusive mode;
set local work_mem = '128MB';
set local jit = off`;
