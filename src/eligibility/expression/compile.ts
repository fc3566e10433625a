import type { DecisionTable, Expression, Value } from './expression';

/** Values of named facts side by side; each name has its place (`Places`). null = UNKNOWN. */
export type Values = readonly (Value | null)[];
export type Truth = boolean | null;
export type Evaluator = (values: Values) => Truth;

/** Where the value of a name stands. Reading by place and not by name is what makes one decision cost microseconds. */
export class Places {
  private readonly places: ReadonlyMap<string, number>;

  constructor(readonly names: readonly string[]) {
    this.places = new Map(names.map((name, place) => [name, place]));
  }

  /** A name without a place is a mistake in a rule file, found when the rule version is compiled. */
  of(name: string): number {
    const place = this.places.get(name);
    if (place === undefined) throw new ReferenceError(`rule: expected the name of a fact, got ${name}; see facts/catalogue.ts`);
    return place;
  }
}

/** The JavaScript form of an expression: closures, built once for a rule version. */
export function compile(expression: Expression, places: Places): Evaluator {
  switch (expression.op) {
    case 'all':
      return compileAll(expression.of.map((part) => compile(part, places)));
    case 'any':
      return compileAny(expression.of.map((part) => compile(part, places)));
    case 'not':
      return negate(compile(expression.of, places));
    case 'unknown': {
      const inner = compile(expression.of, places);
      return (values) => inner(values) === null;
    }
    case 'fact': {
      const place = places.of(expression.fact);
      return (values) => values[place] as Truth;
    }
    case 'same':
      return compileSame(places.of(expression.fact), places.of(expression.other));
    default:
      return compileComparison(expression, places.of(expression.fact));
  }
}

type Comparison = Extract<Expression, { op: 'is' | 'in' | 'atLeast' | 'atMost' }>;

function compileComparison(expression: Comparison, place: number): Evaluator {
  const holds = comparison(expression);
  return (values) => {
    const value = values[place] ?? null;
    return value === null ? null : holds(value);
  };
}

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

function compileSame(place: number, other: number): Evaluator {
  return (values) => {
    const [a, b] = [values[place] ?? null, values[other] ?? null];
    return a === null || b === null ? null : a === b;
  };
}

function negate(inner: Evaluator): Evaluator {
  return (values) => {
    const truth = inner(values);
    return truth === null ? null : !truth;
  };
}

function compileAll(parts: readonly Evaluator[]): Evaluator {
  return (values) => {
    let truth: Truth = true;
    for (const part of parts) {
      const each = part(values);
      if (each === false) return false;
      if (each === null) truth = null;
    }
    return truth;
  };
}

function compileAny(parts: readonly Evaluator[]): Evaluator {
  return (values) => {
    let truth: Truth = false;
    for (const part of parts) {
      const each = part(values);
      if (each === true) return true;
      if (each === null) truth = null;
    }
    return truth;
  };
}

/** The JavaScript form of a truth table. */
export function compileTable<T>(table: DecisionTable<T>, places: Places): (values: Values) => T {
  const rows = table.rows.map((row) => ({ holds: compile(row.when, places), gives: row.gives }));
  return (values) => {
    for (const row of rows) if (row.holds(values) === true) return row.gives;
    return table.otherwise;
  };
}
