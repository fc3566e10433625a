import { compile, compileTable, type Evaluator, type Expression, owedFacts, type Values } from './expression';
import { FACT_PLACES, type FactName } from './facts/catalogue';
import { type UnknownReason, whyUnknown } from './policy';

const OWED = new WeakMap<Expression, readonly { readonly fact: FactName; readonly owed: Evaluator }[]>();

/** The facts whose absence leaves an expression UNKNOWN, in the order of the expression, each once; none when it is known. */
export function missingFacts(expression: Expression, values: Values): readonly FactName[] {
  const made =
    OWED.get(expression) ?? owedFacts(expression).map(({ when, fact }) => ({ fact: fact as FactName, owed: compile(when, FACT_PLACES) }));
  OWED.set(expression, made);
  return [...new Set(made.filter(({ owed }) => owed(values) === true).map(({ fact }) => fact))];
}

const REASONS = new Map<FactName, (values: Values) => UnknownReason>();

/** Why a fact that is UNKNOWN is not known. */
export function whyOf(name: FactName, values: Values): UnknownReason {
  const made = REASONS.get(name) ?? compileTable(whyUnknown(name), FACT_PLACES);
  REASONS.set(name, made);
  return made(values);
}
