import type { Required } from '../plan/plan-nodes';
import type { SupergraphReading } from '../supergraph/read-supergraph';
import { failedSource, type RequiredInputs, requiredInputs } from './required-inputs';
import type { Entity, Run } from './run';
import type { SelectedField, SelectedFields } from './selected-fields';

/** Why a field is not asked for: its key, the input it lacks, and the subgraph that owes the input. */
export interface Blocked {
  readonly key: string;
  readonly input: string;
  readonly source: string;
}

/** What is sent for the targets of a fetch. */
export interface Represented {
  /** One per entity, however often it stands in the data. */
  readonly representations: Entity[];
  /** For each target the index of its representation; -1 when nothing is asked for it. */
  readonly indexes: number[];
  /** By target: the fields that must not be computed. Undefined when all can. */
  blocked: Map<Entity, Map<string, Blocked>> | undefined;
}

export type Represent<C> = (run: Run<C>, targets: readonly Entity[]) => Represented;

interface TypeReading {
  /** Fields whose values identify the entity. */
  readonly leaves: readonly string[];
  /** Objects and lists that are passed on as they stand; the planner selected exactly what is required of them. */
  readonly nested: readonly string[];
  readonly keys: readonly string[];
  readonly inputs: RequiredInputs | undefined;
  readonly selected: readonly SelectedField[];
  /** A representation before its values; copying it is cheaper than growing one. */
  readonly empty: Entity;
}

/**
 * Compiles how targets become representations. Rules, in this order:
 * 1. no value for a key field: the entity cannot be asked for, nothing is sent;
 * 2. an input whose source failed, of a kind whose null says so (nullable and @inaccessible): null is sent;
 * 3. any other input whose source failed, and a non-null input without a value: the fields that require it are blocked, the rest is asked;
 * 4. equal representations are sent once.
 */
export function compileRepresent<C>(
  requires: readonly Required[],
  {
    supergraph,
    subgraph,
    selected,
  }: { readonly supergraph: SupergraphReading; readonly subgraph: string; readonly selected: SelectedFields },
): Represent<C> {
  const readings = new Map<string, TypeReading>();
  for (const requirement of requires) {
    if (requirement.kind !== 'InlineFragment') continue;
    for (const type of supergraph.objectTypes(requirement.typeCondition)) {
      const fields = requirement.selections.filter((selection) => selection.kind === 'Field').filter(({ name }) => name !== '__typename');
      const asked = selected.get(type) ?? [];
      const inputs = requiredInputs(supergraph, { type, subgraph, selected: asked });
      readings.set(type, {
        leaves: fields.filter(({ selections }) => !selections?.length).map(({ name }) => name),
        nested: fields.filter(({ selections }) => selections?.length).map(({ name }) => name),
        keys: fields.map(({ name }) => name).filter((name) => !inputs?.names.has(name)),
        inputs,
        selected: asked,
        empty: Object.fromEntries([['__typename', type], ...fields.map(({ name }) => [name, null])]),
      });
    }
  }

  return (run, targets) => {
    const represented: Represented = { representations: [], indexes: [], blocked: undefined };
    const known = new Map<string, number[]>();
    for (const target of targets) represented.indexes.push(indexOf(run, target, represented, known));
    return represented;
  };

  function indexOf(run: Run<C>, target: Entity, represented: Represented, known: Map<string, number[]>): number {
    const type = String(target.__typename);
    const reading = readings.get(type);
    if (reading === undefined) return -1;
    for (const key of reading.keys) {
      if (target[key] !== undefined && target[key] !== null) continue;
      const source = run.failed?.get(target)?.get(key);
      if (source !== undefined) {
        represented.blocked ??= new Map();
        represented.blocked.set(target, new Map(reading.selected.map((field) => [field.key, { key: field.key, input: key, source }])));
      }
      return -1;
    }
    const missing = reading.inputs === undefined ? undefined : missingInputs(run, target, reading.inputs);
    if (missing?.blocked) {
      represented.blocked ??= new Map();
      represented.blocked.set(target, missing.blocked);
      if (missing.blocked.size === reading.selected.length) return -1;
    }
    const value = (name: string): unknown => (missing?.absent.has(name) ? null : (target[name] ?? null));
    const identity = identityOf(type, reading.leaves, value);
    const candidates = known.get(identity);
    const { representations } = represented;
    if (candidates !== undefined) {
      for (const index of candidates) {
        if (reading.nested.every((name) => representations[index]?.[name] === value(name))) return index;
      }
    }
    const representation: Entity = { ...reading.empty };
    for (const name of reading.leaves) representation[name] = value(name);
    for (const name of reading.nested) representation[name] = value(name);
    representations.push(representation);
    const index = representations.length - 1;
    if (candidates === undefined) known.set(identity, [index]);
    else candidates.push(index);
    return index;
  }
}

/** Unambiguous for any values: joining them by a separator would let one entity pass for another. */
function identityOf(type: string, leaves: readonly string[], value: (name: string) => unknown): string {
  const [only] = leaves;
  const single = leaves.length === 1 && only !== undefined ? value(only) : undefined;
  if (typeof single === 'string') return `${type}:${single}`;
  return `${type}${JSON.stringify(leaves.map(value))}`;
}

interface Missing {
  /** Inputs that are sent as null. */
  readonly absent: ReadonlySet<string>;
  readonly blocked: Map<string, Blocked> | undefined;
}

function missingInputs<C>(run: Run<C>, target: Entity, inputs: RequiredInputs): Missing | undefined {
  let absent: Set<string> | undefined;
  let blocked: Map<string, Blocked> | undefined;
  for (const input of inputs.names) {
    const value = target[input];
    const lacking = (value === undefined || value === null) && inputs.isNonNull(input);
    const source = failedSource(run, target, input, inputs.below(input)) ?? (lacking ? inputs.ownerOf(input) : undefined);
    if (source === undefined) continue;
    absent ??= new Set();
    absent.add(input);
    if (inputs.nullSaysUnavailable(input)) continue;
    blocked ??= new Map();
    for (const { key } of inputs.dependents(input)) if (!blocked.has(key)) blocked.set(key, { key, input, source });
  }
  return absent && { absent, blocked };
}
