import { Command, CommanderError } from 'commander';
import { GraphQLError } from 'graphql';
import { databaseIsAway } from '../database';
import { EnvironmentError } from '../environment';
import { accessCommand } from './access';
import { annotateCommand } from './annotate';
import { batchCommand } from './batch';
import { compareCommand } from './compare';
import { databaseIsFull, EXIT, EXIT_HELP } from './exit-codes';
import { exportCommand } from './export';
import { feedsCommand } from './feeds';
import { headersCommand } from './headers';
import { importCommand } from './import';
import { migrateCommand } from './migrate';
import { OutputExistsError } from './output-file';
import { sampleCommand } from './sample';
import { note } from './saying';
import { scheduleCommand } from './schedule';
import { settlementCommand } from './settlement';
import { statisticsCommand } from './statistics';
import { subgraphCommand } from './subgraph';
import { templateCommand } from './template';
import { tickCommand } from './tick';
import { webhookCommand } from './webhook';

/** Every command of `minsheng`, one file each. A new one is added here. */
const COMMANDS: readonly (() => Command)[] = [
  importCommand,
  annotateCommand,
  templateCommand,
  batchCommand,
  feedsCommand,
  headersCommand,
  compareCommand,
  settlementCommand,
  exportCommand,
  statisticsCommand,
  scheduleCommand,
  accessCommand,
  webhookCommand,
  tickCommand,
  migrateCommand,
  sampleCommand,
  subgraphCommand,
];

/** Runs one command line (the words after `minsheng`) and gives its status; results go to standard output, how it went to standard error. */
export async function runMinsheng(words: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? EXIT.DONE);
  } catch (error) {
    return failed(error);
  }
}

function program(): Command {
  const minsheng = new Command('minsheng')
    .enablePositionalOptions()
    .description('民生共享命令行 · the command line of Minsheng Hub')
    .addHelpText('after', EXIT_HELP);
  for (const command of COMMANDS) minsheng.addCommand(command());
  for (const command of [minsheng, ...minsheng.commands, ...minsheng.commands.flatMap(({ commands }) => commands)]) command.exitOverride();
  return minsheng;
}

const UNREADABLE: ReadonlySet<string> = new Set(['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR']);

/** The status of an error that ended a command; commander has said its own sentence already. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.DONE : EXIT.USAGE;
  if (databaseIsAway(error)) {
    note(
      `数据库暂时连接不上。请稍后原样重新执行：若上次其实已经入库，会告知批次号，不会重复入库。
The database is away; try again later. Please run the same command again: if it did get through, the answer says so, and nothing is stored twice. (${(error as Error).message})`,
    );
    return EXIT.TRY_AGAIN;
  }
  if (databaseIsFull(error)) {
    note(`数据库服务器空间不足，未作任何改动；请腾出空间后重试。
The database server has run out of room, and nothing was stored; make room and try again. (${(error as Error).message})`);
    return EXIT.TRY_AGAIN;
  }
  const { code, path = '' } = error as NodeJS.ErrnoException;
  if (UNREADABLE.has(code ?? '')) {
    note(`文件 ${path} 无法读取（${code}）。\nfile: expected a file that can be read, got ${code} ${path}; check the path and its rights.`);
    return EXIT.USAGE;
  }
  if (error instanceof GraphQLError && typeof error.extensions.messageZh === 'string') {
    note(`${error.extensions.messageZh}\n${error.message}`);
    return EXIT.USAGE;
  }
  note(error instanceof Error ? error.message : String(error));
  return error instanceof EnvironmentError || error instanceof OutputExistsError ? EXIT.USAGE : EXIT.INTERNAL;
}
