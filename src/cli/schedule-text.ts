import type { YearMonth } from '../identity/year-month';
import { duesOf, type ShownStep, STEP_NAMES_ZH, type StepJob, type StepOutcome } from '../jobs';

const STATES = { DONE: '已完成 done', NOT_READY: '未就绪 not ready', FAILED: '失败 failed' } as const;

/** One line of the calendar of some months: what is due when, and how far it has come. */
export function calendarText(months: readonly YearMonth[], steps: readonly ShownStep[], now: string): string {
  return months.flatMap((month) => linesOf(month, steps, now)).join('\n');
}

function linesOf(month: YearMonth, steps: readonly ShownStep[], now: string): string[] {
  const dues = duesOf(month);
  if ('failure' in dues) return [unknownYearText(month, dues.year)];
  return dues.map(({ step, on }) => {
    const known = steps.find((each) => each.month === month && each.step === step);
    const open = on > now ? '未到期 to come' : '待办 due';
    return `${month}  ${on}  ${STEP_NAMES_ZH[step]} ${step}  ${known === undefined ? open : knownText(known)}`;
  });
}

function knownText({ state, attempts, nextTryOn, saidZh, said, changedAt }: ShownStep): string {
  const again = nextTryOn === null ? '' : `，${nextTryOn} 再试 next try`;
  return `${STATES[state]}${again}  ${changedAt}  第 ${attempts} 次 try\n    ${saidZh}\n    ${said}`;
}

export const unknownYearText = (month: YearMonth, year: number): string =>
  `${month}  ${year} 年放假调休安排未知，日程无法确定，请更新 chinese-days
${month}  working days of ${year} are not known: nothing is scheduled; update chinese-days when they are announced`;

export function ranText({ month, step }: StepJob, { state, messageZh, message }: StepOutcome): string {
  return `${month} ${STEP_NAMES_ZH[step]} ${step}: ${STATES[state]}\n  ${messageZh}\n  ${message}`;
}
