import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import { AGENCIES, type Agency } from '../identity/agency';
import type { DeliverableFeed } from '../identity/feed';
import type { YearMonth } from '../identity/year-month';
import type { CopyChoice } from '../intake';
import { usualKind, usualSender } from '../reception';
import { feedWord, monthWord } from './command-words';
import { dryRun } from './dry-run';
import { EXIT, EXIT_HELP } from './exit-codes';
import { collected, headerAliases } from './header-option';
import { importFile, previewFile } from './import-file';
import type { ImportOrder } from './import-order';
import { note, status } from './saying';

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
  readonly annotated?: string;
  readonly force?: boolean;
  readonly progress: boolean;
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
    .option('--annotated <out>', '同时写出标注后的文件 · also write the file back with marks and sentences')
    .option('--force', '覆盖已有的标注文件 · replace the annotated file if it is there')
    .option('--no-progress', '不显示进度 · say nothing on the way')
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

function orderOf(path: string, options: Options): ImportOrder {
  const { feed, month } = options;
  const kind = options.full ? 'FULL' : options.delta ? 'DELTA' : usualKind(feed);
  return {
    path,
    feed,
    month,
    kind,
    sender: options.sender ?? usualSender(feed),
    confirmedEmpty: options.confirmedEmpty ?? false,
    officer: options.officer ?? userInfo().username,
    json: options.json ?? false,
    progress: options.progress,
    copy: options.annotated === undefined ? null : { path: options.annotated, force: options.force ?? false, choice: ALL_AS_IT_CAME, kind },
  };
}

const ALL_AS_IT_CAME: CopyChoice = { rows: 'ALL', as: 'SAME' };
