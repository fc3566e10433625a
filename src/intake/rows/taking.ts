import { bornOnOf, sexOf } from '../../identity/citizen-id';
import type { Fact, PersonFact } from '../reading';
import type { RosterDefinition } from '../roster';
import type { Identified, RowAt, RowAtHand } from './row-context';

/** What a second row of the same person must not say otherwise without somebody looking; the rest (a certificate number) may differ. */
const DECISIVE = [
  'town',
  'hukou_region',
  'covered',
  'poverty_status',
  'participation_code',
  'payment_code',
  'died_on',
  'category',
  'grade',
] as const;

/** Takes people with their facts, each once: against the rows before it in the file. */
export class Taking {
  constructor(private readonly row: RowAtHand) {}

  /** The person with the fact; null when the number has two names in the file, or when an earlier row said the same. */
  take(definition: RosterDefinition, person: Identified, { fact, at }: { fact: Fact; at: RowAt }): PersonFact | null {
    const { context, current, notes } = this.row;
    if (person.repeat === 'CONFLICT') {
      notes.add({ code: 'E_DUP_CONFLICT', column: current.header('idNumber') });
      return null;
    }
    this.warnOfNamesake(person, fact, at);
    if (person.repeat === 'ONCE') return personFact(person, definition.repeatable ? numbered(fact, 1) : fact);
    const key = `${definition.feed}|${fact.fact_key ?? ''}`;
    const content = DECISIVE.map((column) => fact[column] ?? '').join('|');
    const said = definition.repeatable ? `${key}|${JSON.stringify(fact)}` : key;
    const before = context.repeats.takenBefore(person.id, said, { row: at.row, content });
    if (before === null) return personFact(person, definition.repeatable ? numbered(fact, context.repeats.ordinal(person.id, key)) : fact);
    notes.add({ code: 'W_DUP_IN_FILE', hint: String(before.row), sameAsRow: before.row });
    if (!before.same) notes.add({ code: 'W_DUP_DIFFERS', hint: String(before.row) });
    return null;
  }

  /** Same name, birth date and town with another number (reading, section 4): taken, and somebody looks. */
  private warnOfNamesake({ id, name }: Identified, { town }: Fact, at: RowAt): void {
    const { context, current, notes } = this.row;
    const before = typeof town === 'string' ? context.repeats.sameNameBefore(id, { name, town }, at.row) : null;
    if (before !== null) notes.add({ code: 'W_SAME_NAME_OTHER_ID', column: current.header('idNumber'), hint: String(before) });
  }
}

/** The fact was made for this row, so its key is set in place: a copy of every fact costs more than reading it. */
function numbered(fact: Fact, ordinal: number): Fact {
  return Object.assign(fact, { fact_key: `${fact.fact_key}|${ordinal}` });
}

function personFact({ id, name }: Identified, fact: Fact): PersonFact {
  return { idNumber: id, name, bornOn: bornOnOf(id), sex: sexOf(id), fact };
}
