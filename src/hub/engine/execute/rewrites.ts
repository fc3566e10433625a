import type { Rewrite } from '../plan/plan-nodes';
import type { Entity } from './run';

/** Applies the planner's renames and settings to one object: it renames where two types would give one key two meanings. */
export function applyRewrites(rewrites: readonly Rewrite[], value: unknown): void {
  for (const rewrite of rewrites) {
    if ('ValueSetter' in rewrite) {
      const { path, setValueTo } = rewrite.ValueSetter;
      atLast(value, path, (holder, key) => {
        holder[key] = setValueTo;
      });
    } else {
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      atLast(value, path, (holder, key) => {
        if (!(key in holder)) return;
        holder[renameKeyTo] = holder[key];
        delete holder[key];
      });
    }
  }
}

type Path = readonly ({ readonly Key: string } | { readonly TypenameEquals: readonly string[] })[];

function atLast(value: unknown, path: Path, change: (holder: Entity, key: string) => void): void {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) atLast(item, path, change);
  } else if ('TypenameEquals' in step) {
    if (step.TypenameEquals.includes(String((value as Entity).__typename))) atLast(value, rest, change);
  } else if (rest.length === 0) change(value as Entity, step.Key);
  else atLast((value as Entity)[step.Key], rest, change);
}
