import type { Expression, Value } from './expression';

/** The value found for a fact; null = UNKNOWN. */
export type Found = (fact: string) => Value | null;

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
export function explain(expression: Expression, found: Found, words: Wording): string {
  const inner = (part: Expression): string => explain(part, found, words);
  switch (expression.op) {
    case 'all':
    case 'any': {
      const parts = expression.of.map((part) =>
        'of' in part && Array.isArray(part.of) && part.of.length > 1 ? `(${inner(part)})` : inner(part),
      );
      return parts.join(expression.op === 'all' ? words.and : words.or);
    }
    case 'not':
      return `${words.not}(${inner(expression.of)})`;
    case 'unknown':
      return `${words.unknown}(${inner(expression.of)})`;
    default:
      return `${claim(expression, words)}${words.got(words.valueOf(expression.fact, found(expression.fact)))}`;
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
