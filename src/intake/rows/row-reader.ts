import type { Agency } from '../../identity/agency';
import { bornOnOf, type CitizenId, sexOf } from '../../identity/citizen-id';
import type { PersonName } from '../../identity/person-name';
import type { YearMonth } from '../../identity/year-month';
import { maskedText, Notes } from '../findings/notes';
import type { Fact, PersonFact, ReadRow } from '../reading';
import type { RosterDefinition } from '../roster';
import { type Cell, isBlank } from '../source/raw-row';
import type { Layout, MemberPlace } from '../table/layout';
import type { RepeatState, Repeats } from '../table/repeats';
import { skippedKind } from '../table/row-kind';
import type { FeedPlan } from './feed-plan';
import { readIdCell, readNameCell } from './identity';
import { NamedPeople } from './named-people';
import { checkPersonCells } from './person-cells';
import { CurrentRow } from './row-cells';

/** What the rows of a sheet are read against. */
export interface RowContext {
  readonly plan: FeedPlan;
  readonly layout: Layout;
  readonly sheet: string | null;
  readonly month: YearMonth;
  readonly sender: Agency | null;
  readonly repeats: Repeats;
}

export interface RowAt {
  /** Unique in the file, and as the sheet shows it. */
  readonly row: number;
  readonly sheetRow: number;
}

interface Identified {
  readonly id: CitizenId;
  readonly name: PersonName;
  readonly repeat: RepeatState;
}

/** One place of a household row: 0 is the head, 1 to 6 the members. */
interface Listed {
  readonly person: Identified | null;
  readonly place: MemberPlace;
  readonly position: number;
}

const NOBODY: readonly PersonFact[] = Object.freeze([]);

/** Reads the rows below a header: each ends in exactly one disposition. Rows must come in their order. */
export class RowReader {
  private readonly notes = new Notes();
  private readonly named = new NamedPeople();
  private readonly current: CurrentRow;
  private readonly bornBy: string;

  constructor(private readonly context: RowContext) {
    this.current = new CurrentRow(context.layout, context.month, context.sender, this.notes);
    this.bornBy = `${context.month}-31`;
  }

  read(cells: readonly Cell[], at: RowAt): ReadRow {
    const { layout, sheet } = this.context;
    this.notes.begin({ sheet, row: at.sheetRow });
    this.current.turnTo(cells);
    this.named.begin();
    const skipped = skippedKind(cells, layout);
    if (skipped !== null) {
      this.notes.add({ code: skipped });
      return this.result(at, null, NOBODY);
    }
    this.checkLength(cells);
    const definition = this.definition();
    const persons = layout.members.length === 0 ? this.onePerson(definition, at) : this.household(cells, definition, at);
    return this.result(at, definition, this.notes.rejected ? NOBODY : persons);
  }

  private onePerson(definition: RosterDefinition | null, at: RowAt): readonly PersonFact[] {
    const person = this.identify();
    checkPersonCells(this.current, person?.id ?? null, this.notes);
    const fact = definition?.fact(this.current) ?? null;
    if (person === null || definition === null) return NOBODY;
    if (person.repeat === 'CONFLICT') this.notes.add({ code: 'E_DUP_CONFLICT', column: this.current.header('idNumber') });
    if (fact === null || this.notes.rejected) return NOBODY;
    const taken = this.take(definition, person, { fact, at });
    return taken === null ? NOBODY : [taken];
  }

  /** Name and number of the row; the number may stand in the certificate's column only. */
  private identify(): Identified | null {
    const { current, notes, bornBy } = this;
    const certificateColumn = this.context.plan.certificateColumn;
    const own = current.cell('idNumber');
    const certificate =
      certificateColumn === null || isBlank(current.cell(certificateColumn))
        ? null
        : { cell: current.cell(certificateColumn), header: current.header(certificateColumn) };
    const fromCertificate = certificate === null ? null : readIdCell(certificate, bornBy, new Notes());
    if (certificate !== null && fromCertificate?.certificate == null) current.find('E_CERTIFICATE_INVALID', certificateColumn ?? '');
    const read =
      isBlank(own) && fromCertificate !== null
        ? fromCertificate
        : readIdCell({ cell: own, header: current.header('idNumber') }, bornBy, notes);
    if (read !== null && fromCertificate !== null && read.id !== fromCertificate.id)
      current.find('E_CERTIFICATE_MISMATCH', certificateColumn ?? '');
    current.certificate = fromCertificate?.certificate ?? read?.certificate ?? null;
    this.named.meet(read?.id ?? null, fromCertificate?.id ?? null);
    const name = readNameCell({ cell: current.cell('name'), header: current.header('name') }, notes);
    return read === null || name === null ? null : { id: read.id, name, repeat: this.context.repeats.stateOf(read.id) };
  }

  /** The head and up to six members, none dropped: a member with a mistake is written down, the others are taken. */
  private household(cells: readonly Cell[], definition: RosterDefinition | null, at: RowAt): readonly PersonFact[] {
    const rowIsWrong = this.notes.rejected;
    const people: Listed[] = [];
    const head = this.headPlace();
    [...(head === null ? [] : [head]), ...this.context.layout.members].forEach((place, index) => {
      if (isBlank(cells[place.name]) && isBlank(cells[place.idNumber])) return;
      people.push({ person: this.identifyMember(cells, place), place, position: head === null ? index + 1 : index });
    });
    if (people.length === 0) {
      this.named.meet(null);
      this.notes.add({ code: 'E_ID_EMPTY', column: this.context.plan.members?.idNumber[0]?.replace('{n}', '1') ?? null });
    }
    const taken = definition === null || rowIsWrong ? [] : this.takeHousehold(people, definition, at);
    if (this.notes.rejections > 0 && taken.length > 0) {
      this.notes.add({ code: 'W_MEMBER_REJECTED' });
      this.notes.softenTo('WARNED');
    }
    return taken;
  }

  /** Nobody when the row itself is wrong (its town, its dates); a head who is also listed as a member counts as that member. */
  private takeHousehold(people: readonly Listed[], definition: RosterDefinition, at: RowAt): PersonFact[] {
    const before = this.notes.rejections;
    const facts: { person: Identified; fact: Fact | null }[] = [];
    for (const { person, place, position } of people) {
      const listedAgain = position === 0 && people.some((other) => other.position > 0 && other.person?.id === person?.id);
      if (person === null || listedAgain) continue;
      this.current.member = { position, covered: this.covered(place) };
      facts.push({ person, fact: definition.fact(this.current) });
    }
    if (this.notes.rejections > before) return [];
    const taken = facts.map(({ person, fact }) => (fact === null ? null : this.takeMember(definition, person, { fact, at })));
    return taken.filter((t) => t !== null);
  }

  private takeMember(definition: RosterDefinition, person: Identified, what: { fact: Fact; at: RowAt }): PersonFact | null {
    if (person.repeat !== 'CONFLICT') return this.take(definition, person, what);
    this.notes.add({ code: 'E_DUP_CONFLICT', column: this.current.header('idNumber') });
    return null;
  }

  private headPlace(): MemberPlace | null {
    const at = (key: string): number => this.context.layout.columnOf.get(key) ?? -1;
    const head = { name: at('name'), idNumber: at('idNumber'), covered: at('covered') };
    return head.name === -1 && head.idNumber === -1 ? null : head;
  }

  private identifyMember(cells: readonly Cell[], place: MemberPlace): Identified | null {
    const header = (column: number): string => this.context.layout.headers[column] ?? '';
    const read = readIdCell({ cell: cells[place.idNumber], header: header(place.idNumber) }, this.bornBy, this.notes);
    this.named.meet(read?.id ?? null);
    const name = readNameCell({ cell: cells[place.name], header: header(place.name) }, this.notes);
    return read === null || name === null ? null : { id: read.id, name, repeat: this.context.repeats.stateOf(read.id) };
  }

  private covered(place: MemberPlace): boolean | null {
    const words = this.context.plan.members?.coveredWords;
    return place.covered === -1 || words === undefined ? null : this.current.closedListAt(place.covered, words);
  }

  /** The person with the fact, unless an earlier row of the file said the same. */
  private take(definition: RosterDefinition, person: Identified, { fact, at }: { fact: Fact; at: RowAt }): PersonFact | null {
    if (person.repeat === 'ONCE') return personFact(person, definition.repeatable ? numbered(fact, 1) : fact);
    const { repeats } = this.context;
    const key = `${definition.feed}|${fact.fact_key ?? ''}`;
    const before = repeats.takenBefore(person.id, definition.repeatable ? `${key}|${JSON.stringify(fact)}` : key, at.row);
    if (before === null) return personFact(person, definition.repeatable ? numbered(fact, repeats.ordinal(person.id, key)) : fact);
    this.notes.add({ code: 'W_DUP_IN_FILE', hint: String(before) });
    return null;
  }

  /** The roster of the row: the file's own, or what 人员类别 says; its findings are written down. */
  private definition(): RosterDefinition | null {
    const { only, words } = this.context.plan;
    const text = this.current.words('category');
    if (text === '') {
      if (only === null) this.current.find('E_CATEGORY_EMPTY', 'category', this.officialCategories());
      return only;
    }
    const word = words.get(text) ?? words.get(text.replace(/[\s\u3000]+/g, ''));
    if (word === undefined) this.current.find('E_CATEGORY_UNKNOWN', 'category', this.officialCategories());
    if (word === undefined) return only;
    if (only !== null && only.categories.length > 0 && word.definition !== only)
      this.current.find('E_CATEGORY_OTHER_FEED', 'category', this.officialCategories());
    if (word.alias) this.current.find('N_CATEGORY_ALIAS', 'category', word.category.names[0]);
    if (word.category.warning !== null) this.current.find(word.category.warning, 'category');
    this.current.category = word.category;
    return only ?? word.definition;
  }

  private officialCategories(): string {
    const { only, words } = this.context.plan;
    const plain = [...words.values()].filter(({ category: { warning } }) => warning !== 'W_CATEGORY_UNSURE');
    const names = plain.filter((w) => only === null || w.definition === only).map((w) => w.category.names[0] ?? '');
    return [...new Set(names)].join('、');
  }

  /** Cells beyond the header mean that the row has shifted; missing ones, that it was cut. */
  private checkLength(cells: readonly Cell[]): void {
    const width = this.context.layout.headers.length;
    if (cells.length === width) return;
    if (cells.length < width) this.notes.add({ code: 'W_ROW_SHORT', got: String(cells.length), hint: String(width) });
    else if (cells.slice(width).some((cell) => !isBlank(cell)))
      this.notes.add({ code: 'E_ROW_LONG', got: maskedText(String(cells.length)), hint: String(width) });
  }

  private result(at: RowAt, definition: RosterDefinition | null, persons: readonly PersonFact[]): ReadRow {
    const { notes, current } = this;
    const all = notes.disposition === 'DUPLICATE' && persons.length > 0 ? 'WARNED' : notes.disposition;
    return {
      row: at.row,
      sheet: this.context.sheet,
      sheetRow: at.sheetRow,
      feed: definition?.feed ?? null,
      disposition: all,
      category: current.category?.code ?? (definition?.categories.length === 1 ? (definition.categories[0]?.code ?? null) : null),
      start: current.start,
      findings: notes.findings,
      persons,
      refused: notes.rejections > 0 ? this.named.without(persons) : null,
    };
  }
}

/** The fact was made for this row, so its key is set in place: a copy of every fact costs more than reading it. */
function numbered(fact: Fact, ordinal: number): Fact {
  return Object.assign(fact, { fact_key: `${fact.fact_key}|${ordinal}` });
}

function personFact({ id, name }: Identified, fact: Fact): PersonFact {
  return { idNumber: id, name, bornOn: bornOnOf(id), sex: sexOf(id), fact };
}
