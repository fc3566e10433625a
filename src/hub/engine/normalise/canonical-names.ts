import { type ArgumentNode, print, visit } from 'graphql';

/** Gives every distinct request for a field one name, and every variable one, so that no name of the client's reaches a subgraph. */
export interface CanonicalNames {
  /** The alias for `coordinate` with these arguments and this selection below: the same request, the same alias. */
  alias(coordinate: string, argumentsText: string, below: string): string;
  /** Arguments as text, sorted by name, variables renamed; empty without arguments. */
  argumentsText(given: readonly ArgumentNode[]): string;
  /** Client's variable names to canonical ones, of those that arguments use. */
  readonly variables: ReadonlyMap<string, string>;
}

const ALIAS = '_h_';
const VARIABLE = 'v';

/** Names for one operation. Variables are renamed too: a client's `$representations` must not meet the planner's own. */
export function canonicalNames(): CanonicalNames {
  const aliases = new Map<string, string>();
  const variables = new Map<string, string>();
  const variable = (name: string): string => {
    const known = variables.get(name) ?? `${VARIABLE}${variables.size}`;
    variables.set(name, known);
    return known;
  };
  return {
    variables,
    alias: (coordinate, argumentsText, below) => {
      const request = `${coordinate}${argumentsText}${below}`;
      const known = aliases.get(request) ?? `${ALIAS}${aliases.size}`;
      aliases.set(request, known);
      return known;
    },
    argumentsText: (given) => {
      if (given.length === 0) return '';
      const printed = given.map(({ name, value }) => {
        const renamed = visit(value, {
          Variable: (node) => ({ ...node, name: { ...node.name, value: variable(node.name.value) } }),
          StringValue: (node) => ({ ...node, block: false }),
        });
        return `${name.value}: ${print(renamed)}`;
      });
      return `(${printed.sort().join(', ')})`;
    },
  };
}
