import type { Transaction } from '../../database';
import type { MonthNumber } from '../../identity/year-month';
import type { Consequences, News } from '../../intake/acceptance';
import { monthsTold, toldBefore } from './months';
import { Beliefs, type Sides } from './side';
import { takeStep, usualPlans } from './step';
import { canDecide, RECORDED, type Spread, spreadOf, spreadOfRecords, touchedBy } from './whom/touched';

/**
 * Appends the changes of verdicts that follow from new facts (资格变更): each month told of is looked at as believed before and with the news, for
 * those of whom the news says something and, where a list's reach turned, for everybody. With the first batch of a month that month begins: it is
 * compared with the last one told of, as the calendar would (docs/decisions/0027).
 */
export const VERDICT_CHANGES: Consequences = {
  follow: async (transaction, news) => {
    await usualPlans(transaction);
    const told = await monthsTold(transaction, news.knowledge);
    const about = {
      transaction,
      news,
      beliefs: await Beliefs.read(transaction, news.knowledge),
      spreads: await spreadsOf(transaction, news),
    };
    const begins = news.batches.map(({ month }) => month).find((month) => !told.includes(month));
    const months = [...new Set([...told, ...(begins === undefined ? [] : [begins])])].sort((a, b) => a - b);
    for (const month of months) await followInMonth(about, month, month === begins ? toldBefore(told, month) : month);
  },
};

interface About {
  readonly transaction: Transaction;
  readonly news: News;
  readonly beliefs: Beliefs;
  /** One for each batch of the news, in their order; or one for an officer's records. */
  readonly spreads: readonly (Spread | null)[];
}

async function spreadsOf(transaction: Transaction, { batches, knowledge, officer }: News): Promise<(Spread | null)[]> {
  if (officer !== null) return [await spreadOfRecords(transaction, knowledge)];
  const spreads: (Spread | null)[] = [];
  for (const batch of batches) spreads.push(await spreadOf(transaction, batch, knowledge));
  return spreads;
}

async function followInMonth({ transaction, news, beliefs, spreads }: About, month: MonthNumber, since: MonthNumber | null): Promise<void> {
  const { knowledge, batches, officer } = news;
  const sides: Sides = { before: beliefs.at(since ?? month, knowledge - 1), after: beliefs.at(month, knowledge) };
  const begins = since !== month;
  const touched = spreads.map((spread) =>
    spread !== null && (begins || canDecide(spread, sides)) ? (spread.feed === null ? RECORDED : touchedBy(spread.feed)) : NOBODY,
  );
  const somebody = touched.some((select) => select !== NOBODY);
  await takeStep(transaction, { ...sides, touched: somebody ? touched : [], evidence: { batches }, cause: { knowledge, officer } });
}

const NOBODY = 'select null::uuid as person where false';
