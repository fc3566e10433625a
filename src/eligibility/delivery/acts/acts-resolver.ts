import { Arg, Ctx, Directive, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../access';
import type { NamedStatement, Reader } from '../../../database';
import { orRefusal, PageSizeScalar, Refusal, requiresScope } from '../../../graph';
import { type Learning, type Refused, type Released, releaseBatch, type Withdrawn, withdrawBatch } from '../../../intake/acceptance';
import { Batch } from '../batch';
import type { BatchStore } from '../batch-store';
import { visibleFeeds } from '../feed-right';
import { EffectCounts, effectCountsOf } from '../receipt/effects';

@ObjectType({ description: '经办人确认或撤回了一个批次。A batch that an officer released or withdrew.', simpleResolvers: true })
export class BatchActed {
  @Field(() => Batch, { description: '批次。The batch, as it is now.' })
  readonly batch: Batch;
  @Field(() => EffectCounts, { description: '由此产生的影响。What that changed.' })
  readonly effects: EffectCounts;
  @Field(() => Int, {
    nullable: true,
    description: '知悉序号；空为从未生效，无所改变。Knowledge number; null: it had never been believed.',
  })
  readonly knowledge: number | null;
}

export const BatchActedResult = orRefusal({
  name: 'BatchActedResult',
  description: '已确认或撤回，或不予受理。Done, or why not.',
  answer: BatchActed,
});

export interface ActsParts extends Learning {
  readonly batches: BatchStore;
}

const HELD: NamedStatement = {
  name: 'eligibility-held-batches',
  text: `select id::text as id from hub.batch where state = 'HELD' and feed = any($1::text[]) order by delivered_at, id limit $2`,
};
const ID_ARGUMENT = { description: '批次号。Number of the batch.' };
const REASON = {
  description: '理由，随批次留存，至多 500 字，不得写身份证号码。Why; kept with the batch, at most 500 characters, without any ID number.',
};

/** What officers of the owning agency do with a batch: who they are is what their token says. */
@Resolver()
export class ActsResolver {
  private readonly reader: Reader;

  constructor(private readonly parts: ActsParts) {
    this.reader = parts.database.reader('minsheng_hub');
  }

  @Query(() => [Batch], { description: '待确认的批次及原因，按收到先后。Held batches with their reason, oldest first.' })
  @Directive(requiresScope('delivery:read'))
  async heldBatches(
    @Arg('first', () => PageSizeScalar, { defaultValue: 50, description: '条数。How many.' }) first: number,
    @Ctx() context: SubgraphContext,
  ): Promise<Batch[]> {
    const rows = await this.reader.rows<{ id: string }>(HELD, [visibleFeeds(context.caller), first]);
    const batches = await Promise.all(rows.map(({ id }) => this.parts.batches.byId(id, context)));
    return batches.filter((batch) => batch !== null);
  }

  @Mutation(() => BatchActedResult, {
    description:
      '责任部门经办人确认一个待确认的批次，使其生效。An officer of the owning agency releases a held batch: from now on it is believed.',
  })
  @Directive(requiresScope('batch:confirm'))
  async releaseBatch(
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: SubgraphContext,
  ): Promise<BatchActed | Refusal> {
    return this.act(releaseBatch, { id, reason }, context);
  }

  @Mutation(() => BatchActedResult, {
    description:
      '撤回一个批次：以其他报送所述为准；不删除任何内容，先前时点仍如实可查。Withdraws a batch: the other deliveries hold again; nothing is deleted.',
  })
  @Directive(requiresScope('batch:confirm'))
  async withdrawBatch(
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: SubgraphContext,
  ): Promise<BatchActed | Refusal> {
    return this.act(withdrawBatch, { id, reason }, context);
  }

  private async act(
    act: typeof releaseBatch | typeof withdrawBatch,
    asked: Asked,
    context: SubgraphContext,
  ): Promise<BatchActed | Refusal> {
    const { id, reason } = asked;
    if ([...reason].length > LONGEST_REASON) return new Refusal(tooLong([...reason].length));
    const { subject, agency } = context.caller;
    const result: Released | Withdrawn | Refused = await act(this.parts, id, { name: subject, agency }, reason);
    if (result.outcome === 'REFUSED') return new Refusal(result.refusal);
    // Not from this request's loaders: an earlier field of the operation may have read the batch as it was.
    const batch = await this.parts.batches.byId(id, { ...context, loaders: new Map() });
    if (batch === null) throw new Error(`batch ${id}: expected in hub.batch, found none`);
    return { batch, effects: effectCountsOf(result.effects, batch.month), knowledge: result.knowledge };
  }
}

interface Asked {
  readonly id: string;
  readonly reason: string;
}

const LONGEST_REASON = 500;

function tooLong(length: number) {
  const expected = `1 to ${LONGEST_REASON} characters`;
  return {
    code: 'BAD_USER_INPUT',
    message: `reason: expected ${expected}, got ${length}.`,
    messageZh: `理由应为 1 至 ${LONGEST_REASON} 字，实为 ${length} 字。`,
    path: 'reason',
    expected,
    got: String(length),
  };
}
