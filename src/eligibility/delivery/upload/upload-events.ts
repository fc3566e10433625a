import { type Database, listen } from '../../../database';
import { ownUpload, UPLOAD_CHANNEL, type Upload, type Uploader } from '../../../reception';
import { EventQueue, listening } from '../event-queue';

const POLL_MILLISECONDS = 2_000;
const OVER: ReadonlySet<string> = new Set(['DONE', 'FAILED', 'CANCELLED']);

/** The topic of the subscription. */
export const IMPORT_PROGRESS = 'importProgress';

/** Whose upload is watched. */
export interface UploadWatched {
  readonly uploader: Uploader;
  readonly id: string;
}

interface Watcher extends UploadWatched {
  readonly queue: EventQueue<Upload>;
  told: string;
}

/**
 * Tells who watches an upload how far it is, whichever process works on it: what is told is read from the database, the notification is only a
 * wake-up. Begins with where it stands, ends when it is over. One connection for all, while somebody watches.
 */
export class UploadEvents {
  private readonly watchers = new Set<Watcher>();
  private running: { close(): Promise<void> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly onError: (error: Error) => void,
  ) {}

  subscribe({ uploader, id }: UploadWatched): AsyncIterable<Upload> {
    const watcher = { uploader, id, queue: new EventQueue<Upload>(), told: '' };
    this.watchers.add(watcher);
    this.running ??= this.begin();
    const first = this.tell(watcher).catch((error: Error) => this.onError(error));
    return listening(watcher.queue, first, () => this.leave(watcher));
  }

  async close(): Promise<void> {
    const running = this.running;
    this.running = null;
    for (const { queue } of this.watchers) queue.end();
    this.watchers.clear();
    await running?.close();
  }

  private begin(): { close(): Promise<void> } {
    const { settings } = this.database;
    const { onError } = this;
    return listen({ settings, role: 'minsheng_hub', channel: UPLOAD_CHANNEL, everyMs: POLL_MILLISECONDS, onError }, async () => {
      for (const watcher of [...this.watchers]) await this.tell(watcher);
    });
  }

  /** Pushes what changed since the last time. */
  private async tell(watcher: Watcher): Promise<void> {
    const upload = await ownUpload(this.database, watcher.uploader, watcher.id);
    const state = JSON.stringify(upload);
    if (!this.watchers.has(watcher) || state === watcher.told) return;
    watcher.told = state;
    if (upload !== null) watcher.queue.push(upload);
    if (upload === null || OVER.has(upload.state)) await this.leave(watcher);
  }

  private async leave(watcher: Watcher): Promise<void> {
    watcher.queue.end();
    this.watchers.delete(watcher);
    if (this.watchers.size > 0) return;
    const running = this.running;
    this.running = null;
    // Not awaited: the last watcher may leave from within a look of this very connection.
    void running?.close();
  }
}
