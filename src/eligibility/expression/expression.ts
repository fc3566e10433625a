/**
 * A rule as data: a small expression over named facts. Three-valued after Kleene: TRUE, FALSE, and null = UNKNOWN.
 * One definition gives the JavaScript answer (compile), the words (explain), the SQL condition (toSql: SQL's NULL logic is Kleene's) and
 * the facts it rests on (support). `unknown` and `known` are the only two that always answer TRUE or FALSE.
 */
export type Value = string | number | boolean;
export type Expression =
  | { readonly op: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly op: 'not' | 'unknown'; readonly of: Expression }
  | { readonly op: 'fact'; readonly fact: string }
  | { readonly op: 'is'; readonly fact: string; readonly value: Value }
  | { readonly op: 'in'; readonly fact: string; readonly values: readonly Value[] }
  | { readonly op: 'atLeast' | 'atMost'; readonly fact: string; readonly value: number }
  | { readonly op: 'same'; readonly fact: string; readonly other: string };

/** Every one holds; of none: TRUE. */
export const all = (...of: Expression[]): Expression => ({ op: 'all', of });
/** One at least holds; of none: FALSE. */
export const any = (...of: Expression[]): Expression => ({ op: 'any', of });
export const not = (of: Expression): Expression => ({ op: 'not', of });
/** TRUE when the expression is UNKNOWN, else FALSE. */
export const unknown = (of: Expression): Expression => ({ op: 'unknown', of });
/** A fact that is itself yes or no. */
export const fact = (name: string): Expression => ({ op: 'fact', fact: name });
export const is = (name: string, value: Value): Expression => ({ op: 'is', fact: name, value });
export const isIn = (name: string, values: readonly Value[]): Expression => ({ op: 'in', fact: name, values });
export const atLeast = (name: string, value: number): Expression => ({ op: 'atLeast', fact: name, value });
export const atMost = (name: string, value: number): Expression => ({ op: 'atMost', fact: name, value });
/** Two facts have the same value. */
export const same = (name: string, other: string): Expression => ({ op: 'same', fact: name, other });

/** A truth table: the outcome of the first row whose condition is TRUE (not FALSE, not UNKNOWN), else `otherwise`. */
export interface DecisionTable<T> {
  readonly rows: readonly { readonly when: Expression; readonly gives: T }[];
  readonly otherwise: T;
}
