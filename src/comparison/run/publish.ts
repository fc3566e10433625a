import type { Transaction } from '../../database';
import type { ComparisonOrder } from '../order';
import type { Balance } from './balance';
import type { Inputs } from './inputs';
import type { Writing } from './store';

/** What is told of a run beside its inputs. */
export interface Published extends Writing {
  readonly order: ComparisonOrder;
  readonly assessed: number;
  readonly people: number;
  readonly moved: number;
  readonly premiums: number;
  readonly premiumsFen: number;
}

const REVISION = `
insert into comparison.revision (month, revision, knowledge, rules_key, rules_sha256, rules, feeds, stale_allowed, kind, assessed, people, moved,
  premiums, premiums_fen, after_close, officer, started_at, published_at)
values ($1, $2, $3, $4, decode($5, 'hex'), $6, $7, $8, $9, $10, $11, $12, $13, $14,
  exists (select from comparison.closed_month where month = $1), $15, $16, clock_timestamp())`;

/** Writes the revision itself: from the commit on it stands. */
export async function publish(transaction: Transaction, published: Published): Promise<void> {
  const { inputs, revision, kind, order, assessed, people, moved, premiums, premiumsFen } = published;
  await transaction.rows(REVISION, [
    inputs.month,
    revision,
    inputs.knowledge,
    inputs.policy.key,
    inputs.rulesSha256,
    JSON.stringify(rulesOf(inputs)),
    JSON.stringify(inputs.feeds),
    order.allowStale,
    kind,
    assessed,
    people,
    moved,
    premiums,
    premiumsFen,
    order.officer,
    inputs.startedAt,
  ]);
  await transaction.rows(INPUTS, [inputs.month, revision, inputs.batches.map(({ id }) => id), inputs.batches.map(({ state }) => state)]);
}

/** The dated parameters of the rule version, without their values: each is in the policy files under its name and first month. */
const rulesOf = ({ policy }: Inputs): readonly object[] =>
  policy.parameters.map(({ name, dated: { validFrom, issuedOn, article, owner } }) => ({ name, validFrom, issuedOn, article, owner }));

const INPUTS = `
insert into comparison.input (month, revision, batch_id, feed, state, rows_total, rows_accepted, rows_normalised, rows_warned, rows_rejected,
  rows_duplicate, rows_skipped)
select $1, $2, b.id, b.feed, asked.state, b.rows_total, b.rows_accepted, b.rows_normalised, b.rows_warned, b.rows_rejected, b.rows_duplicate, b.rows_skipped
from unnest($3::bigint[], $4::text[]) asked (id, state) join hub.batch b on b.id = asked.id`;

const BALANCES = `
insert into comparison.balance (month, revision, name, came_in, accounted)
select $1, $2, name, came_in, accounted from unnest($3::text[], $4::bigint[], $5::bigint[]) sums (name, came_in, accounted)`;

export async function storeBalances(
  transaction: Transaction,
  { inputs: { month }, revision }: Writing,
  sums: readonly Balance[],
): Promise<void> {
  const columns = [sums.map(({ name }) => name), sums.map(({ cameIn }) => cameIn), sums.map(({ accounted }) => accounted)];
  await transaction.rows(BALANCES, [month, revision, ...columns]);
}
