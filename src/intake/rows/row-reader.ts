import type { Agency } from '../../identity/agency';
import { withoutOuterBlanks } from '../../identity/blanks';
import { bornOnOf, type CitizenId, sexOf } from '../../identity/citizen-id';
import type { PersonName } from '../../identity/person-name';
import { saysNothing } from '../../identity/says-nothing';
import type { YearMonth } from '../../identity/year-month';
import { maskedText, Notes } from '../findings/notes';
import type { Fact, PersonFact, ReadRow } from '../reading';
import type { RosterDefinition } from '../roster';
import { type Cell, cellText, isBlank } from '../source/raw-row';
import type { MemberPlace } from '../table/household-columns';
import type { Layout } from '../table/layout';
import type { RepeatState, Repeats } from '../table/repeats';
import { skippedKind } from '../table/row-kind';
import { type FeedPlan, plainCategory } from './feed-plan';
import { type HeadedCell, type ReadId, readIdCell, readNameCell } from './identity';
import { NamedPeople } from './named-people';
import { checkPersonCells } from './person-cells';
import { CurrentRow } from './row-cells';

/** What the rows of a sheet are read against. */
export interface RowContext {
  readonly plan: FeedPlan;
  readonly layout: Layout;
  readonly sheet: string | null;
  /** Whether a row with fewer cells than the header was cut. */
  readonly countsCells: boolean;
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
const NOBODY: readonly PersonFact[] = Object.freeze([]);

/** Reads the rows below a header: each ends in exactly one disposition. Rows must come in their order. */
export class RowReader {
  private readonly notes = new Notes();
  private readonly named = new NamedPeople();
  private readonly current: CurrentRow;
  private readonly bornBy: string;
  private readonly officialCategories: string;
  private readonly saysCovered: boolean;
  /** Heads of households met so far: in a list of members they stand beside each of them. */
  private readonly headsTaken = new Set<CitizenId>();
  /** Members of the row at hand with an unknown word for 是否保障人口. */
  private badMembers = 0;

  constructor(private readonly context: RowContext) {
    const { columns } = context.plan.names;
    const official = (key: string): string => columns.find((c) => c.key === key)?.header ?? key;
    this.current = new CurrentRow(context.layout, context.month, context.sender, this.notes, official);
    this.officialCategories = officialCategories(context.plan);
    this.bornBy = `${context.month}-31`;
    this.saysCovered = context.layout.columnOf.has('covered') || context.layout.members.some((m) => m.covered !== -1);
  }

  read(cells: readonly Cell[], at: RowAt): ReadRow {
    const { layout, sheet } = this.context;
    this.notes.begin({ sheet, row: at.sheetRow });
    this.current.turnTo(cells);
    this.named.begin();
    this.badMembers = 0;
    const skipped = skippedKind(cells, layout);
    if (skipped !== null) {
      this.notes.add({ code: skipped });
      return this.result(at, null, NOBODY);
    }
    this.checkLength(cells);
    if (layout.alternates.size > 0) this.checkAlternates(cells);
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
    const diedOn = fact?.died_on;
    if (typeof diedOn === 'string' && diedOn < bornOnOf(person.id)) this.current.find('E_DATE_BEFORE_BIRTH', 'diedOn');
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
    const fromCertificate = certificate === null ? null : readCertificate(certificate, bornBy, notes);
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

  /** Nobody when the row itself is wrong (its town, its dates); a head who stands among members, here or elsewhere, counts as that member. */
  private takeHousehold(people: readonly Listed[], definition: RosterDefinition, at: RowAt): PersonFact[] {
    const before = this.notes.rejections;
    const facts: { person: Identified; fact: Fact | null }[] = [];
    const members = people.some((other) => other.position > 0);
    for (const { person, place, position } of people) {
      if (person === null || (position === 0 && members && this.isOnlyHead(person))) continue;
      if (facts.some((taken) => taken.person.id === person.id && taken.person.name === person.name)) {
        this.notes.add({ code: 'W_DUP_IN_FILE', column: this.headerAt(place.idNumber), hint: String(at.row) });
        continue;
      }
      const covered = this.covered(place);
      if (covered === 'UNKNOWN') continue;
      this.current.member = { position, covered, fileSays: this.saysCovered };
      facts.push({ person, fact: definition.fact(this.current) });
    }
    if (this.notes.rejections > before + this.badMembers) return [];
    const taken = facts.map(({ person, fact }) => (fact === null ? null : this.takeMember(definition, person, { fact, at })));
    return taken.filter((t) => t !== null);
  }

  /** The head of the members of this row, who was taken before or is a member himself: not a second time. */
  private isOnlyHead(person: Identified): boolean {
    if (this.context.repeats.isMember(person.id)) return true;
    const before = this.headsTaken.has(person.id);
    this.headsTaken.add(person.id);
    return before;
  }

  private takeMember(definition: RosterDefinition, person: Identified, what: { fact: Fact; at: RowAt }): PersonFact | null {
    if (person.repeat !== 'CONFLICT') return this.take(definition, person, what);
    this.notes.add({ code: 'E_DUP_CONFLICT', column: this.current.header('idNumber') });
    return null;
  }

  private headerAt(column: number): string {
    return this.context.layout.headers[column] ?? '';
  }

  private headPlace(): MemberPlace | null {
    const at = (key: string): number => this.context.layout.columnOf.get(key) ?? -1;
    const head = { name: at('name'), idNumber: at('idNumber'), covered: at('covered') };
    return head.name === -1 && head.idNumber === -1 ? null : head;
  }

  private identifyMember(cells: readonly Cell[], place: MemberPlace): Identified | null {
    const read = readIdCell({ cell: cells[place.idNumber], header: this.headerAt(place.idNumber) }, this.bornBy, this.notes);
    this.named.meet(read?.id ?? null);
    const name = readNameCell({ cell: cells[place.name], header: this.headerAt(place.name) }, this.notes);
    return read === null || name === null ? null : { id: read.id, name, repeat: this.context.repeats.stateOf(read.id) };
  }

  /** Null when the row does not say; an unknown word refuses the member, for covered or not decides about money. */
  private covered(place: MemberPlace): boolean | null | 'UNKNOWN' {
    const words = this.context.plan.members?.coveredWords;
    if (place.covered === -1 || words === undefined) return null;
    const said = this.current.closedListAt(place.covered, words);
    if (said === 'UNKNOWN') this.badMembers++;
    return said;
  }

  /** The person with the fact, unless an earlier row of the file said the same. */
  private take(definition: RosterDefinition, person: Identified, { fact, at }: { fact: Fact; at: RowAt }): PersonFact | null {
    const { repeats } = this.context;
    this.warnOfNamesake(person, fact, at);
    if (person.repeat === 'ONCE') return personFact(person, definition.repeatable ? numbered(fact, 1) : fact);
    const key = `${definition.feed}|${fact.fact_key ?? ''}`;
    const content = DECISIVE.map((column) => fact[column] ?? '').join('|');
    const said = definition.repeatable ? `${key}|${JSON.stringify(fact)}` : key;
    const before = repeats.takenBefore(person.id, said, { row: at.row, content });
    if (before === null) return personFact(person, definition.repeatable ? numbered(fact, repeats.ordinal(person.id, key)) : fact);
    this.notes.add({ code: 'W_DUP_IN_FILE', hint: String(before.row) });
    if (!before.same) this.notes.add({ code: 'W_DUP_DIFFERS', hint: String(before.row) });
    return null;
  }

  /** Same name, birth date and town with another number (reading, section 4): taken, and somebody looks. */
  private warnOfNamesake({ id, name }: Identified, { town }: Fact, at: RowAt): void {
    const before = typeof town === 'string' ? this.context.repeats.sameNameBefore(id, { name, town }, at.row) : null;
    if (before !== null) this.notes.add({ code: 'W_SAME_NAME_OTHER_ID', column: this.current.header('idNumber'), hint: String(before) });
  }

  /** A second column for the same thing (镇街 and 所属镇街) must not be dropped when it says something else. */
  private checkAlternates(cells: readonly Cell[]): void {
    const { alternates, columnOf, headers } = this.context.layout;
    for (const [key, others] of alternates) {
      if (!COMPARED.has(key)) continue;
      const used = columnOf.get(key) ?? -1;
      for (const other of others) {
        if (isBlank(cells[other]) || isBlank(cells[used]) || sameText(cells[other], cells[used])) continue;
        this.notes.add({ code: 'W_COLUMNS_DIFFER', column: headers[used] ?? null, got: headers[other] ?? null, hint: headers[used] ?? '' });
      }
    }
  }

  /** The roster of the row: the file's own, or what 人员类别 says; its findings are written down. */
  private definition(): RosterDefinition | null {
    const { only, words } = this.context.plan;
    const text = this.current.words('category');
    if (saysNothing(text)) {
      if (only === null) this.current.find('E_CATEGORY_EMPTY', 'category', this.officialCategories);
      return only;
    }
    const exact = words.get(text);
    const word = exact ?? (text.length > LONGEST_CATEGORY ? undefined : words.get(plainCategory(text)));
    if (word === undefined) this.current.find('E_CATEGORY_UNKNOWN', 'category', this.officialCategories);
    if (word === undefined) return only;
    if (only !== null && only.categories.length > 0 && word.definition !== only)
      this.current.find('E_CATEGORY_OTHER_FEED', 'category', this.officialCategories);
    if (word.alias || exact === undefined) this.current.find('N_CATEGORY_ALIAS', 'category', word.category.names[0]);
    if (word.category.warning !== null) this.current.find(word.category.warning, 'category');
    this.current.category = word.category;
    return only ?? word.definition;
  }

  /** Cells beyond the header mean that the row has shifted; missing ones, that it was cut. */
  private checkLength(cells: readonly Cell[]): void {
    const width = this.context.layout.headers.length;
    if (cells.length === width) return;
    if (cells.length < width && !this.context.countsCells) return;
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

/** What was changed in a certificate is shown; what is wrong with it has a sentence of its own. */
function readCertificate(cell: HeadedCell, bornBy: string, notes: Notes): ReadId | null {
  const own = new Notes();
  const read = readIdCell(cell, bornBy, own);
  const changes = own.findings.filter((f) => f.severity === 'NORMALISED' && f.code !== 'N_ID_CERTIFICATE');
  for (const { code, column, got } of changes) notes.add({ code, column, got });
  return read;
}

/** The official words, without those that would only raise the next question. */
function officialCategories({ only, words }: FeedPlan): string {
  const plain = [...words.values()].filter(({ category: { warning } }) => warning !== 'W_CATEGORY_UNSURE');
  const names = plain.filter((w) => only === null || w.definition === only).map((w) => w.category.names[0] ?? '');
  return [...new Set(names)].join('、');
}

const LONGEST_CATEGORY = 60;
const COMPARED: ReadonlySet<string> = new Set(['name', 'idNumber', 'town', 'category']);
const sameText = (a: Cell | undefined, b: Cell | undefined): boolean => withoutOuterBlanks(cellText(a)) === withoutOuterBlanks(cellText(b));

/** The fact was made for this row, so its key is set in place: a copy of every fact costs more than reading it. */
function numbered(fact: Fact, ordinal: number): Fact {
  return Object.assign(fact, { fact_key: `${fact.fact_key}|${ordinal}` });
}

function personFact({ id, name }: Identified, fact: Fact): PersonFact {
  return { idNumber: id, name, bornOn: bornOnOf(id), sex: sexOf(id), fact };
}
