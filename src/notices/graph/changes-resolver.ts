import { Arg, Args, Ctx, Directive, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { newestPosition, positionSince } from '../../changelog';
import type { Reader } from '../../database';
import { CursorScalar, MomentScalar, requiresScope } from '../../graph';
import type { Moment } from '../../identity/moment';
import { wantedOf } from '../filter';
import { type Followed, STATUS_CHANGES } from '../follow/followed-changes';
import { readPage } from '../page';
import type { ChangeCursors } from '../told/cursors';
import { ChangesAsked, ChangesFollowed } from './asked';
import { StatusChange, StatusChangeConnection } from './status-change';

/** What changed, as a subscription and page by page. */
@Resolver()
export class ChangesResolver {
  constructor(
    private readonly reader: Reader,
    private readonly cursors: ChangeCursors,
  ) {}

  @Subscription(() => StatusChange, {
    name: 'statusChanges',
    description:
      '状态变更：先补后续，不漏不重；只告知有权知悉的变更。Every change that the caller may see, once, in the order of the log: first what came after the cursor, then what comes.',
    topics: STATUS_CHANGES,
    topicId: ({ args, context }): Followed => {
      const { after = null, filter = null } = args as ChangesFollowed;
      return { caller: (context as SubgraphContext).caller, after, filter };
    },
  })
  @Directive(requiresScope('delivery:count'))
  followChanges(@Args(() => ChangesFollowed) _: ChangesFollowed, @Root() change: StatusChange): StatusChange {
    return change;
  }

  @Query(() => StatusChangeConnection, {
    name: 'statusChanges',
    description: '状态变更，逐页查询，与订阅内容一致。The same changes page by page, for whoever polls.',
  })
  @Directive(requiresScope('delivery:count'))
  async readChanges(
    @Args(() => ChangesAsked) { after = null, first, filter }: ChangesAsked,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<StatusChangeConnection> {
    const from = after === null ? null : this.cursors.read(after);
    const { changes, until, more } = await readPage(this.reader, { caller, after: from, first, wanted: wantedOf(filter) });
    const edges = changes.map((change) => {
      const cursor = this.cursors.write(change.position);
      return { cursor, node: new StatusChange(change, cursor) };
    });
    const pageInfo = {
      hasNextPage: more,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: until === null ? null : this.cursors.write(until),
    };
    return { edges, pageInfo };
  }

  @Query(() => CursorScalar, {
    description:
      '某时点的游标：此后的变更都在其后；该时点前后同时进行的也可能在其后。The cursor of a moment: everything later comes after it, and perhaps what was under way just then.',
  })
  @Directive(requiresScope('delivery:count'))
  async cursorAt(@Arg('time', () => MomentScalar, { description: '时点。The moment.' }) time: Moment): Promise<string> {
    // The end is read first: what comes between the two statements must not be skipped.
    const newest = await newestPosition(this.reader);
    return this.cursors.write((await positionSince(this.reader, time)) ?? newest);
  }
}
