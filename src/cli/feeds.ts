import { Command, InvalidArgumentError } from 'commander';
import { environment } from '../environment';
import { FEED_DESCRIPTIONS, FEEDS } from '../identity/feed';
import { monthNumber, type YearMonth } from '../identity/year-month';
import { parseDeliveryMonth, StoredBatchRecord } from '../intake/acceptance';
import { withDatabase } from './command-database';
import { EXIT } from './exit-codes';
import { refusalText } from './receipt';
import { inShanghai, say, status } from './saying';

/** `minsheng feeds --month`: which feeds came for a month, in which batches, and which are still owed. */
export function feedsCommand(): Command {
  return new Command('feeds')
    .description('某月各数据资源报送情况 · what was delivered for a month')
    .requiredOption('--month <month>', '保障月份 · coverage month YYYY-MM', (word) => {
      const month = parseDeliveryMonth(word);
      if (typeof month === 'string') return month;
      throw new InvalidArgumentError(`\n${refusalText(month)}`);
    })
    .action(async ({ month }: { month: YearMonth }) => status(await feeds(month)));
}

async function feeds(month: YearMonth): Promise<number> {
  const batches = await withDatabase(environment(), ({ dataSource }) =>
    dataSource.manager.find(StoredBatchRecord, { where: { month: monthNumber(month) }, order: { id: 'ASC' } }),
  );
  for (const feed of FEEDS) {
    const { nameZh, owner } = FEED_DESCRIPTIONS[feed];
    const own = batches.filter((batch) => batch.feed === feed);
    say(`${feed} ${nameZh} (${owner})${own.length === 0 ? '  未报送 · nothing delivered' : ''}`);
    for (const { id, kind, state, facts, deliveredAt, deliveredBy } of own) {
      say(`  ${id}  ${kind}  ${state}  ${facts}  ${inShanghai(deliveredAt)}  ${deliveredBy}`);
    }
  }
  return EXIT.DONE;
}
