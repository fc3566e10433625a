import { userInfo } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { type ComparisonOrder, type ComparisonResult, runComparison } from '../comparison';
import { environment } from '../environment';
import type { YearMonth } from '../identity/year-month';
import { withDatabase } from './command-database';
import { COMPARE_EXIT_HELP, exitOfComparison } from './compare-exit';
import { comparisonText, STEP_WORDS } from './compare-text';
import { StepProgress } from './progress';
import { say, status } from './saying';
import { whenAnswered } from './when-answered';
import { monthWord } from './words';

interface Options {
  readonly month?: YearMonth;
  readonly allowStale?: boolean;
  readonly officer?: string;
  readonly patience: number;
  readonly json?: boolean;
}

/** `minsheng compare`: the monthly comparison of rosters and enrolments (数据比对), stored as a revision. */
export function compareCommand(): Command {
  return new Command('compare')
    .description('数据比对 · compare the rosters of a month with the enrolments')
    .option('--month <month>', '保障月份 · coverage month YYYY-MM (default: the current month of the database’s clock)', monthWord)
    .option('--allow-stale', '名册未齐也比对 · go on with the lists that are there')
    .option('--officer <name>', '经办人 · officer (default: the login name)')
    .option('--patience <seconds>', '数据库断开时等待秒数 · how long to wait for a database that is away', seconds, 60)
    .option('--json', 'JSON instead of sentences')
    .addHelpText('after', COMPARE_EXIT_HELP)
    .action(async ({ month, allowStale = false, officer, patience, json = false }: Options) => {
      const order = { month: month ?? null, allowStale, officer: officer ?? userInfo().username };
      const result = await compare(order, patience * 1000);
      say(json ? JSON.stringify(result) : comparisonText(result));
      status(exitOfComparison(result));
    });
}

async function compare(order: ComparisonOrder, patienceMs: number): Promise<ComparisonResult> {
  const progress = new StepProgress(process.stderr, '数据比对 comparing');
  const told = (step: keyof typeof STEP_WORDS, done: number, all: number) => progress.step(STEP_WORDS[step], done, all);
  const once = (): Promise<ComparisonResult> => {
    progress.step('连接数据库 connecting to the database', 0, Object.keys(STEP_WORDS).length);
    return withDatabase(environment(), (database) => runComparison(database, order, told), { says: 'NOTHING' });
  };
  try {
    return await whenAnswered(once, patienceMs);
  } finally {
    progress.end();
  }
}

function seconds(word: string): number {
  if (/^\d{1,5}$/.test(word)) return Number(word);
  throw new InvalidArgumentError('\n等待秒数须为整数。\npatience: expected whole seconds.');
}
