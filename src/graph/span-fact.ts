import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type MonthNumber, monthNumber, monthOf, OPEN_END, type YearMonth } from '../identity/year-month';

/**
 * One fact about a person on both axes: the months [fromMonth, untilMonth) it holds for, and the knowledge numbers [knownFrom, knownUntil)
 * between which the hub believed it. The eligibility subgraph gets all of them and chooses; agencies' public fields choose with `believedIn`.
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
  if (knowledge === null) return facts.filter((fact) => fact.knownUntil === null);
  return facts.filter((fact) => fact.knownFrom <= knowledge && (fact.knownUntil === null || knowledge < fact.knownUntil));
}

/** The facts believed at `knowledge` that hold in `month`, in their stored order. */
export function believedIn<F extends SpanFact>(facts: readonly F[], month: MonthNumber, knowledge: number | null): F[] {
  return believed(facts, knowledge).filter((fact) => fact.fromMonth <= month && month < fact.untilMonth);
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
  return believedIn(facts, monthNumber(month), knowledge).at(-1);
}
