import type { DecisionTable, Expression, Value } from './expression';

/** Named facts of one person and month; null = UNKNOWN. */
export type FactValues = Readonly<Record<string, Value | null>>;
export type Truth = boolean | null;
export type Evaluator = (facts: FactValues) => Truth;

/** The JavaScript form of an expression: closures, built once for a rule version. A name that no fact bears is a programming error. */
export function compile(expression: Expression): Evaluator {
  switch (expression.op) {
    case 'all':
      return compileAll(expression.of.map(compile));
    case 'any':
      return compileAny(expression.of.map(compile));
    case 'not':
      return negate(compile(expression.of));
    case 'unknown': {
      const inner = compile(expression.of);
      return (facts) => inner(facts) === null;
    }
    case 'fact':
      return (facts) => read(facts, expression.fact) as Truth;
    case 'same':
      return (facts) => compare(read(facts, expression.fact), (value) => compare(read(facts, expression.other), (other) => value === other));
    default: {
      const holds = comparison(expression);
      return (facts) => compare(read(facts, expression.fact), holds);
    }
  }
}

type Comparison = Extract<Expression, { op: 'is' | 'in' | 'atLeast' | 'atMost' }>;

function comparison(expression: Comparison): (value: Value) => boolean {
  switch (expression.op) {
    case 'is':
      return (value) => value === expression.value;
    case 'in':
      return (value) => expression.values.includes(value);
    case 'atLeast':
      return (value) => Number(value) >= expression.value;
    case 'atMost':
      return (value) => Number(value) <= expression.value;
  }
}

const compare = (value: Value | null, holds: (value: Value) => Truth): Truth => (value === null ? null : holds(value));

function read(facts: FactValues, name: string): Value | null {
  const value = facts[name];
  if (value === undefined) throw new ReferenceError(`rule: expected a fact named ${name}, and none was derived; see facts/catalogue.ts`);
  return value;
}

function negate(inner: Evaluator): Evaluator {
  return (facts) => {
    const truth = inner(facts);
    return truth === null ? null : !truth;
  };
}

function compileAll(parts: readonly Evaluator[]): Evaluator {
  return (facts) => {
    let truth: Truth = true;
    for (const part of parts) {
      const each = part(facts);
      if (each === false) return false;
      if (each === null) truth = null;
    }
    return truth;
  };
}

function compileAny(parts: readonly Evaluator[]): Evaluator {
  const none = compileAll(parts.map(negate));
  return negate(none);
}

/** The JavaScript form of a truth table. */
export function compileTable<T>(table: DecisionTable<T>): (facts: FactValues) => T {
  const rows = table.rows.map((row) => ({ holds: compile(row.when), then: row.then }));
  return (facts) => {
    for (const row of rows) if (row.holds(facts) === true) return row.then;
    return table.otherwise;
  };
}
