import type { RefusalWords } from '../../graph';

/** Refuses what names a person and cannot be read, without repeating it. */
export function unreadable(path: string, expected: string, expectedZh: string): RefusalWords {
  return {
    code: 'BAD_USER_INPUT',
    message: `${path}: expected ${expected}, got something else.`,
    messageZh: `${path}：应为${expectedZh}。`,
    path,
    expected,
    got: 'something else',
  };
}
