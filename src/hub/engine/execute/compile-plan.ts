import type { SubgraphExecutor } from '../executors/subgraph-executor';
import { operationError } from '../failure';
import type { BatchFetchNode, Fetch, PlanNode, PlanPath, QueryPlan } from '../plan/plan-nodes';
import type { SupergraphReading } from '../supergraph/read-supergraph';
import type { VariableNames } from './ask';
import { type EntityGroup, entityFetchStep } from './entity-fetch';
import { compileRepresent } from './represent';
import { type RootFetch, rootFetchStep } from './root-fetch';
import type { Step } from './run';
import { entityFields, rootFields } from './selected-fields';
import { targetPath } from './target-path';

/** The event source of a subscription's plan. */
export interface EventSource extends RootFetch {
  readonly operation: string;
  readonly names: VariableNames;
}

/** A plan as functions. A subscription's `steps` complete what one event brought. */
export interface CompiledPlan<C> {
  readonly steps: Step<C>;
  readonly events: EventSource | undefined;
}

export interface PlanParts<C> {
  readonly supergraph: SupergraphReading;
  readonly executors: ReadonlyMap<string, SubgraphExecutor<C>>;
  readonly variables: VariableNames;
}

/** Compiles a plan once; everything that does not depend on a request (texts, paths, builders) is done here. */
export function compilePlan<C>({ node }: QueryPlan, { supergraph, executors, variables }: PlanParts<C>): CompiledPlan<C> {
  let events: EventSource | undefined;
  const steps = node === undefined ? nothing : compile(node, undefined);
  return { steps, events };

  function compile(at: PlanNode, path: PlanPath | undefined): Step<C> {
    switch (at.kind) {
      case 'Sequence':
        return sequence(at.nodes.map((child) => compile(child, path)));
      case 'Parallel':
        return parallel(at.nodes.map((child) => compile(child, path)));
      case 'Flatten':
        return compile(at.node, [...(path ?? []), ...at.path]);
      case 'Fetch':
        return path === undefined ? compileRoot(at) : compileEntities(at, path);
      case 'BatchFetch':
        return compileBatch(at);
      case 'Subscription':
        events = { ...rootOf(at.primary), operation: at.primary.operation, names: usedBy(at.primary) };
        return nothing;
      case 'Condition':
      case 'Defer':
        // Conditions are decided before planning and @defer is refused, so neither can stand in a plan of ours.
        throw operationError('PLAN_FAILED', `hub: the plan has a ${at.kind} node, which the hub does not execute.`);
    }
  }

  function rootOf({ serviceName, operation, outputRewrites }: Fetch): RootFetch {
    return { subgraph: serviceName, fields: rootFields(operation), rewrites: outputRewrites ?? [] };
  }

  function compileRoot(fetch: Fetch): Step<C> {
    return rootFetchStep(rootOf(fetch), executorOf(fetch.serviceName).prepare(fetch.operation), usedBy(fetch));
  }

  function compileEntities(fetch: Fetch, path: PlanPath): Step<C> {
    const { serviceName: subgraph, operation } = fetch;
    const one = groupOf(fetch, {
      key: '_entities',
      variable: 'representations',
      paths: [path],
      requires: fetch.requires ?? [],
      rewritten: fetch,
    });
    return entityFetchStep({ subgraph, groups: [one] }, executorOf(subgraph).prepare(operation), usedBy(fetch));
  }

  function compileBatch(fetch: BatchFetchNode): Step<C> {
    const { serviceName: subgraph, operation, entityBatch } = fetch;
    const groups = entityBatch.aliases.map((alias) =>
      groupOf(fetch, { ...alias, key: alias.alias, variable: alias.representationsVariableName, rewritten: alias }),
    );
    return entityFetchStep({ subgraph, groups }, executorOf(subgraph).prepare(operation), usedBy(fetch));
  }

  function groupOf({ serviceName: subgraph, operation }: Pick<Fetch, 'serviceName' | 'operation'>, parts: GroupParts): EntityGroup<C> {
    const { key, variable, paths, requires, rewritten } = parts;
    const selected = entityFields(operation, key, supergraph);
    return {
      key,
      variable,
      selected,
      places: paths.map((path) => targetPath(path, supergraph)),
      represent: compileRepresent<C>(requires, { supergraph, subgraph, selected }),
      inputRewrites: rewritten.inputRewrites ?? [],
      outputRewrites: rewritten.outputRewrites ?? [],
    };
  }

  function usedBy({ variableUsages }: Pick<Fetch, 'variableUsages'>): VariableNames {
    return variables.filter(([canonical]) => variableUsages?.includes(canonical));
  }

  function executorOf(subgraph: string): SubgraphExecutor<C> {
    const executor = executors.get(subgraph);
    if (executor === undefined) throw operationError('PLAN_FAILED', `hub: the plan asks ${subgraph}, which this hub cannot reach.`);
    return executor;
  }
}

interface GroupParts {
  readonly key: string;
  readonly variable: string;
  readonly paths: readonly PlanPath[];
  readonly requires: NonNullable<Fetch['requires']>;
  readonly rewritten: Pick<Fetch, 'inputRewrites' | 'outputRewrites'>;
}

const nothing = () => undefined;

function sequence<C>(steps: readonly Step<C>[]): Step<C> {
  return async (run) => {
    for (const step of steps) {
      const pending = step(run);
      if (pending !== undefined) await pending;
    }
    return undefined;
  };
}

function parallel<C>(steps: readonly Step<C>[]): Step<C> {
  return (run) => {
    const pending: Promise<undefined>[] = [];
    for (const step of steps) {
      const later = step(run);
      if (later !== undefined) pending.push(later);
    }
    return pending.length === 0 ? undefined : Promise.all(pending).then(nothing);
  };
}
