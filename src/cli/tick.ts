import { Command } from 'commander';
import { type Ticked, tick } from '../eligibility';
import { environment } from '../environment';
import { withDatabase } from './command-database';
import { EXIT } from './exit-codes';
import { say, status } from './saying';

interface Options {
  readonly json?: boolean;
}

/** `minsheng tick`: what time alone has changed is put into the change log, as every running hub does once a minute. */
export function tickCommand(): Command {
  return new Command('tick')
    .description('推进日历：把仅因时间推移而发生的变更写入变更日志 · put into the change log what time alone has changed')
    .option('--json', 'JSON instead of sentences')
    .action(async ({ json = false }: Options) => {
      const ticked = await withDatabase(environment(), tick);
      say(json ? JSON.stringify(ticked) : tickedText(ticked));
      status(EXIT.DONE);
    });
}

function tickedText({ day, months, verdicts, late }: Ticked): string {
  const begun = months.length === 0 ? '无新月份 · no month began' : `${months.join('、')} 开始 · began`;
  return `已告知至 ${day}；${begun}；资格变更 ${verdicts} 条，逾期未报 ${late} 项。
Told up to ${day}: ${verdicts} verdicts changed, ${late} lists are late.`;
}
