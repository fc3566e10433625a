import { note } from '../saying';

const LINE_EACH_MS = 5_000;

/** What a command without a bar of its own waits for. */
const WORDS = {
  CONNECTING: ['正在连接数据库', 'connecting to the database'],
  WORKING: ['仍在进行', 'still at it'],
} as const;

/**
 * Says on standard error each five seconds that a command is still waiting, so that a database that does not answer is not taken for a command that hangs. A
 * quick command says nothing.
 */
export class Waiting {
  private readonly begun = performance.now();
  private now: keyof typeof WORDS = 'CONNECTING';
  private readonly timer: NodeJS.Timeout;

  constructor() {
    this.timer = setInterval(() => this.tell(), LINE_EACH_MS);
    this.timer.unref();
  }

  /** The database has answered. */
  connected(): void {
    this.now = 'WORKING';
  }

  end(): void {
    clearInterval(this.timer);
  }

  private tell(): void {
    const [zh, en] = WORDS[this.now];
    const seconds = Math.round((performance.now() - this.begun) / 1000);
    note(`${zh}，已 ${seconds} 秒 · ${en}, ${seconds} s`);
  }
}
