import type { Refusal } from '../intake/acceptance';
import type { Uploader } from './uploads/upload';

const MOST = 4;

/**
 * The previews of rows that this process is working on (预览中): one of an account at a time, and a few in all. Each does all the work of a delivery and is
 * counted nowhere, so whoever asks without pause must not keep others from delivering.
 */
export class PreviewsUnderWay {
  private readonly accounts = new Set<string>();

  /** Does the work, or says why the account has to wait. */
  async during<T>({ agency, town, subject }: Uploader, work: () => Promise<T>): Promise<T | Refusal> {
    const account = JSON.stringify([agency, town, subject]);
    if (this.accounts.has(account)) return tooMany('one preview of an account at a time', '同一账号一次只能进行一个预览，请等前一个完成。');
    if (this.accounts.size >= MOST) return tooMany(`at most ${MOST} previews at once`, '同时预览的人太多，请稍后再试。');
    this.accounts.add(account);
    try {
      return await work();
    } finally {
      this.accounts.delete(account);
    }
  }
}

function tooMany(expected: string, messageZh: string): Refusal {
  return {
    code: 'TOO_MANY_PREVIEWS',
    message: `previewRoster: expected ${expected}, got one more; ask again in a few seconds.`,
    messageZh,
    path: 'input',
    expected,
    got: 'one more',
  };
}
