import type { NamedStatement } from '../database';

/** One register of an agency: the word for it in the result, its table, and its columns by the names that the graph gives them. */
export interface Register {
  readonly fact: string;
  readonly table: string;
  /** Graph name → SQL column. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface FactStatement {
  readonly name: string;
  readonly registers: readonly Register[];
  /** SQL type of every graph name that is not text, so that the registers fit under one another. */
  readonly types: Readonly<Record<string, string>>;
}

/** The registers of several agencies as one statement. A name that two of them give another type is a mistake in our own code. */
export function joinedFacts(name: string, parts: readonly FactStatement[]): FactStatement {
  const types: Record<string, string> = {};
  for (const part of parts)
    for (const column of part.registers.flatMap((register) => Object.keys(register.columns))) {
      const type = part.types[column] ?? 'text';
      const before = types[column] ?? type;
      if (before !== type) throw new TypeError(`${name}: expected one type for ${column}, got ${before} and ${type}`);
      types[column] = type;
    }
  return { name, registers: parts.flatMap((part) => part.registers), types };
}

/** The row that carries the newest knowledge number of the same snapshot as all others. */
export const KNOWLEDGE_ROW = 'KNOWLEDGE';

const SPAN_COLUMNS =
  'from_month as "fromMonth", until_month as "untilMonth", batch_id::text as batch, row_number as "row", known_from::integer as "knownFrom"';

/**
 * One statement for all that an agency knows of many persons ($1 uuid[]), current and superseded, with the knowledge number of its snapshot:
 * one round trip and one state of knowledge, however many persons and registers. Built once, from names written in our own code.
 */
export function factStatement({ name, registers, types }: FactStatement): NamedStatement {
  const columns = [...new Set(registers.flatMap((register) => Object.keys(register.columns)))];
  const typeOf = (column: string): string => types[column] ?? 'text';
  const selectFrom = (register: Register, past: boolean): string => {
    const own = columns.map((column) => `${register.columns[column] ?? 'null'}::${typeOf(column)} as "${column}"`);
    const until = past ? 'known_until::integer' : 'null::integer';
    return `select '${register.fact}' as fact, person, fact_key, ${SPAN_COLUMNS}, ${until} as "knownUntil", ${own.join(', ')}
  from ${register.table}${past ? '_history' : ''} where person = any($1::uuid[])`;
  };
  const empty = columns.map((column) => `null::${typeOf(column)}`);
  const knowledge = `select '${KNOWLEDGE_ROW}', null::uuid, '', 0, 0, '', 0, coalesce(max(number), 0)::integer, null::integer, ${empty.join(', ')}
  from hub.knowledge`;
  const parts = [...registers.flatMap((register) => [selectFrom(register, false), selectFrom(register, true)]), knowledge];
  return { name, text: `${parts.join('\nunion all\n')}\norder by "knownFrom", fact_key, "fromMonth", "knownUntil", "row"` };
}
