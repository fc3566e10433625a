import { Command, InvalidArgumentError, Option } from 'commander';
import type { Database } from '../database';
import { type CalendarEntry, LedgerStore, readCalendar } from '../eligibility';
import { environment } from '../environment';
import { FEEDS } from '../identity/feed';
import { type MonthNumber, monthNumber, type YearMonth } from '../identity/year-month';
import { FIRST_MONTH, parseDeliveryMonth, StoredBatchRecord } from '../intake/acceptance';
import { withDatabase } from './command-database';
import { EXIT } from './exit-codes';
import { calendarLine } from './feed-lines';
import { refusalText } from './receipt';
import { inShanghai, say, status } from './saying';

interface Options {
  readonly month?: YearMonth;
  readonly calendar?: number;
}

const USUAL_MONTHS = 6;

/** `minsheng feeds`: which feeds came for a month, what is still owed and since when it is late; `--calendar` for several months. */
export function feedsCommand(): Command {
  return new Command('feeds')
    .description('某月各数据资源报送情况 · what was delivered for a month, and what is still owed')
    .option('--month <month>', '保障月份（默认本月）· coverage month YYYY-MM (default: this month)', (word) => {
      const month = parseDeliveryMonth(word);
      if (typeof month === 'string') return month;
      throw new InvalidArgumentError(`\n${refusalText(month)}`);
    })
    .addOption(
      new Option('--calendar [months]', `报送日历：截至该月的几个月 · the calendar of so many months up to it (default ${USUAL_MONTHS})`)
        .preset(String(USUAL_MONTHS))
        .argParser(monthsWord),
    )
    .action(async ({ month, calendar }: Options) =>
      status(
        await withDatabase(environment(), (database) =>
          calendar === undefined ? feeds(database, month) : list(database, calendar, month),
        ),
      ),
    );
}

function monthsWord(word: string): number {
  const months = Number(word);
  if (Number.isInteger(months) && months >= 1 && months <= 24) return months;
  throw new InvalidArgumentError(`\n月数应为 1 至 24。\ncalendar: expected 1 to 24 months, got ${word.slice(0, 20)}.`);
}

/** One line for each feed, and under it the batches of the month. */
async function feeds(database: Database, asked: YearMonth | undefined): Promise<number> {
  const { entries, until } = await calendarOf(database, 1, asked);
  const batches = await database.dataSource.manager.find(StoredBatchRecord, { where: { month: until }, order: { id: 'ASC' } });
  for (const entry of entries) {
    say(calendarLine(entry));
    for (const { id, kind, state, facts, deliveredAt, deliveredBy } of batches.filter(({ feed }) => feed === entry.feed))
      say(`  ${id}  ${kind}  ${state}  ${facts}  ${inShanghai(deliveredAt)}  ${deliveredBy}`);
  }
  return EXIT.DONE;
}

async function list(database: Database, months: number, asked: YearMonth | undefined): Promise<number> {
  const { entries } = await calendarOf(database, months, asked);
  for (const entry of entries) say(calendarLine(entry));
  return EXIT.DONE;
}

interface MonthsCalendar {
  readonly entries: readonly CalendarEntry[];
  readonly until: MonthNumber;
}

async function calendarOf(database: Database, months: number, asked: YearMonth | undefined): Promise<MonthsCalendar> {
  const reader = database.reader('minsheng_hub');
  const ledger = await new LedgerStore(reader).read();
  const until = monthNumber(asked ?? ledger.month);
  const from = Math.max(until - months + 1, Math.min(until, monthNumber(FIRST_MONTH))) as MonthNumber;
  return { until, entries: await readCalendar(reader, ledger, { feeds: FEEDS, from, until }) };
}
