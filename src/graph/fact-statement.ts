import type { NamedStatement } from '../database';

/** One register: the word for it in the result, its table, and its columns by the names that the graph gives them. */
export interface Register {
  readonly fact: string;
  readonly table: string;
  /** Graph name → SQL column. */
  readonly columns: Readonly<Record<string, string>>;
  /** IN_HISTORY (the default): in a table of its own, and every row has the columns of a span. IN_THE_TABLE: `columns` are all there are. */
  readonly superseded?: 'IN_HISTORY' | 'IN_THE_TABLE';
}

/** The registers that are read in one statement, under its name. */
export interface FactStatement {
  readonly name: string;
  readonly registers: readonly Register[];
}

/** The row that carries the newest knowledge number of the same snapshot as all others, and the database's date in Asia/Shanghai. */
export const KNOWLEDGE_ROW = 'KNOWLEDGE';

/** The values that every fact has, before those of its register: graph name → SQL. */
const SPAN: Readonly<Record<string, string>> = {
  fromMonth: 'from_month',
  untilMonth: 'until_month',
  batch: 'batch_id::text',
  row: 'row_number',
  knownFrom: 'known_from',
};

/** The graph names of a register's values, in the order in which the statement gives them. */
export function valueNames({ columns, superseded }: Register): readonly string[] {
  if (superseded === 'IN_THE_TABLE') return Object.keys(columns);
  return [...Object.keys(SPAN), 'knownUntil', ...Object.keys(columns)];
}

/**
 * One statement for all that is known of many persons ($1 uuid[]), current and superseded, with the knowledge number of its snapshot: one round
 * trip and one state of knowledge, however many persons and registers. A row's values come as one array in `valueNames` order, because registers
 * have few columns in common; dates are 'YYYY-MM-DD'. Built once, from names written in our own code.
 */
export function factStatement({ name, registers }: FactStatement): NamedStatement {
  const parts = registers.flatMap((register) =>
    register.superseded === 'IN_THE_TABLE' ? [selectAll(register)] : [selectFrom(register, 'now'), selectFrom(register, 'before')],
  );
  return {
    name,
    text: `select fact, person, "values" from (
${[...parts, KNOWLEDGE].join('\nunion all\n')}) facts
order by known_from, fact_key, from_month, known_until, row_number`,
  };
}

const KNOWLEDGE = `select '${KNOWLEDGE_ROW}', null::uuid, 0::bigint, '', 0, null::bigint, 0,
  json_build_array(coalesce(max(number), 0), to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) from hub.knowledge`;

function selectAll({ fact, table, columns }: Register): string {
  return `select '${fact}' as fact, person, known_from, '' as fact_key, from_month, null::bigint as known_until, 0 as row_number, json_build_array(${Object.values(columns).join(', ')}) as "values"
  from ${table} where person = any($1::uuid[])`;
}

function selectFrom({ fact, table, columns }: Register, time: 'now' | 'before'): string {
  const until = time === 'now' ? 'null::bigint' : 'known_until';
  const values = [...Object.values(SPAN), until, ...Object.values(columns)].join(', ');
  return `select '${fact}' as fact, person, known_from, fact_key, from_month, ${until} as known_until, row_number, json_build_array(${values}) as "values"
  from ${table}${time === 'now' ? '' : '_history'} where person = any($1::uuid[])`;
}
