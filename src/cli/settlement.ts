import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { PremiumPlan } from '../eligibility';
import { environment } from '../environment';
import { AGENCIES, type Agency } from '../identity/agency';
import { parseMoney } from '../identity/money';
import { readTown, type TownCode } from '../identity/town';
import { type MonthNumber, monthNumber, monthOf, type YearMonth, yearMonth } from '../identity/year-month';
import { isRefusal, type RefusalWords } from '../refusal';
import {
  closeSettlement,
  inOneSnapshot,
  readSettlement,
  readSettlements,
  rejectSettlement,
  type Settlement,
  setTownPlan,
  settlingTown,
} from '../settlement';
import { withDatabase } from './command-database';
import { refusalText } from './receipt';
import { say, status } from './saying';
import { exitOfRefused, exitOfSigned, SETTLEMENT_EXIT, SETTLEMENT_EXIT_HELP } from './settlement-exit';
import { settlementsText, townName, yuan } from './settlement-text';
import { monthWord } from './words';

interface MonthOptions {
  readonly month: YearMonth;
  readonly town?: string;
  readonly json?: boolean;
}
interface SignOptions extends MonthOptions {
  readonly officer?: string;
  readonly agency: Agency;
  readonly reason?: string;
}
interface PlanOptions {
  readonly town: string;
  readonly year: number;
  readonly plan: PremiumPlan;
  readonly tier?: number;
  readonly document: string;
  readonly officer?: string;
  readonly agency: Agency;
}

/** `minsheng settlement`: what towns owe for a month; closing it with two officers; how a town pays. */
export function settlementCommand(): Command {
  const settlement = new Command('settlement')
    .enablePositionalOptions()
    .description('代缴结算 · what towns owe and have paid for a month')
    .addHelpText('after', SETTLEMENT_EXIT_HELP)
    .option('--month <month>', '结算月份 · month YYYY-MM', monthWord)
    .option('--town <town>', '镇区名称或代码 · name or code of a town (default: every town)')
    .option('--json', 'JSON instead of sentences')
    .action(async (options: Partial<MonthOptions>) => {
      const { month } = options;
      if (month !== undefined) return status(await show({ ...options, month }));
      say('请写明 --month，例如 --month 2018-10。\nmonth: expected --month YYYY-MM, got none.');
      status(SETTLEMENT_EXIT.USAGE);
    });
  settlement.addCommand(signing('close', '结账，须两名经办人先后签署 · sign; the second officer closes the month', closeSettlement));
  settlement.addCommand(signing('reject', '退回待复核的结算 · send back what was signed once', rejectSettlement));
  settlement.addCommand(planCommand());
  return settlement;
}

function signing(word: string, description: string, act: typeof closeSettlement): Command {
  const needed = word === 'reject' ? '理由 · reason, kept with it' : '说明，随结算留存 · remark, kept with it';
  return officerOptions(new Command(word).description(description))
    .requiredOption('--month <month>', '结算月份 · month YYYY-MM', monthWord)
    .option('--town <town>', '镇区名称或代码 · name or code of a town (default: every town that is open)')
    .option('--reason <text>', needed)
    .option('--json', 'JSON instead of sentences')
    .action(async (options: SignOptions) => status(await sign(options, act)));
}

function planCommand(): Command {
  return officerOptions(new Command('plan').description('镇区代缴方案 · how a town pays in a year, set before the year’s first settlement'))
    .requiredOption('--town <town>', '镇区名称或代码 · name or code of the town')
    .requiredOption('--year <year>', '年度 · calendar year', yearWord)
    .addOption(new Option('--plan <plan>', '按年或按月 · once a year or each month').choices(['ANNUAL', 'MONTHLY']).makeOptionMandatory())
    .option('--tier <yuan>', '每年标准（元）· yuan a year (default: the floor)', tierWord)
    .requiredOption('--document <text>', '方案文号 · the document that decided it')
    .action(async (options: PlanOptions) => status(await plan(options)));
}

function officerOptions(command: Command): Command {
  return command
    .option('--officer <name>', '经办人 · officer (default: the login name)')
    .addOption(new Option('--agency <agency>', '经办人所属部门 · agency of the officer').choices(AGENCIES).default('SOCIAL_SECURITY'));
}

async function show({ month, town, json = false }: MonthOptions): Promise<number> {
  const of = monthNumber(month);
  const code = town === undefined ? undefined : townNamed(town, month);
  if (code === null) return SETTLEMENT_EXIT.USAGE;
  const settlements = await withDatabase(environment(), (database) =>
    inOneSnapshot(database, async (asking): Promise<readonly Settlement[] | RefusalWords> => {
      if (code === undefined) return readSettlements(asking, of);
      const one = await readSettlement(asking, of, settlingTown(code, of));
      return isRefusal(one) ? one : [one];
    }),
  );
  tell(of, settlements, json);
  return isRefusal(settlements) ? exitOfRefused(settlements) : SETTLEMENT_EXIT.DONE;
}

async function sign({ month, town, officer, agency, reason, json = false }: SignOptions, act: typeof closeSettlement): Promise<number> {
  const of = monthNumber(month);
  const code = town === undefined ? undefined : townNamed(town, month);
  if (code === null) return SETTLEMENT_EXIT.USAGE;
  const order = { month: of, town: code === undefined ? null : settlingTown(code, of), reason: reason ?? null, key: randomUUID() };
  const signed = await withDatabase(environment(), (database) => act(database, order, { agency, subject: officer ?? userInfo().username }));
  tell(of, signed, json);
  return exitOfSigned(signed);
}

async function plan({ town, year, plan: word, tier, document, officer, agency }: PlanOptions): Promise<number> {
  const code = townNamed(town, yearMonth(`${year}-12`));
  if (code === null) return SETTLEMENT_EXIT.USAGE;
  const order = { town: code, year, plan: word, tierFen: tier ?? null, document, key: randomUUID() };
  const set = await withDatabase(environment(), (database) =>
    setTownPlan(database, order, { agency, subject: officer ?? userInfo().username }),
  );
  if (isRefusal(set)) {
    say(refusalText(set));
    return exitOfRefused(set);
  }
  const standard = set.tierFen === null ? '最低档次 the floor' : `${yuan(set.tierFen)} 元/年 yuan a year`;
  say(`${townName(code)} ${year}：${word === 'ANNUAL' ? '按年 once a year' : '按月 each month'}，${standard}（${set.document}）`);
  return SETTLEMENT_EXIT.DONE;
}

function tell(month: MonthNumber, settlements: readonly Settlement[] | RefusalWords, json: boolean): void {
  if (isRefusal(settlements)) say(json ? JSON.stringify(settlements) : refusalText(settlements));
  else if (json) for (const each of settlements) say(JSON.stringify(jsonOf(each)));
  else say(settlementsText(month, settlements));
}

/** One object a line: sums in fen; town null = no town is known. */
const jsonOf = ({ month, town, sums, basis, ...rest }: Settlement): object => ({
  month: monthOf(month),
  town: town === '' ? null : town,
  ...rest,
  ...sums,
  basis: basis.map((each) => ({ month: monthOf(each.month), revision: each.revision })),
});

function yearWord(word: string): number {
  if (/^20\d\d$/.test(word)) return Number(word);
  throw new InvalidArgumentError(`\n年度须写成四位数字。\nyear: expected YYYY, got ${word.length} characters.`);
}

/** The town by the names of the month; a name that is none is said and gives null. */
function townNamed(word: string, month: YearMonth): TownCode | null {
  const read = readTown(word, month);
  if ('code' in read) return read.code;
  const nearest = read.suggestion === null ? ['', ''] : [`，是否为 ${read.suggestion}`, `; is it ${read.suggestion}`];
  say(`没有这个镇区${nearest[0]}。\ntown: expected the name or code of a town, got another word${nearest[1]}.`);
  return null;
}

function tierWord(word: string): number {
  const fen = parseMoney(word);
  if (typeof fen === 'number') return fen;
  throw new InvalidArgumentError(
    `\n金额须为元，最多两位小数。\ntier: expected yuan with at most two decimals, got ${word.length} characters.`,
  );
}
