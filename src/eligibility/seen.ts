import type { Feed } from '../identity/feed';
import type { MonthNumber } from '../identity/year-month';
import type { Evidence } from './assessment';
import type { Values } from './expression';
import { describeFact, type FactName, type Facts, valuesOf } from './facts/catalogue';
import type { FactRows } from './facts/derivation';
import type { DerivedFacts } from './facts/derive';
import type { Reaches } from './facts/freshness';
import type { SaidSpan } from './facts/said';
import type { OfficerRecordSpan, Span } from './facts/spans';

/**
 * The derived facts, side by side too, and their rows as evidence: each row is written once however many tests rest on it. A fact that is
 * known because somebody is *not* on a list rests on the list: then the delivery stands there without a row.
 */
export class Seen implements DerivedFacts {
  readonly facts: Facts;
  readonly rows: FactRows;
  readonly reaches: Reaches;
  readonly values: Values;
  private written: Written | undefined;

  constructor({ facts, rows, reaches }: DerivedFacts) {
    this.facts = facts;
    this.rows = rows;
    this.reaches = reaches;
    this.values = valuesOf(facts);
  }

  /** The rows and lists that these facts rest on, each once. */
  evidence(names: readonly FactName[]): readonly Evidence[] {
    this.written ??= new Written();
    const found = new Set<Evidence>();
    for (const name of names) {
      for (const { feed, spans } of this.rows[name]) for (const span of spans) found.add(this.written.row(feed, span));
      if (this.facts[name] === null || this.rows[name].some(({ spans }) => spans.length > 0)) continue;
      for (const feed of describeFact(name).feeds) {
        const list = this.written.list(this, feed);
        if (list !== null) found.add(list);
      }
    }
    return [...found];
  }
}

/** Evidence that was written before in the same answer. */
class Written {
  private readonly rows = new Map<Span | OfficerRecordSpan | SaidSpan, Evidence>();
  private readonly lists = new Map<Feed, Evidence | null>();

  row(feed: Feed | null, span: Span | OfficerRecordSpan | SaidSpan): Evidence {
    const found = this.rows.get(span) ?? evidenceOf(feed, span);
    this.rows.set(span, found);
    return found;
  }

  list(derived: DerivedFacts, feed: Feed): Evidence | null {
    const found = this.lists.get(feed);
    if (found !== undefined) return found;
    const made = wholeList(derived, feed);
    this.lists.set(feed, made);
    return made;
  }
}

/** The delivery that a list's silence about a person rests on; null when no list reaches the month. */
function wholeList({ facts, reaches }: DerivedFacts, feed: Feed): Evidence | null {
  const { latest, batch } = reaches[feed];
  const state = facts[`feed ${feed}`];
  if (latest === null || batch === null || (state !== 'FRESH' && state !== 'STALE')) return null;
  return { feed, batch, row: null, document: null, fromMonth: latest as MonthNumber, untilMonth: (latest + 1) as MonthNumber };
}

function evidenceOf(feed: Feed | null, span: Span | OfficerRecordSpan | SaidSpan): Evidence {
  const months = { fromMonth: span.fromMonth as MonthNumber, untilMonth: span.untilMonth as MonthNumber };
  if ('batch' in span) return { feed, batch: span.batch, row: span.row, document: null, ...months };
  return { feed, batch: null, row: null, document: span.document, ...months };
}
