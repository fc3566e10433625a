import { Command, CommanderError } from 'commander';
import { databaseIsAway } from '../database';
import { EnvironmentError } from '../environment';
import { FileThereError, FileUnwritableError } from '../whole-file';
import { databaseIsFull, EXIT, EXIT_HELP } from './exit-codes';
import { note } from './saying';

/** Every command of `minsheng`, one file each, loaded when it is asked for. A new one is added here. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import.js')).importCommand(),
  annotate: async () => (await import('./annotate.js')).annotateCommand(),
  template: async () => (await import('./template.js')).templateCommand(),
  batch: async () => (await import('./batch.js')).batchCommand(),
  feeds: async () => (await import('./feeds.js')).feedsCommand(),
  headers: async () => (await import('./headers.js')).headersCommand(),
  compare: async () => (await import('./compare.js')).compareCommand(),
  settlement: async () => (await import('./settlement.js')).settlementCommand(),
  export: async () => (await import('./export.js')).exportCommand(),
  statistics: async () => (await import('./statistics.js')).statisticsCommand(),
  schedule: async () => (await import('./schedule.js')).scheduleCommand(),
  access: async () => (await import('./access.js')).accessCommand(),
  webhook: async () => (await import('./webhook.js')).webhookCommand(),
  changes: async () => (await import('./changes.js')).changesCommand(),
  tick: async () => (await import('./tick.js')).tickCommand(),
  migrate: async () => (await import('./migrate.js')).migrateCommand(),
  sample: async () => (await import('./sample.js')).sampleCommand(),
  subgraph: async () => (await import('./subgraph.js')).subgraphCommand(),
};

/** Runs one command line (the words after `minsheng`) and gives its status; results go to standard output, how it went to standard error. */
export async function runMinsheng(words: readonly string[]): Promise<number> {
  try {
    await (await program(words[0])).parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? EXIT.DONE);
  } catch (error) {
    return failed(error);
  }
}

/** The command asked for; all of them when the first word is none, for the help and for the complaint. */
async function program(first: string | undefined): Promise<Command> {
  const minsheng = new Command('minsheng')
    .enablePositionalOptions()
    .description('民生共享命令行 · the command line of Minsheng Hub')
    .addHelpText('after', EXIT_HELP);
  const one = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  for (const load of one ? [one] : Object.values(COMMANDS)) minsheng.addCommand(await load());
  for (const command of [minsheng, ...minsheng.commands, ...minsheng.commands.flatMap(({ commands }) => commands)]) command.exitOverride();
  return minsheng;
}

/** What the command line or the environment asked for cannot be; the error's own sentence says what. */
const USAGE_ERRORS = [EnvironmentError, FileThereError, FileUnwritableError];

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
  // Refused by what also stands behind the graph, in both languages.
  const { message, extensions } = error as { readonly message: string; readonly extensions?: { readonly messageZh?: unknown } };
  if (typeof extensions?.messageZh === 'string') {
    note(`${extensions.messageZh}\n${message}`);
    return EXIT.USAGE;
  }
  note(error instanceof Error ? error.message : String(error));
  return USAGE_ERRORS.some((wrong) => error instanceof wrong) ? EXIT.USAGE : EXIT.INTERNAL;
}
