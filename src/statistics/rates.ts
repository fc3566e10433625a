import type { Measures } from './table';

/** 参保率, 代缴率, 待遇享受率 (三个100%): fractions of one; null where a side is withheld or nobody is asked for. */
export interface Rates {
  readonly enrolmentRate: number | null;
  readonly paymentRate: number | null;
  readonly benefitRate: number | null;
}

export function ratesOf({ shouldEnrol, enrolled, shouldPay, paid, shouldReceive, receiving }: Measures): Rates {
  return { enrolmentRate: share(enrolled, shouldEnrol), paymentRate: share(paid, shouldPay), benefitRate: share(receiving, shouldReceive) };
}

const share = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;
