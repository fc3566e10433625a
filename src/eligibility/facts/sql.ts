import { FEEDS, type Feed } from '../../identity/feed';
import { literal } from '../expression';
import type { Policy } from '../policy/policy';
import { DECEMBER } from '../policy/town-standards';
import { FACT_NAMES } from './catalogue';
import { chargeFenOf, standardOf } from './premium';
import { REMARKS } from './remarks';
import { deathTable, employeePensionTable, officerTable, premiumTable } from './sql/events';
import { claimColumns, hukouColumns, placedColumns, readClaimColumns } from './sql/hukou';
import { FENCE, MONTH, monthOfDate, reach, reachTable, type SetRead, speaks } from './sql/reading';
import { enrolmentTable, rosterTable } from './sql/rosters';
import { itemWord, saidTable } from './sql/said';

export { type AsOf, asAsked, FENCE, type SetRead } from './sql/reading';

/**
 * The set's road to the facts: one row for each person with a column for each named fact, from the tables of the agencies. The same reading
 * as facts/derive.ts, written over sets: every table is walked once and joined, nothing is called for each person.
 * Parameters: $1 month number, $2 knowledge, $3 persons or null for everyone known by then.
 */
export function factTables(policy: Policy, read: SetRead): string {
  return `reach as ${read.shared ? 'not ' : ''}materialized (${reachTable(policy.carryPeriods)}),
facts as (
  select ${FACT_NAMES.map((name) => `"${name}"`).join(', ')}, person
  from (
    select placed.*, ${[...planColumns(policy), ...placedColumns()].join(',\n      ')}
    from (
      select read.*, ${hukouColumns().join(',\n        ')}
      from (
        select claimed.*, ${readClaimColumns().join(',\n          ')}
        from (
        select people.person, ${[...directColumns(), ...schoolColumns(policy), ...claimColumns(), ...feedColumns(), ...remarkColumns(read)].join(',\n          ')}
        from ${read.people} as people
        cross join reach
        ${joined('REGISTERED_POOR', rosterTable('REGISTERED_POOR', read))}
        ${joined('MINIMUM_LIVING', rosterTable('MINIMUM_LIVING', read))}
        ${joined('DESTITUTE_SUPPORT', rosterTable('DESTITUTE_SUPPORT', read))}
        ${joined('DISABILITY', rosterTable('DISABILITY', read))}
        ${joined('ENROLMENT', enrolmentTable(read))}
        ${joined('EMPLOYEE_PENSION', employeePensionTable(read))}
        ${joined('DEATH', deathTable(read))}
        ${joined('PREMIUM', premiumTable(policy, read))}
        left join (${officerTable(read)}) as officer on officer.person = people.person
        left join (${saidTable(read)}) as said on said.person = people.person
        ${read.remarks === null ? '' : `left join ${read.remarks} as remark on remark.person = people.person`}
          ${FENCE}
        ) as claimed
        ${FENCE}
      ) as read
      ${FENCE}
    ) as placed
    ${FENCE}
  ) as derived
)`;
}

const joined = (feed: Feed, table: string): string => `left join (${table}) as "${feed}" on "${feed}".person = people.person`;
const when = (condition: string, value: string): string => `case when ${condition} then ${value} end`;

/** Facts that one source gives, each after the function of the same name on the other road. */
function directColumns(): readonly string[] {
  const registered = `case when coalesce("REGISTERED_POOR".poor, false) or ("REGISTERED_POOR".lifted_undated and "REGISTERED_POOR".poor_before) is true then true
            when "REGISTERED_POOR".unsure then null else false end`;
  const gravest = (arithmetic: string) => `coalesce("DISABILITY".gravest ${arithmetic}, 0)`;
  const over = `${MONTH} > "DEATH".died`;
  const deceased = `case when "DEATH".died is null then ${when(speaks('DEATH'), 'false')} when ${over} then ${when('"DEATH".confirmed', 'true')} else false end`;
  const covered = `case when "EMPLOYEE_PENSION".paid then true when "EMPLOYEE_PENSION".unsure or not ${speaks('EMPLOYEE_PENSION')} then null else false end`;
  const suspended = `case when "EMPLOYEE_PENSION".suspended then true when ${speaks('EMPLOYEE_PENSION')} then false end`;
  const state = `case when "ENROLMENT".unreadable then null else coalesce("ENROLMENT".state, 'NOT_ENROLLED') end`;
  return [
    `${MONTH} as "coverageMonth"`,
    `${MONTH} - ${monthOfDate('people.born_on')} as "ageMonths"`,
    `${when(speaks('REGISTERED_POOR'), registered)} as "registeredPoor"`,
    `${when(speaks('REGISTERED_POOR'), `coalesce("REGISTERED_POOR".monitored, 'NONE')`)} as "monitoredKind"`,
    `${when(speaks('MINIMUM_LIVING'), 'coalesce("MINIMUM_LIVING".granted, false)')} as "minimumLiving"`,
    `${when(speaks('DESTITUTE_SUPPORT'), 'coalesce("DESTITUTE_SUPPORT".granted, false)')} as "destituteSupport"`,
    `${when(speaks('DISABILITY'), '"DISABILITY".gravest is not null')} as "disabilityListed"`,
    `${when(speaks('DISABILITY'), gravest('/ 10'))} as "disabilityGrade"`,
    `${when(speaks('DISABILITY'), gravest('% 10'))} as "disabilityCategory"`,
    `${covered} as "employeePensionCovered"`,
    `${suspended} as "employeePensionSuspended"`,
    `${when(speaks('ENROLMENT'), state)} as "enrolmentState"`,
    `${when(speaks('ENROLMENT'), 'coalesce("ENROLMENT".unreadable, false)')} as "enrolmentPairUnknown"`,
    `${when(speaks('ENROLMENT'), '"ENROLMENT".pair')} as "unknownPair"`,
    `${when(speaks('ENROLMENT'), `coalesce("ENROLMENT".mark, 'NONE')`)} as "identityMark"`,
    `${deceased} as "deceased"`,
    `coalesce(${over} and not "DEATH".confirmed, false) as "deathSuspected"`,
    `coalesce(officer.soldier, false) as "servingSoldier"`,
    `coalesce(officer.prisoner, false) as "imprisoned"`,
    `coalesce(said.declined, false) as "declinedTakingPart"`,
    `coalesce(${itemWord('said.unseen')}, 'NONE') as "saidNotSeen"`,
    `coalesce("PREMIUM".payments, ${nothing}) as "townPayments"`,
    `coalesce("PREMIUM".lowest, ${nothing}) as "lowestTownPaymentFen"`,
    `case when "PREMIUM".payments > 0 or "PREMIUM".payments_before > 0 then true when ${speaks('PREMIUM')} then false end as "townPremiumGoingOn"`,
    `case when "PREMIUM".this_month then true when ${speaks('PREMIUM')} then false end as "townPaidThisMonth"`,
    ...['town', 'self', 'subsidy'].flatMap((who) => [`"PREMIUM".${who}_year`, `"PREMIUM".${who}_month`]),
  ];
}

/** No payment is nothing paid only where the list reaches the month. */
const nothing = when(speaks('PREMIUM'), '0');

/** facts/schooling.ts: the newest evidence of the four rosters, and what the month before said. */
function schoolColumns(policy: Policy): readonly string[] {
  const rosters = ['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY'] as const;
  const newest = (column: string) => `greatest(${rosters.map((feed) => `"${feed}".${column}`).join(', ')})`;
  const student = newest('student_now');
  const other = newest('other_now');
  const last = `greatest(${student}, ${other})`;
  const usable = `${MONTH} - ${last} <= ${policy.student.validMonths} and ${student} is distinct from ${other}`;
  const stillStudent = `coalesce(${newest('student_before')}, -1) > coalesce(${newest('other_before')}, -1)`;
  return [
    `case when ${usable} then case when coalesce(${student}, -1) > coalesce(${other}, -1) or ${stillStudent} then 'STUDENT' else 'NOT_STUDENT' end
            end as "schooling"`,
    `case when ${last} is null then 'NONE' when ${MONTH} - ${last} > ${policy.student.validMonths} then 'OLD'
            when ${student} = ${other} then 'CONFLICTING' else 'USABLE' end as "schoolEvidence"`,
  ];
}

/** facts/remarks.ts: unknown where nobody looked. */
const remarkColumns = ({ remarks }: SetRead): readonly string[] =>
  REMARKS.map((name) => (remarks === null ? `null::boolean as "${name}"` : `coalesce(remark."${name}", false) as "${name}"`));

const feedColumns = (): readonly string[] => FEEDS.map((feed) => `${reach(feed, 'state')} as "feed ${feed}"`);

/** What the town of the hukou pays, and which sums its plan looks at (facts/premium.ts). */
function planColumns(policy: Policy): readonly string[] {
  const choose = (what: 'plan' | 'tierFen' | 'chargeFen'): string => {
    const said = (town: string | null) => (what === 'chargeFen' ? chargeSql(policy, town) : literal(standardOf(policy, town)[what]));
    const own = policy.standards.flatMap(({ town }) => (town === null ? [] : [`when ${literal(town)} then ${said(town)}`]));
    return own.length === 0 ? said(null) : `case "hukouTown" ${own.join(' ')} else ${said(null)} end`;
  };
  const otherwise = `case when "feed PREMIUM" <> 'MISSING' then 0 end`;
  const paid = (who: string) => `coalesce(case when ${choose('plan')} = 'ANNUAL' then ${who}_year else ${who}_month end, ${otherwise})`;
  return [
    `${choose('plan')} as "plan"`,
    `${choose('tierFen')} as "tierFen"`,
    `${choose('chargeFen')} as "chargeFen"`,
    `${paid('town')} as "townPaidFen"`,
    `${paid('self')} as "selfPaidFen"`,
    `${paid('subsidy')} as "subsidyPaidFen"`,
  ];
}

/** December of a monthly plan may take more than the other months. */
function chargeSql(policy: Policy, town: string | null): string {
  const [usual, last] = [chargeFenOf(policy, town, 0), chargeFenOf(policy, town, DECEMBER)].map((fen) => literal(fen));
  return usual === last ? `${usual}` : `case when ${MONTH} % 12 = ${DECEMBER} then ${last} else ${usual} end`;
}
