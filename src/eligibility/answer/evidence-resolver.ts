import { Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { FieldMethod } from '../../graph';
import { Batch } from '../delivery/batch';
import type { BatchStore } from '../delivery/batch-store';
import { Evidence } from './evidence';

/** Which delivery brought a record: all batches of an answer from one statement. */
@Resolver(() => Evidence)
export class EvidenceResolver {
  constructor(private readonly batches: BatchStore) {}

  @FieldMethod(() => Batch, {
    nullable: true,
    description: '批次及收到时间；空为经办人记录。Batch and when it was delivered; null: an officer’s record.',
  })
  async batch({ batchId }: Evidence, context: SubgraphContext): Promise<Batch | null> {
    return batchId === null ? null : this.batches.byId(batchId, context);
  }
}
