import { isRefusal, type RefusalWords } from '../refusal';
import type { Settlement } from '../settlement';

/** What the status of `minsheng settlement` means; docs/cli.md shows the same list. */
export const SETTLEMENT_EXIT = { DONE: 0, USAGE: 2, NOT_READY: 3, AWAITING_SECOND: 4, ALREADY_DONE: 5 } as const;

export const SETTLEMENT_EXIT_HELP = `
Exit status:
  0   done: shown, closed, or the plan is set
  1   internal fault (nothing was stored)
  2   usage: no such town, a plan below the floor, the same officer twice
  3   not ready: the month was not compared, or the month before is still open
  4   signed once: a second officer has to sign (settlement close)
  5   closed already; nothing was changed
  75  the database is away; nothing was stored, try again`;

const NOT_READY: readonly string[] = ['NOT_COMPARED', 'PREVIOUS_MONTH_OPEN', 'YEAR_SETTLED'];

export function exitOfRefused({ code }: RefusalWords): number {
  if (code === 'ALREADY_CLOSED') return SETTLEMENT_EXIT.ALREADY_DONE;
  return NOT_READY.includes(code) ? SETTLEMENT_EXIT.NOT_READY : SETTLEMENT_EXIT.USAGE;
}

export function exitOfSigned(signed: readonly Settlement[] | RefusalWords): number {
  if (isRefusal(signed)) return exitOfRefused(signed);
  return signed.some(({ state }) => state === 'AWAITING_SECOND') ? SETTLEMENT_EXIT.AWAITING_SECOND : SETTLEMENT_EXIT.DONE;
}
