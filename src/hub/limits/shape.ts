import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type { Limits } from './limits';
import { type RefusedCode, refuse } from './refused';

/** The size of a selection with every fragment spread out, counted without the schema and without spreading. */
export interface Shape {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Shape = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/**
 * Measures each fragment once, so a document of n tokens costs n steps even when its fragments would spread to 2^n fields.
 * Runs before validation, whose own rules take quadratic or worse time on such documents.
 */
export class ShapeOfDocument {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly measured = new Map<string, Shape | 'measuring'>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  of(selectionSet: SelectionSetNode): Shape {
    return selectionSet.selections.reduce((sum: Shape, selection) => {
      const own = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) return add(sum, { ...this.ofFragment(selection.name.value), ownDirectives: own });
      if (selection.kind === Kind.INLINE_FRAGMENT) return add(sum, { ...this.of(selection.selectionSet), ownDirectives: own });
      const inner = selection.selectionSet === undefined ? NOTHING : this.of(selection.selectionSet);
      const alias = selection.alias === undefined ? 0 : 1;
      const field = { ...inner, depth: inner.depth + 1, fields: inner.fields + 1, aliases: inner.aliases + alias };
      return add(sum, { ...field, ownDirectives: own });
    }, NOTHING);
  }

  /** Every fragment, also one that nobody spreads: validation would walk it too. */
  ofAllFragments(): Shape[] {
    return [...this.fragments.keys()].map((name) => this.ofFragment(name));
  }

  private ofFragment(name: string): Shape {
    const known = this.measured.get(name);
    if (known === 'measuring')
      refuse({ code: 'FRAGMENT_CYCLE', where: `fragment ${name}`, expected: 'fragments that end', got: 'one that spreads itself' });
    const fragment = this.fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? NOTHING;
    this.measured.set(name, 'measuring');
    const shape = this.of(fragment.selectionSet);
    this.measured.set(name, shape);
    return shape;
  }
}

function add(sum: Shape, part: Shape & { readonly ownDirectives: number }): Shape {
  return {
    depth: Math.max(sum.depth, part.depth),
    fields: sum.fields + part.fields,
    aliases: sum.aliases + part.aliases,
    directives: sum.directives + part.directives + part.ownDirectives,
  };
}

/** Refuses a document whose operations or fragments are larger than the limits, naming what is too large. */
export function requireShape(document: DocumentNode, limits: Limits): void {
  const shape = new ShapeOfDocument(document);
  for (const fragment of shape.ofAllFragments()) requireWithin(fragment, 'fragment', limits);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    requireWithin(shape.of(definition.selectionSet), 'operation', limits);
    requireRootFields(definition, limits);
  }
}

const BOUNDS: ReadonlyArray<readonly [keyof Shape, RefusedCode, string]> = [
  ['depth', 'TOO_DEEP', 'levels of fields'],
  ['fields', 'TOO_MANY_FIELDS', 'fields with its fragments spread out'],
  ['aliases', 'TOO_MANY_ALIASES', 'aliases'],
  ['directives', 'TOO_MANY_DIRECTIVES', 'directives'],
];

function requireWithin(shape: Shape, where: string, limits: Limits): void {
  for (const [measure, code, words] of BOUNDS) {
    const got = shape[measure];
    if (got > limits[measure])
      refuse({ code, where, expected: `at most ${limits[measure]} ${words}`, got: got < 1_000_000 ? String(got) : 'over a million' });
  }
}

function requireRootFields({ selectionSet, directives }: OperationDefinitionNode, limits: Limits): void {
  const got = selectionSet.selections.length;
  if (got > limits.rootFields)
    refuse({ code: 'TOO_MANY_ROOT_FIELDS', where: 'operation', expected: `at most ${limits.rootFields} root fields`, got: String(got) });
  if ((directives?.length ?? 0) > limits.directives)
    refuse({ code: 'TOO_MANY_DIRECTIVES', where: 'operation', expected: `at most ${limits.directives}`, got: String(directives?.length) });
}
