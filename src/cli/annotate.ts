import { Command, Option } from 'commander';
import { AGENCIES, type Agency } from '../identity/agency';
import type { DeliverableFeed } from '../identity/feed';
import type { YearMonth } from '../identity/year-month';
import type { CopyResult } from '../intake';
import { fileRejected, usualSender } from '../reception';
import { requireFree } from '../whole-file';
import { feedWord, monthWord } from './command-words';
import { type CopyOrder, tellCopy, writeCopy } from './copy';
import { EXIT, EXIT_HELP } from './exit-codes';
import { collected, headerAliases } from './header-option';
import { fileOf } from './import-order';
import { cancellable } from './progress/cancellation';
import { withProgress } from './progress/with-progress';
import { refusalText } from './receipt';
import { note, say, status } from './saying';

interface Options {
  readonly feed: DeliverableFeed;
  readonly month: YearMonth;
  readonly sender?: Agency;
  readonly onlyWrong?: boolean;
  readonly as?: 'xlsx';
  readonly force?: boolean;
  readonly header?: readonly string[];
  readonly progress: boolean;
}

/** `minsheng annotate`: the clerk's own file back, marked, with a sentence beside each row; stores nothing. */
export function annotateCommand(): Command {
  return new Command('annotate')
    .description('标注名册：原文件加“错误说明” · the file back with marks and sentences; stores nothing')
    .argument('<file>', 'CSV, tab-separated text, XLSX, .xls')
    .argument('<out>', '标注后的文件 · where the copy goes')
    .requiredOption('--feed <feed>', '数据资源 · feed', feedWord)
    .requiredOption('--month <month>', '保障月份 · coverage month YYYY-MM', monthWord)
    .addOption(new Option('--sender <agency>', '报送部门 · delivering agency (default: the owner of the feed)').choices(AGENCIES))
    .option('--only-wrong', '只要需改正的行，改后按增量（--delta）报送 · only the rows to correct, to be delivered as DELTA')
    .addOption(new Option('--as <kind>', '以 XLSX 返回 · as a workbook').choices(['xlsx']))
    .option('--header <pair>', '文件中的表头=规定的表头 · what a header of the file means', collected)
    .option('--force', '覆盖已有文件 · replace a file that is there')
    .option('--no-progress', '不显示进度 · say nothing on the way')
    .addHelpText('after', EXIT_HELP)
    .action(async (path: string, out: string, options: Options) => status(await annotate(path, out, options)));
}

async function annotate(path: string, out: string, options: Options): Promise<number> {
  const { feed, month } = options;
  const order = {
    path: out,
    force: options.force ?? false,
    choice: { rows: options.onlyWrong ? 'TO_CORRECT' : 'ALL', as: options.as === 'xlsx' ? 'XLSX' : 'SAME' },
  } satisfies CopyOrder;
  const headers = headerAliases(options.header ?? [], feed);
  if ('refused' in headers) {
    note(headers.refused);
    return EXIT.USAGE;
  }
  await requireFree(order);
  return cancellable(async ({ signal }) => {
    const file = { ...fileOf({ path, feed, month, sender: options.sender ?? usualSender(feed), confirmedEmpty: false, headers }), signal };
    const copy = await withProgress(options.progress, ({ onBytes }) => writeCopy({ ...file, onBytes }, order));
    tellCopy(copy, file, order);
    return exitOfCopy(copy);
  });
}

function exitOfCopy(copy: CopyResult): number {
  switch (copy.kind) {
    case 'REJECTED':
      say(refusalText(fileRejected(copy).refusal));
      return EXIT.FILE_REFUSED;
    case 'TOO_LARGE':
      return EXIT.USAGE;
    case 'COPY':
      return copy.counts.REJECTED + copy.counts.WARNED > 0 ? EXIT.DONE_WITH_FINDINGS : EXIT.DONE;
  }
}
