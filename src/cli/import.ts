import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { environment } from '../environment';
import { AGENCIES, type Agency } from '../identity/agency';
import type { DeliverableFeed } from '../identity/feed';
import type { YearMonth } from '../identity/year-month';
import { type DeliveryResult, parseDeliveryMonth, parseFeed } from '../intake/acceptance';
import { type Brought, deliver, type Preview, preview, type Station, usualKind, usualSender } from '../reception';
import { beginKeys } from '../start';
import { withDatabase } from './command-database';
import { dryRun } from './dry-run';
import { EXIT, EXIT_HELP, exitOf } from './exit-codes';
import { collected, headerAliases } from './header-option';
import type { ImportOrder } from './import-order';
import { alreadyText, deliveredText, previewText, refusalText } from './receipt';
import { note, say, status } from './saying';
import { WatchedRows } from './watched-rows';

interface Options {
  readonly feed: DeliverableFeed;
  readonly month: YearMonth;
  readonly full?: boolean;
  readonly delta?: boolean;
  readonly sender?: Agency;
  readonly confirmedEmpty?: boolean;
  readonly officer?: string;
  readonly dryRun?: boolean;
  readonly preview?: boolean;
  readonly json?: boolean;
  readonly header?: readonly string[];
}

/** `minsheng import`: one file of one feed for one month, believed whole, held, or not at all. */
export function importCommand(): Command {
  return new Command('import')
    .description('报送一份名册 · deliver one roster file')
    .argument('<file>', 'CSV, tab-separated text, XLSX; the bytes decide, not the suffix')
    .requiredOption('--feed <feed>', '数据资源 · feed, for example MINIMUM_LIVING', feedWord)
    .requiredOption('--month <month>', '保障月份 · coverage month YYYY-MM', monthWord)
    .addOption(new Option('--full', '全量 · the whole list (default for lists)').conflicts('delta'))
    .addOption(new Option('--delta', '增量 · additions and changes only (default for events and HARDSHIP)'))
    .addOption(new Option('--sender <agency>', '报送部门 · delivering agency (default: the owner of the feed)').choices(AGENCIES))
    .option('--confirmed-empty', '确认本月无人员 · nobody is on the list this month')
    .option('--officer <name>', '经办人 · officer (default: the login name)')
    .addOption(new Option('--dry-run', '只检查不入库 · check only, no database needed').conflicts('preview'))
    .option('--preview', '预览：将新增、变更、终止什么，不作改动 · what would begin, change and end; nothing is changed')
    .option('--header <pair>', '文件中的表头=规定的表头，说一次即记住 · what a header means; remembered for the sender', collected)
    .option('--json', 'JSON instead of sentences; with --dry-run a line for each row, with full numbers')
    .addHelpText('after', EXIT_HELP)
    .action(async (path: string, options: Options) => {
      const headers = headerAliases(options.header ?? [], options.feed);
      if ('refused' in headers) {
        note(headers.refused);
        return status(EXIT.USAGE);
      }
      const order = { ...orderOf(path, options), headers };
      status(await (options.dryRun ? dryRun : options.preview ? previewFile : importFile)(order));
    });
}

function feedWord(word: string): DeliverableFeed {
  const feed = parseFeed(word);
  if (typeof feed === 'string') return feed;
  throw new InvalidArgumentError(`\n${refusalText(feed)}`);
}

function monthWord(word: string): YearMonth {
  const month = parseDeliveryMonth(word);
  if (typeof month === 'string') return month;
  throw new InvalidArgumentError(`\n${refusalText(month)}`);
}

function orderOf(path: string, options: Options): ImportOrder {
  const { feed, month } = options;
  return {
    path,
    feed,
    month,
    kind: options.full ? 'FULL' : options.delta ? 'DELTA' : usualKind(feed),
    sender: options.sender ?? usualSender(feed),
    confirmedEmpty: options.confirmedEmpty ?? false,
    officer: options.officer ?? userInfo().username,
    json: options.json ?? false,
  };
}

async function importFile(order: ImportOrder): Promise<number> {
  const rows = new WatchedRows(process.stderr);
  const result = await deliver(await station(), broughtBy(order), rows);
  const told = { ...result, ...(result.outcome === 'DELIVERED' ? { rejectedRows: rows.rejections } : {}) };
  say(order.json ? JSON.stringify(told) : textOf(result, rows));
  return exitOf(result);
}

/** `--preview`: the same with the same database, and nothing stays. */
async function previewFile(order: ImportOrder): Promise<number> {
  const rows = new WatchedRows(process.stderr);
  const result = await preview(await station(), broughtBy(order), rows);
  const told = { ...result, ...(result.outcome === 'PREVIEWED' ? { rejectedRows: rows.rejections } : {}) };
  say(order.json ? JSON.stringify(told) : previewTextOf(result, rows));
  return exitOf(result);
}

async function station(): Promise<Station> {
  const settings = environment();
  const { identity } = await beginKeys(settings);
  return { keys: identity, use: (work) => withDatabase(settings, work) };
}

const broughtBy = (order: ImportOrder): Brought => ({ order, name: basename(order.path), source: order.path });

function previewTextOf(result: Preview, rows: WatchedRows): string {
  return result.outcome === 'PREVIEWED' ? previewText(result, rows.rejections) : textOf(result, rows);
}

function textOf(result: DeliveryResult, rows: WatchedRows): string {
  switch (result.outcome) {
    case 'REFUSED':
      return refusalText(result.refusal);
    case 'ALREADY_DELIVERED':
      return alreadyText(result);
    case 'DELIVERED':
      return deliveredText(result, rows.rejections);
  }
}
