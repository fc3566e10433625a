import type { MonthNumber } from '../identity/year-month';
import { monthOf } from '../identity/year-month';
import { enumOf } from './enums';
import type { SpanFact } from './span-fact';
import { type Town, townOf } from './town';

export type SchoolingWord = 'STUDENT' | 'NOT_STUDENT';

/** What a roster says of school (在校生状况); empty cells say nothing and are null. */
export const Schooling = enumOf<SchoolingWord>({
  name: 'Schooling',
  description: '在校生状况。What a roster says of school.',
  values: { STUDENT: '在校学生。In school.', NOT_STUDENT: '非在校生。Not in school.' },
});

/** The town of a fact in the first month that it holds for. */
export function townOfFact(
  fact: SpanFact & { readonly town: string | null },
  month: MonthNumber = fact.fromMonth as MonthNumber,
): Town | null {
  return townOf(fact.town, monthOf(month));
}
