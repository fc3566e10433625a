/**
 * The states in which the people of a cell are counted; everybody counted is in exactly one. Eligible people (应参保): by enrolment and payment.
 * People over 60 who should receive the pension (应享待遇): by whether they do.
 */
export const STATES = ['NOT_ENROLLED', 'PAID_NOT_ENROLLED', 'UNPAID', 'SELF_PAID', 'PAID', 'RECEIVING', 'NOT_RECEIVING'] as const;
export type State = (typeof STATES)[number];

/** 应参保, 已参保, 应代缴, 已代缴, 应享待遇, 已享待遇: what is told of a cell, each the sum of some states. */
export const MEASURES = ['shouldEnrol', 'enrolled', 'shouldPay', 'paid', 'shouldReceive', 'receiving'] as const;
export type Measure = (typeof MEASURES)[number];

const OF_STATES: Readonly<Record<Measure, readonly State[]>> = {
  shouldEnrol: ['NOT_ENROLLED', 'PAID_NOT_ENROLLED', 'UNPAID', 'SELF_PAID', 'PAID'],
  enrolled: ['UNPAID', 'SELF_PAID', 'PAID'],
  shouldPay: ['NOT_ENROLLED', 'PAID_NOT_ENROLLED', 'UNPAID', 'PAID'],
  paid: ['PAID_NOT_ENROLLED', 'PAID'],
  shouldReceive: ['RECEIVING', 'NOT_RECEIVING'],
  receiving: ['RECEIVING'],
};

/** For each measure, 1 at the states that it sums, else 0. */
export const WEIGHTS: readonly (readonly number[])[] = MEASURES.map((measure) =>
  STATES.map((state) => (OF_STATES[measure].includes(state) ? 1 : 0)),
);

const minus = (a: Measure, b: Measure): readonly number[] => {
  const [left, right] = [WEIGHTS[MEASURES.indexOf(a)] ?? [], WEIGHTS[MEASURES.indexOf(b)] ?? []];
  return left.map((weight, state) => weight - (right[state] ?? 0));
};

/**
 * What must not be told when it is small: the measures, and the groups that their differences within one cell count (not enrolled, not paid, paid
 * by themselves, not receiving).
 */
export const GROUPS: readonly (readonly number[])[] = [
  ...WEIGHTS,
  minus('shouldEnrol', 'enrolled'),
  minus('shouldEnrol', 'shouldPay'),
  minus('shouldEnrol', 'paid'),
  minus('shouldPay', 'paid'),
  minus('enrolled', 'paid'),
  minus('shouldReceive', 'receiving'),
];

/** The states of those whom a town has paid for: their money is told too. */
export const PAID_STATES: readonly number[] = WEIGHTS[MEASURES.indexOf('paid')] ?? [];

export const weighed = (weights: readonly number[], counts: ArrayLike<number>): number =>
  weights.reduce((sum, weight, state) => sum + weight * (counts[state] ?? 0), 0);
