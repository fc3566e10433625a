import type { Feed } from '../../identity/feed';
import type { ReadRow } from '../reading';
import type { Delivery, DeliveryPhase, Refused, RowsWanted } from './delivery';
import { refused } from './delivery';

type Chunks = AsyncIterable<readonly ReadRow[]> | Iterable<readonly ReadRow[]>;

/** Tells whoever listens to a delivery where it stands, and stops its rows when it is called off. One for each try. */
export class Watched {
  private rows = 0;

  constructor(private readonly delivery: Delivery) {}

  enter(phase: DeliveryPhase, feed: Feed | null = null): void {
    this.delivery.onProgress?.({ phase, feed, rows: this.rows });
  }

  /** A COPY that waits for rows does not hear the server's cancel, so the rows themselves end. */
  async *chunks(how?: RowsWanted): AsyncIterable<readonly ReadRow[]> {
    const chunks: Chunks = this.delivery.chunks(how);
    this.rows = 0;
    this.enter('READING');
    for await (const chunk of chunks) {
      this.delivery.signal?.throwIfAborted();
      yield chunk;
      this.rows += chunk.length;
      this.enter('READING');
    }
  }
}

/** The delivery was called off before its COMMIT: nothing of it is there. */
export function cancelled(fileName: string): Refused {
  return refused({
    code: 'CANCELLED',
    message: `${fileName}: the delivery was cancelled before it was complete; nothing was stored, deliver the file again when you want it.`,
    messageZh: `${fileName}：报送已取消，未入库任何内容；需要时请重新报送。`,
    path: 'file',
    expected: 'a delivery that runs to its end',
    got: 'a cancellation',
  });
}
