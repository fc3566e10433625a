import type { Feed } from '../identity/feed';
import type { MonthNumber } from '../identity/year-month';
import type { Evidence } from './assessment';
import type { Values } from './expression';
import { describeFact, type FactName, valuesOf } from './facts/catalogue';
import type { Rows } from './facts/derivation';
import type { DerivedFacts } from './facts/derive';
import type { OfficerRecordSpan, Span } from './facts/spans';

/**
 * The derived facts, side by side too, and their rows as evidence: each row is written once however many tests rest on it. A fact that is
 * known because somebody is *not* on a list rests on the list: then the delivery stands there without a row.
 */
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
  const lists = new Map<Feed, Evidence | null>();
  const listOf = (feed: Feed): Evidence | null => {
    const found = lists.get(feed);
    if (found !== undefined) return found;
    const made = wholeList(derived, feed);
    lists.set(feed, made);
    return made;
  };
  const evidence = (names: readonly FactName[]): readonly Evidence[] => {
    const found = new Set<Evidence>();
    for (const name of names) {
      for (const rows of derived.rows[name]) for (const span of rows.spans) found.add(write(rows, span));
      if (derived.facts[name] === null || derived.rows[name].some(({ spans }) => spans.length > 0)) continue;
      for (const feed of describeFact(name).feeds) {
        const list = listOf(feed);
        if (list !== null) found.add(list);
      }
    }
    return [...found];
  };
  return { ...derived, values: valuesOf(derived.facts), evidence };
}

/** The delivery that a list's silence about a person rests on; null when no list reaches the month. */
function wholeList({ facts, reaches }: DerivedFacts, feed: Feed): Evidence | null {
  const { latest, batch } = reaches[feed];
  const state = facts[`feed ${feed}`];
  if (latest === null || batch === null || (state !== 'FRESH' && state !== 'STALE')) return null;
  return { feed, batch, row: null, document: null, fromMonth: latest as MonthNumber, untilMonth: (latest + 1) as MonthNumber };
}

function evidenceOf(feed: Feed | null, span: Span | OfficerRecordSpan): Evidence {
  const months = { fromMonth: span.fromMonth as MonthNumber, untilMonth: span.untilMonth as MonthNumber };
  if ('batch' in span) return { feed, batch: span.batch, row: span.row, document: null, ...months };
  return { feed, batch: null, row: null, document: span.document, ...months };
}
