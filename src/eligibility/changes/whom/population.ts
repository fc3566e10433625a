import { ROSTERS, tableOf } from './feed-tables';

/**
 * Whose verdicts are told of (告知范围): whoever a list of hardship ever named, whose enrolment ever bore the mark of a category, or for whom a town
 * ever paid: the people of a comparison, and those who were. Nobody else can be eligible, and nobody asks what became of their verdict.
 */
const GROUNDS: readonly { readonly table: string; readonly holds: string }[] = [
  ...ROSTERS.map((feed) => ({ table: tableOf(feed), holds: 'true' })),
  {
    table: tableOf('ENROLMENT'),
    holds: `t.identity_mark in ('REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED', 'MONITORED')`,
  },
  { table: tableOf('PREMIUM'), holds: 't.item_code = 11' },
].flatMap(({ table, holds }) => [
  { table, holds },
  { table: `${table}_history`, holds },
]);

/** All of them. */
export const POPULATION = GROUNDS.map(({ table, holds }) => `select t.person from ${table} t where ${holds}`).join('\nunion ');

/** Whether somebody is one of them, by index and no further than the first ground: EXISTS would walk every table to hash it. */
export const isOfPopulation = (person: string): string =>
  `(${GROUNDS.map(({ table, holds }) => `(select true from ${table} t where t.person = ${person} and ${holds} limit 1)`).join('\n  or ')})`;
