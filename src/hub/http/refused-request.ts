/** A request that never becomes an operation: what HTTP says about it. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  constructor(readonly words: RequestRefusedWords) {
    super(words.message);
  }
}

export interface RequestRefusedWords {
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 408 | 413 | 415 | 429 | 503;
  readonly code: string;
  /** One sentence: expected, got, what to do. */
  readonly message: string;
  readonly messageZh?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function refuseRequest(words: RequestRefusedWords): never {
  throw new RequestRefused(words);
}
