import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { environment } from '../environment';
import { AGENCIES, type Agency } from '../identity/agency';
import { type DeliverableFeed, FEED_DESCRIPTIONS } from '../identity/feed';
import type { YearMonth } from '../identity/year-month';
import { type RosterReading, readRoster } from '../intake';
import { acceptDelivery, type Delivery, type DeliveryResult, parseDeliveryMonth, parseFeed } from '../intake/acceptance';
import { beginKeys } from '../start';
import { withDatabase } from './command-database';
import { dryRun } from './dry-run';
import { EXIT, EXIT_HELP, exitOf } from './exit-codes';
import { collected, headerAliases } from './header-option';
import { fileRejected, type ImportOrder, rosterFile } from './import-order';
import { alreadyText, deliveredText, refusalText } from './receipt';
import { rememberSaidHeaders, withRememberedHeaders } from './remembered-headers';
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
    .option('--dry-run', '只检查不入库 · check only, no database needed')
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
      status(options.dryRun ? await dryRun(order) : await importFile(order));
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

function orderOf(path: string, options: Options): Omit<ImportOrder, 'headers'> {
  const { feed, month } = options;
  const usual = feed === 'HARDSHIP' ? 'DELTA' : FEED_DESCRIPTIONS[feed].kind;
  return {
    path,
    feed,
    month,
    kind: options.full ? 'FULL' : options.delta ? 'DELTA' : usual,
    sender: options.sender ?? (feed === 'HARDSHIP' ? 'TOWN' : FEED_DESCRIPTIONS[feed].owner),
    confirmedEmpty: options.confirmedEmpty ?? false,
    officer: options.officer ?? userInfo().username,
    json: options.json ?? false,
  };
}

async function importFile(asked: ImportOrder): Promise<number> {
  const settings = environment();
  const { identity } = await beginKeys(settings);
  const rows = new WatchedRows(process.stderr);
  const result = await withDatabase(settings, async (database): Promise<DeliveryResult> => {
    const order = await withRememberedHeaders(database, asked);
    const reading = await readRoster(rosterFile(order));
    if (reading.kind === 'REJECTED') return fileRejected(reading);
    await rememberSaidHeaders(database, asked, reading);
    const delivery = { ...order, deliveredBy: order.officer, file: fileOf(order, reading), chunks: walk(order, reading, rows) };
    return acceptDelivery(database, identity, delivery).finally(() => reading.close());
  });
  const told = { ...result, ...(result.outcome === 'DELIVERED' ? { rejectedRows: rows.rejections } : {}) };
  say(asked.json ? JSON.stringify(told) : textOf(result, rows));
  return exitOf(result);
}

const fileOf = ({ path }: ImportOrder, { sha256, bytes }: RosterReading): { name: string; sha256: Buffer; bytes: number } => ({
  name: basename(path),
  sha256,
  bytes,
});

/** The rows from the first one, each time it is called: a second try of the transaction reads the file again. */
function walk(order: ImportOrder, first: RosterReading, rows: WatchedRows): Delivery['chunks'] {
  let next: RosterReading | undefined = first;
  return async function* () {
    const reading = next ?? (await readRoster(rosterFile(order)));
    next = undefined;
    if (reading.kind === 'REJECTED') throw new Error(`${order.path}: expected the file as it was, but it changed while it was read.`);
    yield* rows.watch(reading.chunks);
  };
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
