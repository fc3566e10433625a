import type { DecisionTable, Expression, Value } from './expression';

/** A fact is a column of the same name. Names come from our own catalogue, never from outside. */
export const column = (name: string): string => `"${name}"`;

/** A constant of a rule file as SQL. */
export const literal = (value: Value | null): string => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value));

/** The SQL condition of an expression: NULL is UNKNOWN, and SQL's own AND, OR, NOT are Kleene's. */
export function toSql(expression: Expression): string {
  switch (expression.op) {
    case 'all':
      return joined(expression.of, ' and ', 'true');
    case 'any':
      return joined(expression.of, ' or ', 'false');
    case 'not':
      return `(not ${toSql(expression.of)})`;
    case 'unknown':
      return `(${toSql(expression.of)} is null)`;
    case 'fact':
      return column(expression.fact);
    case 'is':
      return `(${column(expression.fact)} = ${literal(expression.value)})`;
    case 'in':
      return expression.values.length === 0
        ? `(${column(expression.fact)} is null and null)`
        : `(${column(expression.fact)} in (${expression.values.map(literal).join(', ')}))`;
    case 'atLeast':
      return `(${column(expression.fact)} >= ${expression.value})`;
    case 'atMost':
      return `(${column(expression.fact)} <= ${expression.value})`;
    case 'same':
      return `(${column(expression.fact)} = ${column(expression.other)})`;
  }
}

function joined(parts: readonly Expression[], word: string, ofNone: string): string {
  return parts.length === 0 ? ofNone : `(${parts.map(toSql).join(word)})`;
}

/** A truth table as CASE. `outcome` writes a row's outcome as SQL. */
export function tableToSql<T>(table: DecisionTable<T>, outcome: (value: T) => string): string {
  const rows = table.rows.map((row) => `when ${toSql(row.when)} then ${outcome(row.gives)}`);
  return rows.length === 0 ? outcome(table.otherwise) : `case ${rows.join('\n  ')} else ${outcome(table.otherwise)} end`;
}
