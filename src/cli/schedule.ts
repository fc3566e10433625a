import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Database } from '../database';
import { environment } from '../environment';
import { addMonths, type YearMonth } from '../identity/year-month';
import {
  cronLines,
  duesOf,
  firstMonthBegun,
  kubernetesYaml,
  type ListsPlace,
  type Round,
  Scheduler,
  type SchedulerEars,
  stepStates,
  stepWorks,
  today,
} from '../jobs';
import { createLog } from '../log';
import { beginIdentityKeys, beginLifetime } from '../start/commands';
import { withDatabase } from './command-database';
import { note, say, status } from './saying';
import { calendarText, ranText, unknownYearText } from './schedule-text';
import { monthWord } from './words';

interface Options {
  readonly once?: boolean;
  readonly list?: boolean;
  readonly print?: 'cron' | 'kubernetes';
  readonly from?: YearMonth;
  readonly lists?: string;
  readonly image: string;
}

const EXIT = { DONE: 0, STEP_FAILED: 1, NOT_READY: 3, YEAR_UNKNOWN: 6 } as const;

const EXIT_TEXT = `
Without --once it stays and looks every minute. Several schedulers on several machines do each step once; the database's clock decides.

Exit status of --once (--list: 0 or 6):
  0   everything due is done
  1   a step failed; it is tried again (1, 2, 4 … minutes later, then on the next working day)
  2   usage
  3   a step waits for lists of an agency; tried again on the next working day, nobody is suspended
  6   the working days of a year are not known; its months are not scheduled
  75  the database is away, try again`;

/** `minsheng schedule`: the monthly calendar by itself (每月工作日程). */
export function scheduleCommand(): Command {
  return new Command('schedule')
    .description('每月工作日程 · keep the monthly calendar')
    .addOption(new Option('--once', '做完到期的事就结束 · do what is due, then end').conflicts(['list', 'print']))
    .addOption(new Option('--list', '列出日程 · show what is due when').conflicts('print'))
    .addOption(new Option('--print <form>', '输出定时任务 · write the form for a machine').choices(['cron', 'kubernetes']))
    .option('--from <month>', '起始月份 · first month of the calendar (default: the current one; kept from the first start on)', monthWord)
    .option('--lists <folder>', '把镇区清单写入此目录 · write the towns’ lists into this folder')
    .option('--image <name>', '容器镜像 · container image for --print kubernetes', 'minsheng-hub:latest')
    .addHelpText('after', EXIT_TEXT)
    .action(async (options: Options) => {
      if (options.print) say(printed(options));
      else status(options.list ? await list(options) : options.once ? await once(options) : await keep(options));
    });
}

function printed({ print, image, from, lists }: Options): string {
  const choices = { from: from ?? null, lists: lists === undefined ? null : resolve(lists) };
  return print === 'cron' ? cronLines('minsheng', choices) : kubernetesYaml({ image, ...choices });
}

async function list({ from }: Options): Promise<number> {
  return withDatabase(environment(), async (database) => {
    const now = await today(database);
    const current = now.slice(0, 7) as YearMonth;
    const first = (await firstMonthBegun(database)) ?? from ?? current;
    const steps = await stepStates(database, first);
    const open = steps.filter(({ state }) => state !== 'DONE').map(({ month }) => month);
    const months = [...new Set([...open, addMonths(current, -1), current, addMonths(current, 1)])].filter((month) => month >= first).sort();
    say(calendarText(months, steps, now));
    return months.some((month) => 'failure' in duesOf(month)) ? EXIT.YEAR_UNKNOWN : EXIT.DONE;
  });
}

async function once(options: Options): Promise<number> {
  const place = listsPlace(options);
  const ears: SchedulerEars = {
    ran: (job, outcome) => say(ranText(job, outcome)),
    unknownYear: (month, year) => note(unknownYearText(month, year)),
    failed: (error) => note(error.message),
  };
  return withDatabase(environment(), async (database) => {
    const scheduler = await open(database, { options, place, ears });
    try {
      return exitOf(await scheduler.round(), await stepStates(database, '1900-01' as YearMonth));
    } finally {
      await scheduler.close();
    }
  });
}

/** What is not done now decides, whoever tried it. */
function exitOf({ unknown }: Round, steps: Awaited<ReturnType<typeof stepStates>>): number {
  if (steps.some(({ state }) => state === 'FAILED')) return EXIT.STEP_FAILED;
  if (steps.some(({ state }) => state === 'NOT_READY')) return EXIT.NOT_READY;
  return unknown.length > 0 ? EXIT.YEAR_UNKNOWN : EXIT.DONE;
}

const LOOK_EVERY_MS = 60_000;

async function keep(options: Options): Promise<number> {
  const settings = environment();
  const log = createLog(settings.logLevel);
  const lifetime = beginLifetime(log);
  const place = listsPlace(options);
  const ears: SchedulerEars = {
    ran: (job, { state, message }) => log[state === 'FAILED' ? 'error' : 'info']({ ...job, state, said: message }, 'step of a month'),
    unknownYear: (month, year) => log.warn({ month, year }, 'working days of the year are not known: nothing is scheduled'),
    failed: (err) => log.error({ err }, 'a round failed and is tried again'),
  };
  await withDatabase(
    settings,
    async (database) => {
      const scheduler = await open(database, { options, place, ears });
      log.info({ everyMs: LOOK_EVERY_MS }, 'scheduler ready');
      await scheduler.keep(lifetime.signal, LOOK_EVERY_MS);
      await scheduler.close();
    },
    { says: 'CONNECTING' },
  );
  return EXIT.DONE;
}

interface Opening {
  readonly options: Options;
  readonly place: ListsPlace | null;
  readonly ears: SchedulerEars;
}

const open = (database: Database, { options, place, ears }: Opening): Promise<Scheduler> =>
  Scheduler.open({ database, works: stepWorks({ lists: place }), ears, from: options.from ?? null });

/** The keys are read only by a scheduler that writes names. */
function listsPlace({ lists }: Options): ListsPlace | null {
  return lists === undefined ? null : { folder: resolve(lists), keys: beginIdentityKeys(environment()) };
}
