import { userInfo } from 'node:os';
import { Command } from 'commander';
import { CATEGORIES } from '../eligibility';
import { environment } from '../environment';
import { yuanOf } from '../identity/money';
import { type TownCode, townEntry } from '../identity/town';
import type { YearMonth } from '../identity/year-month';
import { type MonthStatistics, type PlaceTold, publishStatistics, ratesOf, Statistics } from '../statistics';
import { commandCaller } from './command-caller';
import { withDatabase } from './command-database';
import { refusalText } from './receipt';
import { note, say, status } from './saying';
import { countWord, monthWord } from './words';

interface Options {
  readonly month: YearMonth;
  readonly revision?: number;
  readonly publish?: boolean;
  readonly officer?: string;
  readonly json?: boolean;
}

const EXIT = { DONE: 0, NOT_COMPARED: 3, ALREADY_PUBLISHED: 5 } as const;

const EXIT_TEXT = `
--publish tells the month to those who may only count, once and for ever: groups of fewer than ten people are withheld, and what would give them away.

Exit status:
  0   done
  1   internal fault
  2   usage
  3   the month has not been compared
  5   the month was published before; what was published stays
  75  the database is away, try again`;

/** `minsheng statistics`: the three hundred per cents of a month (三个100%). */
export function statisticsCommand(): Command {
  return new Command('statistics')
    .description('月度统计（三个100%） · statistics of a month, in full; or publish them')
    .requiredOption('--month <month>', '保障月份 · coverage month YYYY-MM', monthWord)
    .option('--revision <number>', '比对版次 · revision (default: closed with, else the newest)', countWord)
    .option('--publish', '发布给统计人员 · publish for those who may only count')
    .option('--officer <name>', '经办人 · officer (default: the login name)')
    .option('--json', 'JSON instead of a table')
    .addHelpText('after', EXIT_TEXT)
    .action(async (options: Options) => status(options.publish ? await publish(options) : await show(options)));
}

async function show({ month, revision, officer = userInfo().username, json = false }: Options): Promise<number> {
  const found = await withDatabase(environment(), (database) =>
    new Statistics(database).of({ month, revision: revision ?? null, by: 'EVERYTHING' }, commandCaller(officer)),
  );
  if ('code' in found) return refused(found);
  say(json ? JSON.stringify(found) : textOf(found));
  return EXIT.DONE;
}

async function publish({ month, officer = userInfo().username, json = false }: Options): Promise<number> {
  const result = await withDatabase(environment(), (database) => publishStatistics(database, month, officer));
  if (result.outcome === 'REFUSED') return refused(result.refusal);
  const { revision, places, publishedAt } = result.publication;
  const statistics = { month, revision, published: true, places };
  const zh = result.outcome === 'PUBLISHED' ? '已发布' : '此前已发布，不再改变';
  const en = result.outcome === 'PUBLISHED' ? 'Published' : 'Published before, and stays';
  if (json) say(JSON.stringify({ outcome: result.outcome, ...statistics }));
  else say(`${month} 统计${zh}（第 ${revision} 版）\n${en}: ${month} revision ${revision}, ${publishedAt}\n${textOf(statistics)}`);
  return result.outcome === 'PUBLISHED' ? EXIT.DONE : EXIT.ALREADY_PUBLISHED;
}

function refused(refusal: { readonly message: string; readonly messageZh: string }): number {
  note(refusalText(refusal));
  return EXIT.NOT_COMPARED;
}

const HEADER = '镇区 类别  应参保 已参保 参保率  应代缴 已代缴 代缴率 金额（元）  应享 已享 享受率';

function textOf({ places }: MonthStatistics): string {
  return [HEADER, ...places.map(lineOf)].join('\n');
}

function lineOf({ town, category, told }: PlaceTold): string {
  const { enrolmentRate, paymentRate, benefitRate } = ratesOf(told);
  const count = (value: number | null): string => (value === null ? '*' : String(value));
  const rate = (value: number | null): string => (value === null ? '—' : `${(value * 100).toFixed(2)}%`);
  const where = town === 'ALL' ? '全部镇区' : town === null ? '镇区未定' : townEntry(town as TownCode).nameZh;
  const what = category === 'ALL' ? '合计' : CATEGORIES[category].nameZh;
  const money = told.paidFen === null ? '*' : yuanOf(told.paidFen);
  return [
    `${where} ${what} `,
    `${count(told.shouldEnrol)} ${count(told.enrolled)} ${rate(enrolmentRate)} `,
    `${count(told.shouldPay)} ${count(told.paid)} ${rate(paymentRate)} ${money} `,
    `${count(told.shouldReceive)} ${count(told.receiving)} ${rate(benefitRate)}`,
  ].join(' ');
}
