import type { ComparisonResult } from '../comparison';

/** What the status of `minsheng compare` means, for schedulers; docs/cli.md shows the same list. */
export const COMPARE_EXIT = {
  DONE: 0,
  INTERNAL: 1,
  USAGE: 2,
  NOT_READY: 3,
  DONE_WITH_DIFFERENCES: 4,
  ALREADY_DONE: 5,
  TRY_AGAIN: 75,
} as const;

export const COMPARE_EXIT_HELP = `
Exit status:
  0   done, nothing to do for anybody
  1   internal fault (nothing was published)
  2   usage: no month, or one that has not come
  3   lists of the month are not there; the answer says who owes which
  4   done, with people to handle
  5   compared already: the same inputs are the same revision
  75  the database stayed away for longer than --patience; nothing was published, try again`;

export function exitOfComparison(result: ComparisonResult): number {
  switch (result.outcome) {
    case 'PUBLISHED':
      return result.revision.toHandle > 0 ? COMPARE_EXIT.DONE_WITH_DIFFERENCES : COMPARE_EXIT.DONE;
    case 'ALREADY_COMPARED':
      return COMPARE_EXIT.ALREADY_DONE;
    case 'NOT_READY':
      return COMPARE_EXIT.NOT_READY;
    case 'REFUSED':
      return COMPARE_EXIT.USAGE;
  }
}
