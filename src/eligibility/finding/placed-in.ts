/** The registers that say where a person lives or has the hukou. */
const PLACING = [
  'poverty_alleviation.registration',
  'civil_affairs.minimum_living',
  'civil_affairs.destitute_support',
  'civil_affairs.disability',
  'social_security.enrolment',
];

/** SQL of the town that the newest record of any register names for `person`; null when none does. */
export function placeOf(person: string): string {
  const said = (table: string): string =>
    `select t.town, t.from_month, t.known_from from ${table} t where t.person = ${person} and t.town is not null`;
  return `(select town from (${PLACING.map(said).join(' union all ')}) said order by from_month desc, known_from desc limit 1)`;
}

/**
 * SQL that is true when some register, as believed now and for whatever month, places `person` in one of the towns of `towns`
 * (an SQL expression of type text[]), by 镇区 or by 户籍地区划. Both arguments are written in our own code, never taken from a request.
 */
export function placedIn(person: string, towns: string): string {
  const one = (table: string): string =>
    `exists (select from ${table} t where t.person = ${person} and (t.town = any(${towns}) or t.hukou_region = any(${towns})))`;
  return `(${PLACING.map(one).join('\n    or ')})`;
}
