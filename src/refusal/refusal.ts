/** An expected failure as a value: what is wrong in one sentence, in both languages, and what would be right. */
export interface RefusalWords {
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** Tells a refusal from an answer. */
export function isRefusal<T>(answer: T | RefusalWords): answer is RefusalWords {
  return typeof answer === 'object' && answer !== null && 'messageZh' in answer;
}
