import { type Caller, visibleTowns } from '../../access';
import { parseTownCode } from '../../identity/town';
import type { MonthNumber } from '../../identity/year-month';
import type { RefusalWords } from '../../refusal';
import { settlingTown } from '../settle/towns';

/** The town that settles the month for a code, if the caller may see it. */
export function townToSettle(code: string, month: MonthNumber, caller: Caller): string | RefusalWords {
  const town = parseTownCode(code);
  const visible: readonly string[] | null = visibleTowns(caller);
  if (typeof town !== 'string') return unknownTown;
  const settling = settlingTown(town, month);
  return visible === null || visible.includes(settling) ? settling : unknownTown;
}

const unknownTown: RefusalWords = {
  code: 'UNKNOWN_TOWN',
  message: 'town: expected the code of a town whose settlement you may see, got another; the query towns lists them.',
  messageZh: '镇区代码有误，或无权查看该镇区的结算。',
  path: 'town',
  expected: 'the code of a town whose settlement you may see',
  got: 'another',
};
