import type { Scope } from '../access';

/** The directive that says which right a field needs; the engine refuses the field to everybody else before anything runs. */
export function requiresScope(scope: Scope): string {
  return `@requiresScopes(scopes: [["${scope}"]])`;
}
