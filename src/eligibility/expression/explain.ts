import type { FactValues } from './compile';
import type { Expression } from './expression';

/** How facts are called in one language, and its small words. */
export interface Wording {
  readonly nameOf: (fact: string) => string;
  readonly valueOf: (fact: string, value: string | number | boolean | null) => string;
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly is: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly oneOf: string;
  readonly unknown: string;
  readonly got: (value: string) => string;
}

/** An expression in words, each comparison with the value that was found. */
export function explain(expression: Expression, facts: FactValues, words: Wording): string {
  const inner = (part: Expression): string => explain(part, facts, words);
  switch (expression.op) {
    case 'all':
    case 'any': {
      const parts = expression.of.map((part) => ('of' in part && Array.isArray(part.of) && part.of.length > 1 ? `(${inner(part)})` : inner(part)));
      return parts.join(expression.op === 'all' ? words.and : words.or);
    }
    case 'not':
      return `${words.not}(${inner(expression.of)})`;
    case 'unknown':
      return `${words.unknown}(${inner(expression.of)})`;
    default:
      return `${claim(expression, words)}${words.got(words.valueOf(expression.fact, facts[expression.fact] ?? null))}`;
  }
}

function claim(leaf: Extract<Expression, { fact: string }>, words: Wording): string {
  const name = words.nameOf(leaf.fact);
  switch (leaf.op) {
    case 'fact':
      return name;
    case 'is':
      return `${name}${words.is}${words.valueOf(leaf.fact, leaf.value)}`;
    case 'in':
      return `${name}${words.oneOf}${leaf.values.map((value) => words.valueOf(leaf.fact, value)).join('/')}`;
    case 'atLeast':
      return `${name}${words.atLeast}${words.valueOf(leaf.fact, leaf.value)}`;
    case 'atMost':
      return `${name}${words.atMost}${words.valueOf(leaf.fact, leaf.value)}`;
    case 'same':
      return `${name}${words.is}${words.nameOf(leaf.other)}`;
  }
}
