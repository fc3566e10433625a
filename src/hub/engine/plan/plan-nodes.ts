/** The planner's answer, as it comes over the pipe. The package's own declarations leave fields loose; these are the ones we rely on. */
export interface QueryPlan {
  readonly node?: PlanNode;
}

export type PlanNode =
  | { readonly kind: 'Sequence' | 'Parallel'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'Flatten'; readonly path: PlanPath; readonly node: PlanNode }
  | { readonly kind: 'Condition'; readonly condition: string; readonly ifClause?: PlanNode; readonly elseClause?: PlanNode }
  | { readonly kind: 'Subscription'; readonly primary: Fetch }
  | { readonly kind: 'Defer' }
  | FetchNode
  | BatchFetchNode;

export interface Fetch {
  readonly serviceName: string;
  readonly operation: string;
  readonly operationKind?: 'query' | 'mutation' | 'subscription';
  readonly variableUsages?: readonly string[] | null;
  readonly requires?: readonly Required[] | null;
  readonly inputRewrites?: readonly Rewrite[] | null;
  readonly outputRewrites?: readonly Rewrite[] | null;
}

export interface FetchNode extends Fetch {
  readonly kind: 'Fetch';
}

/** One operation that asks for entities of several places at once, each under an alias of its own. */
export interface BatchFetchNode extends Omit<Fetch, 'requires' | 'inputRewrites' | 'outputRewrites'> {
  readonly kind: 'BatchFetch';
  readonly entityBatch: { readonly aliases: readonly BatchAlias[] };
}

export interface BatchAlias {
  readonly alias: string;
  readonly representationsVariableName: string;
  readonly paths: readonly PlanPath[];
  readonly requires: readonly Required[];
  readonly inputRewrites?: readonly Rewrite[] | null;
  readonly outputRewrites?: readonly Rewrite[] | null;
}

/** Where the entities of a fetch stand in the data: a field, every item of a list, only objects of these types. */
export type PlanPath = readonly ('@' | { readonly Field: string } | { readonly TypeCondition: readonly string[] })[];

export type Required =
  | { readonly kind: 'InlineFragment'; readonly typeCondition: string; readonly selections: readonly Required[] }
  | { readonly kind: 'Field'; readonly name: string; readonly alias?: string | null; readonly selections?: readonly Required[] | null }
  | { readonly kind: 'FragmentSpread'; readonly value: string };

type RewriteStep = { readonly Key: string } | { readonly TypenameEquals: readonly string[] };

export type Rewrite =
  | { readonly ValueSetter: { readonly path: readonly RewriteStep[]; readonly setValueTo: string } }
  | { readonly KeyRenamer: { readonly path: readonly RewriteStep[]; readonly renameKeyTo: string } };
