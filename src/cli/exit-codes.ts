import type { DeliveryResult, Refusal } from '../intake/acceptance';
import type { Preview, RowsSeen } from '../reception';

/** What the status of a command means, for scripts; docs/cli.md and `minsheng --help` show the same list. */
export const EXIT = {
  DONE: 0,
  INTERNAL: 1,
  USAGE: 2,
  FILE_REFUSED: 3,
  DONE_WITH_FINDINGS: 4,
  ALREADY_DELIVERED: 5,
  HELD: 6,
  TRY_AGAIN: 75,
  INTERRUPTED: 130,
  TERMINATED: 143,
} as const;

export const EXIT_HELP = `
Exit status:
  0   done
  1   internal fault (nothing was stored)
  2   usage: unknown feed or month, a feed of another agency, an output file that is there already or whose folder
      is not there, a reason with an ID number in it, a batch that cannot be released or withdrawn
  3   the file was refused as a whole; the sentence says what to do
  4   done, but rows were rejected or warned, or a total differs and the like
  5   the same file came before; nothing was changed
  6   held until an officer releases it (minsheng batch release ID)
  75  the database is away or full: run the same command again later; a file is never taken in twice
  130 cancelled by Ctrl-C, 143 by SIGTERM (129 by SIGHUP): nothing was stored`;

/** A preview ends with the status that the import itself would have. */
export function exitOf(result: DeliveryResult | Preview, { asksToCheck }: Pick<RowsSeen, 'asksToCheck'>): number {
  if (result.outcome === 'REFUSED') return exitOfRefusal(result.refusal);
  if (result.outcome === 'ALREADY_DELIVERED') return EXIT.ALREADY_DELIVERED;
  if (result.batches.some(({ state }) => state === 'HELD')) return EXIT.HELD;
  return asksToCheck || result.batches.some(({ rows }) => rows.REJECTED + rows.WARNED > 0) ? EXIT.DONE_WITH_FINDINGS : EXIT.DONE;
}

export function exitOfRefusal({ code }: Refusal): number {
  return code === 'FILE_REJECTED' ? EXIT.FILE_REFUSED : EXIT.USAGE;
}

/** The server has no room left: for files (53100), or for memory and the like. What was under way was rolled back. */
export function databaseIsFull(error: unknown): boolean {
  return ['53100', '53200', '53400'].includes(String((error as { code?: unknown }).code));
}
