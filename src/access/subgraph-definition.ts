import type { GraphQLSchema } from 'graphql';

export const SUBGRAPH_NAMES = [
  'poverty-alleviation',
  'civil-affairs',
  'social-security',
  'eligibility',
  'comparison',
  'settlement',
  'statistics',
  'notices',
] as const;
/** 子图: one agency's part of the graph, or the decision's. */
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** One subgraph ready to run: `sdl` is what is composed and committed, `schema` answers `_service`, `_entities` and its own roots. */
export interface SubgraphDefinition {
  readonly name: SubgraphName;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}
