import { type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLSchema, parse, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequirementOf } from './access/field-requirements';
import { type CompiledPlan, compilePlan } from './execute/compile-plan';
import type { Entity } from './execute/run';
import type { SubgraphExecutor } from './executors/subgraph-executor';
import type { EngineCode } from './failure';
import type { Conditions } from './normalise/conditions';
import { type CanonicalOperation, normalise } from './normalise/normalise';
import { type OperationReading, readOperation } from './normalise/read-operation';
import type { Planner } from './plan/planner';
import { compilePrinting } from './project/print';
import { compileProjection } from './project/project';
import type { SupergraphReading } from './supergraph/read-supergraph';

/** Everything about an operation that does not depend on a request, for one setting of its conditions. */
export interface PreparedOperation<C> extends CanonicalOperation {
  readonly plan: CompiledPlan<C>;
  readonly project: (data: unknown) => Record<string, unknown> | undefined;
  /** The JSON text of what `project` gives. */
  readonly print: (data: unknown) => string | undefined;
  /** Answers `__schema` and `__type`; undefined when they are not asked. */
  readonly introspect: ((variables: Readonly<Record<string, unknown>>) => Entity) | undefined;
}

export interface OperationParts<C> {
  readonly schema: GraphQLSchema;
  readonly supergraph: SupergraphReading;
  readonly requirementOf: RequirementOf;
  readonly planner: Planner;
  readonly executors: ReadonlyMap<string, SubgraphExecutor<C>>;
}

/** Operations by text and name, and their plans by the values of their conditions. */
export interface Operations<C> {
  read(document: DocumentNode, operationName: string | undefined): OperationReading;
  /** At once when known. A failure to plan is remembered for a while. */
  prepare(reading: OperationReading, conditions: Conditions): PreparedOperation<C> | Promise<PreparedOperation<C>>;
}

const DOCUMENTS = 1_000;
const PLANS_PER_OPERATION = 32;
/** A document that aborts the planner does so once in this time; one that was only near when it ended is planned again after it. */
const FAILURE_REMEMBERED_MS = 30_000;

type Plans<C> = LRUCache<string, { settled: PreparedOperation<C> | undefined; readonly pending: Promise<PreparedOperation<C>> }>;

export function createOperations<C>(parts: OperationParts<C>): Operations<C> {
  const readings = new LRUCache<string, Map<string | undefined, OperationReading>>({ max: DOCUMENTS });
  const plans = new WeakMap<OperationReading, Plans<C>>();
  const printed = new WeakMap<DocumentNode, string>();

  const textOf = (document: DocumentNode): string => {
    const text = printed.get(document) ?? document.loc?.source.body ?? print(document);
    printed.set(document, text);
    return text;
  };

  return {
    read: (document, operationName) => {
      const text = textOf(document);
      const known = readings.get(text) ?? new Map<string | undefined, OperationReading>();
      const reading = known.get(operationName) ?? readOperation(parts.schema, document, operationName);
      if (!known.has(operationName)) readings.set(text, known.set(operationName, reading));
      return reading;
    },
    prepare: (reading, conditions) => {
      const known: Plans<C> = plans.get(reading) ?? new LRUCache({ max: PLANS_PER_OPERATION });
      plans.set(reading, known);
      const bits = reading.conditionVariables.map((name) => (conditions[name] === true ? '1' : '0')).join('');
      const found = known.get(bits);
      if (found !== undefined) return found.settled ?? found.pending;
      const entry = { settled: undefined as PreparedOperation<C> | undefined, pending: prepare(parts, reading, conditions) };
      known.set(bits, entry);
      entry.pending.then(
        (operation) => {
          entry.settled = operation;
        },
        (error: unknown) => {
          if (isBusy(error)) known.delete(bits);
          else known.set(bits, entry, { ttl: FAILURE_REMEMBERED_MS });
        },
      );
      return entry.pending;
    },
  };
}

function isBusy(error: unknown): boolean {
  const code: EngineCode = 'PLANNER_BUSY';
  return error instanceof GraphQLError && error.extensions.code === code;
}

async function prepare<C>(parts: OperationParts<C>, reading: OperationReading, conditions: Conditions): Promise<PreparedOperation<C>> {
  const { schema, supergraph, requirementOf, planner, executors } = parts;
  const canonical = normalise(schema, requirementOf, reading, conditions);
  const plan = canonical.text === undefined ? {} : await planner.plan(canonical.text);
  return {
    ...canonical,
    plan: compilePlan(plan, { supergraph, executors, variables: canonical.variables }),
    project: compileProjection(canonical.shape),
    print: compilePrinting(canonical.shape),
    introspect: canonical.introspection === undefined ? undefined : introspection(schema, canonical.introspection, canonical.variables),
  };
}

function introspection(schema: GraphQLSchema, text: string, names: CanonicalOperation['variables']) {
  const document = parse(text, { noLocation: true });
  return (given: Readonly<Record<string, unknown>>): Entity => {
    const variableValues = Object.fromEntries(
      names.filter(([, client]) => Object.hasOwn(given, client)).map(([name, client]) => [name, given[client]]),
    );
    const result = execute({ schema, document, variableValues }) as ExecutionResult<Entity>;
    return { ...result.data };
  };
}
