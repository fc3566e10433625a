import { all, type Expression, unknown, type Value } from './expression';

/** The facts that an expression names, in the order of their first mention. */
export function support(expression: Expression): readonly string[] {
  return [...new Set(leaves(expression).flatMap((leaf) => ('other' in leaf ? [leaf.fact, leaf.other] : [leaf.fact])))];
}

type Leaf = Extract<Expression, { fact: string }>;

/** Every comparison inside an expression. */
export function leaves(expression: Expression): readonly Leaf[] {
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of.flatMap(leaves);
    case 'not':
    case 'unknown':
      return leaves(expression.of);
    default:
      return [expression];
  }
}

/** The constants with which a fact is compared, and for numbers the values on both sides of each border. */
export function borders(expressions: readonly Expression[], name: string): readonly Value[] {
  const found = expressions
    .flatMap(leaves)
    .filter((leaf) => leaf.fact === name)
    .flatMap(bordersOf);
  return [...new Set(found)];
}

function bordersOf(leaf: Leaf): readonly Value[] {
  switch (leaf.op) {
    case 'is':
      return [leaf.value];
    case 'in':
      return leaf.values;
    case 'atLeast':
      return [leaf.value - 1, leaf.value];
    case 'atMost':
      return [leaf.value, leaf.value + 1];
    default:
      return [];
  }
}

/**
 * Which fact an UNKNOWN answer is owed to: pairs of a condition and a fact. Only facts whose absence leaves the whole expression UNKNOWN are
 * named: a missing fact beside a FALSE in an `all` changes nothing and is not asked for.
 */
export function owedFacts(expression: Expression): readonly { readonly when: Expression; readonly fact: string }[] {
  return owed(expression, []);
}

function owed(expression: Expression, above: readonly Expression[]): readonly { readonly when: Expression; readonly fact: string }[] {
  const path = [...above, unknown(expression)];
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of.flatMap((part) => owed(part, path));
    case 'not':
      return owed(expression.of, path);
    case 'unknown':
      return [];
    default:
      return [{ when: all(...path), fact: expression.fact }];
  }
}
