import type { PreparedFetch, SubgraphError, SubgraphResult } from '../executors/subgraph-executor';
import type { EngineCode } from '../failure';
import type { Rewrite } from '../plan/plan-nodes';
import { ask, type VariableNames, variablesFor } from './ask';
import { mergeInto } from './merge';
import type { Represent, Represented } from './represent';
import { applyRewrites } from './rewrites';
import { type Entity, markFailed, type Run, type Step } from './run';
import type { SelectedFields } from './selected-fields';
import { contentOf, contentOfThrown, type ErrorContent } from './subgraph-errors';
import { collectTargets, type TargetPath } from './target-path';

/** One `_entities` field of a fetch: for whom it asks, and what. */
export interface EntityGroup<C> {
  /** The key it is answered under. */
  readonly key: string;
  /** The variable that carries its representations. */
  readonly variable: string;
  readonly places: readonly TargetPath[];
  readonly represent: Represent<C>;
  readonly selected: SelectedFields;
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

/** A fetch for entities that stand in the data already; several groups when the planner joined several fetches into one operation. */
export interface EntityFetch<C> {
  readonly subgraph: string;
  readonly groups: readonly EntityGroup<C>[];
}

interface Asked<C> extends Represented {
  readonly group: EntityGroup<C>;
  readonly targets: readonly Entity[];
}

export function entityFetchStep<C>({ subgraph, groups }: EntityFetch<C>, fetch: PreparedFetch<C>, names: VariableNames): Step<C> {
  return (run) => {
    const variables = variablesFor(names, run.variables);
    const asked = groups.map((group): Asked<C> => {
      const targets: Entity[] = [];
      for (const place of group.places) collectTargets(run.data, place, targets);
      const represented = group.represent(run, targets);
      if (group.inputRewrites.length > 0) for (const one of represented.representations) applyRewrites(group.inputRewrites, one);
      variables[group.variable] = represented.representations;
      return { group, targets, ...represented };
    });
    for (const one of asked) if (one.blocked !== undefined) recordBlocked(run, one);
    if (asked.every(({ representations }) => representations.length === 0)) return undefined;
    return ask(fetch, variables, {
      run,
      answered: (result) => take(run, subgraph, asked, result),
      failed: (error) => {
        for (const one of asked) failTargets(run, subgraph, one, contentOfThrown(error, subgraph));
      },
    });
  };
}

function take<C>(run: Run<C>, subgraph: string, asked: readonly Asked<C>[], { data, errors }: SubgraphResult): void {
  for (const one of asked) {
    const entities = data?.[one.group.key];
    if (Array.isArray(entities)) distribute(one, entities);
  }
  if (errors === undefined && data) return;
  const reasons = errors?.length
    ? errors
    : [{ message: `${subgraph}: expected data, got none.`, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
  for (const error of reasons) {
    const [key, index, ...rest] = (error as SubgraphError).path ?? [];
    const one = asked.find(({ group }) => group.key === key);
    if (one === undefined || typeof index !== 'number') {
      for (const group of one ? [one] : asked) failTargets(run, subgraph, group, contentOf(error, subgraph));
    } else if (rest.length === 0) failTargets(run, subgraph, one, contentOf(error, subgraph), index);
    else failPath(run, { subgraph, one, index, rest, content: contentOf(error, subgraph) });
  }
}

function distribute<C>({ group, targets, indexes, blocked }: Asked<C>, entities: readonly (Entity | null)[]): void {
  if (group.outputRewrites.length > 0) for (const entity of entities) applyRewrites(group.outputRewrites, entity);
  for (let position = 0; position < targets.length; position += 1) {
    const target = targets[position];
    const entity = entities[indexes[position] ?? -1];
    if (target !== undefined && entity) mergeInto(target, entity, blocked?.get(target));
  }
}

/** All that was asked of the targets is lost for one reason; of one representation only when its index is given. */
function failTargets<C>(
  run: Run<C>,
  subgraph: string,
  { group, targets, indexes, blocked }: Asked<C>,
  content: ErrorContent,
  only?: number,
): void {
  for (const target of new Set(
    targets.filter((_, position) => (only === undefined ? indexes[position] !== -1 : indexes[position] === only)),
  )) {
    for (const { key } of group.selected.get(String(target.__typename)) ?? []) {
      if (blocked?.get(target)?.has(key) || (target[key] !== undefined && target[key] !== null)) continue;
      markFailed(run, target, [key], subgraph);
      run.errors.push({ target, places: group.places, path: [key], ...content });
    }
  }
}

interface FailedPath<C> {
  readonly subgraph: string;
  readonly one: Asked<C>;
  readonly index: number;
  readonly rest: readonly (string | number)[];
  readonly content: ErrorContent;
}

/** An error inside one entity is an error at every place where the entity stands. */
function failPath<C>(run: Run<C>, { subgraph, one, index, rest, content }: FailedPath<C>): void {
  const { group, targets, indexes, blocked } = one;
  for (const target of new Set(targets.filter((_, position) => indexes[position] === index))) {
    if (blocked?.get(target)?.has(String(rest[0]))) continue;
    markFailed(run, target, rest, subgraph);
    run.errors.push({ target, places: group.places, path: rest, ...content });
  }
}

function recordBlocked<C>(run: Run<C>, { group, blocked }: Asked<C>): void {
  const code: EngineCode = 'REQUIRED_SOURCE_UNAVAILABLE';
  for (const [target, fields] of blocked ?? []) {
    for (const { key, input, source } of fields.values()) {
      const type = String(target.__typename);
      const name = group.selected.get(type)?.find((field) => field.key === key)?.name ?? key;
      markFailed(run, target, [key], source);
      const message = `${type}.${name}: expected ${type}.${input} from ${source}, which did not answer for it; ${name} was not computed without it.`;
      run.errors.push({
        target,
        places: group.places,
        path: [key],
        message,
        extensions: { code, subgraph: source, required: `${type}.${input}` },
      });
    }
  }
}
