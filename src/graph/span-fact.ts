import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type MonthNumber, monthNumber, monthOf, OPEN_END, type YearMonth } from '../identity/year-month';

/**
 * One fact about a person on both axes: the months [fromMonth, untilMonth) it holds for, and the knowledge numbers [knownFrom, knownUntil)
 * between which the hub believed it. The eligibility subgraph gets all of them and chooses; agencies' public fields choose with `believed` and `rowInMonth`.
 */
@ObjectType({ description: '双时间轴事实。One fact on both time axes.', simpleResolvers: true })
export abstract class SpanFact {
  @Field(() => Int, { description: '起始月序号（含）。First month, year*12+month-1.' })
  readonly fromMonth: number;
  @Field(() => Int, { description: '截止月序号（不含）。The month after the last; 2147483647: open.' })
  readonly untilMonth: number;
  @Field(() => ID, { description: '批次号。Batch.' })
  readonly batch: string;
  @Field(() => Int, { description: '行号。Row in the file.' })
  readonly row: number;
  @Field(() => Int, { description: '知悉序号（起）。Known from this number.' })
  readonly knownFrom: number;
  @Field(() => Int, { nullable: true, description: '知悉序号（止，不含）；空为现在仍认定。Known until; null: still believed.' })
  readonly knownUntil: number | null;
}

/** The names of the span fields, as `@requires` lists them. */
export const SPAN_FIELDS = ['fromMonth', 'untilMonth', 'batch', 'row', 'knownFrom', 'knownUntil'] as const;

/** Facts believed at a knowledge number; null means now. */
export function believed<F extends SpanFact>(facts: readonly F[], knowledge: number | null): F[] {
  return facts.filter((fact) => isBelieved(fact, knowledge));
}

function isBelieved({ knownFrom, knownUntil }: SpanFact, knowledge: number | null): boolean {
  if (knowledge === null) return knownUntil === null;
  return knownFrom <= knowledge && (knownUntil === null || knowledge < knownUntil);
}

/** Spans as the API shows them: first and last month, both included, the last null when open. */
export function monthsOf(fact: SpanFact): { readonly firstMonth: YearMonth; readonly lastMonth: YearMonth | null } {
  return {
    firstMonth: monthOf(fact.fromMonth as MonthNumber),
    lastMonth: fact.untilMonth === OPEN_END ? null : monthOf((fact.untilMonth - 1) as MonthNumber),
  };
}

/** The record of a month: when a register has two, the one that the hub came to know last. */
export function rowInMonth<F extends SpanFact>(facts: readonly F[], month: YearMonth, knowledge: number | null): F | undefined {
  const asked = monthNumber(month);
  return facts.findLast((fact) => fact.fromMonth <= asked && asked < fact.untilMonth && isBelieved(fact, knowledge));
}
