import type { Caller } from '../../access';
import type { Database, Transaction } from '../../database';
import { type PremiumPlan, policyFor } from '../../eligibility';
import type { Moment } from '../../identity/moment';
import { type TownCode, townEntry } from '../../identity/town';
import { type MonthNumber, monthNumber, monthOf, yearMonth } from '../../identity/year-month';
import { lockKnowledge, nextKnowledge, stampKnowledge } from '../../intake/acceptance';
import { onceOnly, personNumberIn, type RefusalWords } from '../../refusal';

/** A town's plan for a calendar year; `tierFen` a year, null = the floor of the time. */
export interface PlanOrder {
  readonly town: TownCode;
  readonly year: number;
  readonly plan: PremiumPlan;
  readonly tierFen: number | null;
  readonly document: string;
  readonly key: string;
}

export interface StoredPlan extends Omit<PlanOrder, 'key'> {
  readonly officer: string;
  readonly knownAt: Moment;
}

type Owner = Pick<Caller, 'agency' | 'subject'>;

/**
 * Sets how a town pays in a year (第五条: 具体方案由镇（区）人民政府另行制定; 第三条: never below the floor), before anything of the year is settled: what was charged by
 * one plan cannot be charged again by another. One more thing that the hub knows: earlier plans stay, the one known last holds.
 */
export function setTownPlan(database: Database, order: PlanOrder, owner: Owner): Promise<StoredPlan | RefusalWords> {
  const wrong = wrongPlan(order);
  if (wrong !== null) return Promise.resolve(wrong);
  return database.transaction('minsheng_hub', async (transaction) => {
    await lockKnowledge(transaction);
    return onceOnly(transaction, { caller: owner, key: order.key, request: JSON.stringify(order) }, () => put(transaction, order, owner));
  });
}

async function put(transaction: Transaction, order: PlanOrder, { agency, subject }: Owner): Promise<StoredPlan | RefusalWords> {
  const { key: _, ...plan } = order;
  const { town, year, tierFen } = plan;
  if ((await transaction.rows(SETTLED, [town, year * 12, year * 12 + 12])).length > 0) return yearSettled(year);
  const number = await nextKnowledge(transaction);
  await transaction.rows(PUT, [town, year, plan.plan, tierFen, plan.document.trim(), subject, agency, number]);
  await stampKnowledge(transaction, number, 'TOWN_PLAN', subject);
  const [known] = await transaction.rows<{ knownAt: Moment }>(KNOWN_AT, [number]);
  if (known === undefined) throw new Error(`town plan: expected knowledge ${number}, found none`);
  return { ...plan, document: plan.document.trim(), officer: subject, knownAt: known.knownAt };
}

const SETTLED = `
select from settlement.closing where town = $1 and $2 <= month and month < $3
union all
select from settlement.booking where town = $1 and $2 <= for_month and for_month < $3 limit 1`;
const PUT = `
insert into hub.town_plan (town, year, plan, tier_fen, document, officer, agency, known_from) values ($1, $2, $3, $4, $5, $6, $7, $8)`;
const KNOWN_AT = `
select to_char(known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "knownAt" from hub.knowledge where number = $1`;

const FIRST_YEAR = 2018;
const LAST_YEAR = 2023;
const LONGEST_DOCUMENT = 200;

function wrongPlan({ town, year, tierFen, document }: PlanOrder): RefusalWords | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    return wrong(
      'year',
      `a year from ${FIRST_YEAR} to ${LAST_YEAR} (第八条)`,
      `${year}`,
      `年度须为 ${FIRST_YEAR} 至 ${LAST_YEAR}（第八条）。`,
    );
  const floorFen = policyFor(december(year)).tiers.floorFen;
  if (tierFen !== null && (!Number.isInteger(tierFen) || tierFen < floorFen))
    return {
      ...wrong(
        'tierFen',
        `at least the floor of ${floorFen} fen a year`,
        `${tierFen}`,
        `不得低于最低缴费档次 ${floorFen / 100} 元（第三条）。`,
      ),
      code: 'BELOW_FLOOR',
    };
  if (!existsIn(town, year)) return wrong('town', `a town that exists in ${year}`, town, `${townEntry(town).nameZh} 在 ${year} 年不存在。`);
  const length = [...document.trim()].length;
  if (length >= 1 && length <= LONGEST_DOCUMENT) return personNumberIn('input.document', document);
  return wrong('document', `1 to ${LONGEST_DOCUMENT} characters`, `${length}`, `方案文号须为 1 至 ${LONGEST_DOCUMENT} 字。`);
}

const december = (year: number): MonthNumber => monthNumber(yearMonth(`${year}-12`));

function existsIn(town: TownCode, year: number): boolean {
  const { validFrom, validTo } = townEntry(town);
  return (validFrom ?? '') <= `${monthOf(december(year))}-31` && (validTo ?? '9999') >= `${year}-01-01`;
}

function wrong(field: string, expected: string, got: string, messageZh: string): RefusalWords {
  const path = `input.${field}`;
  return { code: 'BAD_USER_INPUT', message: `${path}: expected ${expected}, got ${got}.`, messageZh, path, expected, got };
}

function yearSettled(year: number): RefusalWords {
  return {
    code: 'YEAR_SETTLED',
    message: `input.year: expected a year of which the town has settled nothing, got ${year}; the plan is set before the first charge.`,
    messageZh: `${year} 年已有结算，代缴方案须在该年首次代缴前确定。`,
    path: 'input.year',
    expected: 'a year of which nothing is settled',
    got: `${year}`,
  };
}
