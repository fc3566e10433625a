import { compile, compileTable, type DecisionTable, type Evaluator, type Expression, owedFacts } from './expression';
import type { FactName, Facts } from './facts/catalogue';
import { type UnknownReason, whyUnknown } from './policy';

const OWED = new WeakMap<Expression, readonly { readonly fact: FactName; readonly owed: Evaluator }[]>();

/** The facts whose absence leaves an expression UNKNOWN, in the order of the expression, each once; none when it is known. */
export function missingFacts(expression: Expression, facts: Facts): readonly FactName[] {
  const made = OWED.get(expression) ?? owedFacts(expression).map(({ when, fact }) => ({ fact: fact as FactName, owed: compile(when) }));
  OWED.set(expression, made);
  return [...new Set(made.filter(({ owed }) => owed(facts) === true).map(({ fact }) => fact))];
}

const REASONS = new Map<FactName, (facts: Facts) => UnknownReason>();

/** Why a fact that is UNKNOWN is not known. */
export function whyOf(name: FactName, facts: Facts): UnknownReason {
  const made = REASONS.get(name) ?? compileTable(whyUnknown(name) satisfies DecisionTable<UnknownReason>);
  REASONS.set(name, made);
  return made(facts);
}
