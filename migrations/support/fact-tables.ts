/** One fact table of an agency as the first migration creates it: the columns that the feed's facts carry beside the two spans and the evidence. */
export interface FactTable {
  readonly schema: 'poverty_alleviation' | 'civil_affairs' | 'social_security';
  readonly table: string;
  readonly columns: string;
  readonly townIndex: boolean;
}

/** A closed list in the feed's words, or nothing said. */
const oneOf = (column: string, values: readonly string[]): string =>
  `${column} text check (${column} in (${values.map((v) => `'${v}'`).join(',')}))`;

/** Where the person lives on the register, and what the roster says of hukou and school: the same three on every roster of hardship. */
const residence = `
  town text,
  hukou_region text,
  ${oneOf('schooling', ['STUDENT', 'NOT_STUDENT'])},
  school_stage text`;

export const factTables: readonly FactTable[] = [
  {
    schema: 'poverty_alleviation',
    table: 'registration',
    townIndex: true,
    columns: `${residence},
  household_number text,
  member_number text,
  relation_to_head text,
  health text,
  ${oneOf('poverty_status', ['NOT_LIFTED', 'LIFTED_WITH_POLICY', 'LIFTED', 'RETURNED'])},
  lifted_year integer,
  status_changed_on date,
  ${oneOf('monitored_kind', ['UNSTABLE_LIFTED', 'MARGINAL', 'SUDDEN_HARDSHIP'])}`,
  },
  {
    schema: 'civil_affairs',
    table: 'minimum_living',
    townIndex: true,
    columns: `${residence},
  certificate_number text,
  ${oneOf('area', ['URBAN', 'RURAL'])},
  grant_class text,
  covered boolean not null,
  start_month integer,
  end_month integer`,
  },
  {
    schema: 'civil_affairs',
    table: 'destitute_support',
    townIndex: true,
    columns: `${residence},
  ${oneOf('area', ['URBAN', 'RURAL'])},
  ${oneOf('care', ['CENTRALISED', 'DISPERSED'])},
  start_month integer,
  end_month integer`,
  },
  {
    schema: 'civil_affairs',
    table: 'disability',
    townIndex: true,
    columns: `${residence},
  category smallint not null check (category between 1 and 7),
  grade smallint not null check (grade between 1 and 4)`,
  },
  {
    schema: 'civil_affairs',
    table: 'death',
    townIndex: false,
    columns: `
  ${oneOf('source', ['POLICE', 'CREMATION', 'SOCIAL_SECURITY', 'TOWN'])},
  died_on date not null`,
  },
  {
    schema: 'social_security',
    table: 'enrolment',
    townIndex: true,
    columns: `
  town text,
  hukou_region text,
  personal_number text,
  participation_code smallint,
  payment_code smallint,
  ${oneOf('identity_mark', ['REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED', 'MONITORED', 'OTHER'])},
  tier_fen integer,
  first_enrolled_month integer`,
  },
  {
    schema: 'social_security',
    table: 'premium',
    townIndex: false,
    columns: `
  ${oneOf('period', ['YEAR', 'MONTH'])},
  item_code smallint not null,
  amount_fen integer not null,
  paid_on date`,
  },
  {
    schema: 'social_security',
    table: 'employee_pension',
    townIndex: false,
    columns: `
  covered_from integer not null,
  covered_until integer,
  ${oneOf('state', ['PAID', 'CREDITED', 'SUSPENDED'])}`,
  },
];
