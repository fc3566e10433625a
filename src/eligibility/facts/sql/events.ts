import type { Policy } from '../../policy/policy';
import { PAID_BY_PERSON, PAID_BY_TOWN, SUBSIDIES } from '../premium';
import { believedRows, KNOWLEDGE, MONTH, MONTH_BEFORE, monthOfDate, reach, type SetRead, speaks, THIS_MONTH } from './reading';

/** One row for each person with a record of death (facts/life.ts). */
export function deathTable(read: SetRead): string {
  const died = monthOfDate('died_on');
  return `select person, coalesce(max(${died}) filter (where source = 'POLICE'), max(${died})) as died,
    coalesce(bool_or(source = 'POLICE'), false) or count(distinct source) > 1 as confirmed
  from ${believedRows('DEATH', ['source', 'died_on'], read)} group by person`;
}

/** One row for each person whose employee pension covers the month by a list that reaches it or a later one (facts/pension.ts). */
export function employeePensionTable(read: SetRead): string {
  const attested = `(${speaks('EMPLOYEE_PENSION')} or from_month > ${MONTH} or ${reach('EMPLOYEE_PENSION', 'next')} < until_month)`;
  return `select person, bool_or(state in ('PAID', 'CREDITED')) as paid, bool_or(state is null) as unsure, bool_or(state = 'SUSPENDED') as suspended
  from ${believedRows('EMPLOYEE_PENSION', ['covered_from', 'covered_until', 'state'], read)} cross join reach
  where until_month > ${MONTH} and covered_from <= ${MONTH} and ${MONTH} <= coalesce(covered_until, ${MONTH}) and ${attested}
  group by person`;
}

/** One row for each person of whom an officer recorded something that covers the month: the newest record of each kind decides. */
export function officerTable({ asked }: SetRead): string {
  const newest = (kind: string) => `(array_agg(answer order by known_from desc, id desc) filter (where kind = '${kind}'))[1]`;
  return `select person, ${newest('SERVING_SOLDIER')} as soldier, ${newest('IMPRISONED')} as prisoner
  from hub.officer_record
  where known_from <= ${KNOWLEDGE} and known_until > ${KNOWLEDGE} and ${THIS_MONTH} and ${asked}
  group by person`;
}

/** One row for each person with premiums, summed for the calendar year and for the month: the plan of the town chooses (facts/premium.ts). */
export function premiumTable(policy: Policy, read: SetRead): string {
  const january = `(${MONTH} - ${MONTH} % 12)`;
  const begin = policy.inForce ? `greatest(${january}, ${policy.firstMonth})` : january;
  const year = `(from_month < ${january} + 12 and ${begin} < until_month)`;
  const by = (items: readonly number[]) => `item_code in (${items.join(', ')})`;
  const sums = (name: string, items: readonly number[]) =>
    `sum(amount_fen) filter (where ${by(items)} and ${year})::integer as ${name}_year,
    sum(amount_fen) filter (where ${by(items)} and ${THIS_MONTH})::integer as ${name}_month`;
  const town = by(PAID_BY_TOWN);
  const yearly = `case when period = 'MONTH' then amount_fen::bigint * 12 / (until_month - from_month) else amount_fen end`;
  const inOrAfter = `(period = 'MONTH' or ${monthOfDate('paid_on')} >= ${MONTH})`;
  return `select person, ${sums('town', PAID_BY_TOWN)},
    ${sums('self', PAID_BY_PERSON)},
    ${sums('subsidy', SUBSIDIES)},
    sum(sign(amount_fen)) filter (where ${town} and ${THIS_MONTH})::integer as payments,
    sum(sign(amount_fen)) filter (where ${town} and ${MONTH_BEFORE})::integer as payments_before,
    min(${yearly}) filter (where ${town} and ${THIS_MONTH} and amount_fen > 0)::integer as lowest,
    bool_or(${town} and ${THIS_MONTH} and amount_fen > 0 and ${inOrAfter}) as this_month
  from ${believedRows('PREMIUM', ['period', 'item_code', 'amount_fen', 'paid_on'], read)}
  where (${year} or ${THIS_MONTH} or ${MONTH_BEFORE}) group by person`;
}
