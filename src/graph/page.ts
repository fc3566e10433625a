import { Directive, Field, ObjectType } from 'type-graphql';
import { CursorScalar } from './scalars';

@Directive('@shareable')
@ObjectType({ description: '翻页信息。Where the page stands.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: '后面还有。There is more after it.' })
  readonly hasNextPage: boolean;
  @Field(() => Boolean, { description: '前面还有。There is something before it.' })
  readonly hasPreviousPage: boolean;
  @Field(() => CursorScalar, { nullable: true, description: '首条游标；空为本页没有。Cursor of the first; null: nothing on the page.' })
  readonly startCursor: string | null;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '下一页从此开始；空为没有读到。Where the next page begins; null: nothing was looked at.',
  })
  readonly endCursor: string | null;
}

export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
}

/** A page of nodes (Relay), of which one more was read than is shown, to know whether there is more. */
export function pageOf<T>(nodes: readonly T[], first: number, after: string | null, cursorOf: (node: T) => string): Page<T> {
  const edges = nodes.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  const [start] = edges;
  const pageInfo = {
    hasNextPage: nodes.length > first,
    hasPreviousPage: after !== null,
    startCursor: start?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo };
}
