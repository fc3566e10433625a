import type { Feed } from '../identity/feed';
import type { MonthNumber } from '../identity/year-month';
import type { Evidence } from './assessment';
import type { Values } from './expression';
import { type FactName, valuesOf } from './facts/catalogue';
import type { Rows } from './facts/derivation';
import type { DerivedFacts } from './facts/derive';
import type { OfficerRecordSpan, Span } from './facts/spans';

/** The derived facts, side by side too, and their rows as evidence: each row is written once however many tests rest on it. */
export interface Seen extends DerivedFacts {
  readonly values: Values;
  readonly evidence: (names: readonly FactName[]) => readonly Evidence[];
}

export function seenIn(derived: DerivedFacts): Seen {
  const written = new Map<Span | OfficerRecordSpan, Evidence>();
  const write = (rows: Rows, span: Span | OfficerRecordSpan): Evidence => {
    const found = written.get(span) ?? evidenceOf(rows.feed, span);
    written.set(span, found);
    return found;
  };
  const evidence = (names: readonly FactName[]): readonly Evidence[] => {
    const found = new Set<Evidence>();
    for (const name of names) for (const rows of derived.rows[name]) for (const span of rows.spans) found.add(write(rows, span));
    return [...found];
  };
  return { ...derived, values: valuesOf(derived.facts), evidence };
}

function evidenceOf(feed: Feed | null, span: Span | OfficerRecordSpan): Evidence {
  const months = { fromMonth: span.fromMonth as MonthNumber, untilMonth: span.untilMonth as MonthNumber };
  if ('batch' in span) return { feed, batch: span.batch, row: span.row, document: null, ...months };
  return { feed, batch: null, row: null, document: span.document, ...months };
}
