import { type DocumentNode, Kind, type StringValueNode, visit } from 'graphql';
import type { Limits } from './limits';
import { refuse } from './refused';

/** NUL cannot be stored by PostgreSQL, and half of a surrogate pair is no character: both would come back changed. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** What is wrong with a text, in words, or null. */
export function unstorable(text: string): string | null {
  const found = UNSTORABLE.exec(text);
  if (found === null) return null;
  return found[0] === '\0' ? `NUL at character ${found.index + 1}` : `half a surrogate pair at character ${found.index + 1}`;
}

function refuseText(where: string, got: string): never {
  refuse({ code: 'TEXT_NOT_STORABLE', where, expected: 'text without NUL and without lone surrogates', got });
}

/** Refuses a text that cannot be kept as it is; `where` names it. */
export function requireStorable(text: string, where: string): void {
  const got = unstorable(text);
  if (got !== null) refuseText(where, got);
}

/** Looks at every string literal of the document (escapes included) and bounds how deep literals nest. */
export function requireStorableLiterals(document: DocumentNode, limits: Limits): void {
  let depth = 0;
  const enter = () => {
    depth += 1;
    if (depth > limits.valueDepth)
      refuse({ code: 'TOO_DEEP', where: 'document', expected: `literals nested at most ${limits.valueDepth} deep`, got: 'deeper ones' });
  };
  const leave = () => {
    depth -= 1;
  };
  visit(document, {
    [Kind.LIST]: { enter, leave },
    [Kind.OBJECT]: { enter, leave },
    [Kind.STRING]: (node) => requireStorable(node.value, placeOf(node)),
  });
}

function placeOf({ loc }: StringValueNode): string {
  return loc === undefined ? 'document' : `document line ${loc.startToken.line} column ${loc.startToken.column}`;
}

interface Visit {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/**
 * Walks the variables without recursion, so that no nesting overflows the stack: refuses by path what cannot be stored,
 * what nests deeper than `valueDepth` and more than `variableValues` values.
 */
export function requireStorableVariables(variables: Readonly<Record<string, unknown>>, limits: Limits): void {
  const open: Visit[] = [{ value: variables, path: 'variables', depth: 0 }];
  let values = 0;
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    values += 1;
    if (values > limits.variableValues)
      refuse({ code: 'TOO_MANY_VALUES', where: 'variables', expected: `at most ${limits.variableValues} values`, got: 'more' });
    if (visit.depth > limits.valueDepth)
      refuse({ code: 'TOO_DEEP', where: 'variables', expected: `values nested at most ${limits.valueDepth} deep`, got: 'deeper ones' });
    if (typeof visit.value === 'string') requireStorable(visit.value, visit.path);
    else if (typeof visit.value === 'object' && visit.value !== null) openInto(open, visit, limits);
  }
}

function openInto(open: Visit[], { value, path, depth }: Visit, { variableValues }: Limits): void {
  if (Array.isArray(value)) {
    for (let i = Math.min(value.length, variableValues + 1) - 1; i >= 0; i--)
      open.push({ value: value[i], path: `${path}[${i}]`, depth: depth + 1 });
    return;
  }
  for (const [key, inner] of Object.entries(value as object)) {
    if (unstorable(key) !== null) refuseText(`${path}, a name in it`, unstorable(key) ?? '');
    open.push({ value: inner, path: `${path}.${key.slice(0, 60)}`, depth: depth + 1 });
  }
}
