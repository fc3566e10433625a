import { GraphQLError } from 'graphql';
import type { Alternatives, FieldRequirement } from './field-requirements';

/** What a caller holds. `scopes` is null when nobody is signed in; a policy that is not granted here is denied. */
export interface Held {
  readonly scopes: ReadonlySet<string> | null;
  readonly policies?: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** One FORBIDDEN error per field that the caller may not read; none when the operation may run. Nothing has run before this. */
export function refusals(requirements: readonly FieldRequirement[], { scopes, policies = NOTHING }: Held): GraphQLError[] {
  const refused: GraphQLError[] = [];
  for (const requirement of requirements) {
    if (requirement.authenticated && scopes === null) refused.push(refusal(requirement, 'a signed-in caller', {}));
    for (const wanted of requirement.scopes)
      if (!fulfilled(wanted, scopes ?? NOTHING)) refused.push(refusal(requirement, `the scope ${words(wanted)}`, { scopes: wanted }));
    for (const wanted of requirement.policies)
      if (!fulfilled(wanted, policies)) refused.push(refusal(requirement, `the policy ${words(wanted)}`, { policies: wanted }));
  }
  return refused;
}

function fulfilled(wanted: Alternatives, held: ReadonlySet<string>): boolean {
  return wanted.some((together) => together.length > 0 && together.every((name) => held.has(name)));
}

function words(wanted: Alternatives): string {
  return wanted.map((together) => together.join(' and ')).join(', or ') || '(none that could be held)';
}

function refusal({ coordinate }: FieldRequirement, needed: string, detail: Record<string, unknown>): GraphQLError {
  return new GraphQLError(`${coordinate}: expected ${needed}, the caller does not hold it; leave the field out or ask for the right.`, {
    extensions: { code: 'FORBIDDEN', coordinate, ...detail },
  });
}
