import type { PlanPath } from '../plan/plan-nodes';
import type { SupergraphReading } from '../supergraph/read-supergraph';
import type { Entity, PathStep } from './run';

type TargetStep =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'types'; readonly names: ReadonlySet<string> };

/** A plan's path, made ready to be walked. */
export type TargetPath = readonly TargetStep[];

/** Type conditions are widened to the object types behind them, because data only ever carries those. */
export function targetPath(path: PlanPath, { objectTypes }: SupergraphReading): TargetPath {
  return path.map((step): TargetStep => {
    if (step === '@') return { kind: 'items' };
    if ('Field' in step) return { kind: 'field', name: step.Field };
    return { kind: 'types', names: new Set(step.TypeCondition.flatMap(objectTypes)) };
  });
}

/** Adds every object that stands at the path to `found`, in the order of the data. */
export function collectTargets(value: unknown, path: TargetPath, found: Entity[], from = 0): void {
  let at = value;
  for (let index = from; index < path.length; index += 1) {
    if (at === null || at === undefined) return;
    const step = path[index];
    if (step === undefined) return;
    if (Array.isArray(at)) {
      const next = step.kind === 'items' ? index + 1 : index;
      for (const item of at) collectTargets(item, path, found, next);
      return;
    }
    if (step.kind === 'field') at = (at as Entity)[step.name];
    else if (step.kind === 'types' && !step.names.has(String((at as Entity).__typename))) return;
  }
  if (Array.isArray(at)) for (const item of at) collectTargets(item, path, found, path.length);
  else if (typeof at === 'object' && at !== null) found.push(at as Entity);
}

/** The same walk, telling for every object where it stands. Only for errors: it makes a path per object. */
export function collectPlaces(value: unknown, path: TargetPath, found: (target: Entity, place: readonly PathStep[]) => void): void {
  const walk = (at: unknown, index: number, place: readonly PathStep[]): void => {
    if (typeof at !== 'object' || at === null) return;
    const step = path[index];
    if (Array.isArray(at)) {
      const next = step?.kind === 'items' ? index + 1 : index;
      for (const [position, item] of at.entries()) walk(item, next, [...place, position]);
    } else if (step === undefined) found(at as Entity, place);
    else if (step.kind === 'field') walk((at as Entity)[step.name], index + 1, [...place, step.name]);
    else if (step.kind === 'items' || step.names.has(String((at as Entity).__typename))) walk(at, index + 1, place);
  };
  walk(value, 0, []);
}
