import { withoutOuterBlanks } from '../../identity/blanks';
import { bornOnOf, type CitizenId } from '../../identity/citizen-id';
import { readCitizenId } from '../../identity/citizen-id-reading';
import { saysNothing } from '../../identity/says-nothing';
import { maskedText, Notes } from '../findings/notes';
import type { PersonFact, ReadRow } from '../reading';
import type { RosterDefinition } from '../roster';
import { type Cell, cellText, isBlank } from '../source/raw-row';
import { type SkippedKind, skippedKind } from '../table/row-kind';
import { HouseholdReader } from './household-reader';
import { type HeadedCell, type ReadId, readIdCell, readNameCell } from './identity';
import { NamedPeople } from './named-people';
import { checkPersonCells } from './person-cells';
import { RowCategory } from './row-category';
import { CurrentRow } from './row-cells';
import type { Identified, RowAt, RowAtHand, RowContext } from './row-context';
import { checkAlternates, checkLength } from './row-shape';
import { saidIn } from './said-beside';
import { saidDeadCheck } from './said-dead';
import { EndedHeading, saidEndedCheck, saysWhoIsSupported } from './said-ended';
import { Taking } from './taking';

const NOBODY: readonly PersonFact[] = Object.freeze([]);

/** Reads the rows below a header: each ends in exactly one disposition. Rows must come in their order. */
export class RowReader {
  private readonly notes = new Notes();
  private readonly named = new NamedPeople();
  private readonly current: CurrentRow;
  private readonly row: RowAtHand;
  private readonly category: RowCategory;
  private readonly taking: Taking;
  private readonly household: HouseholdReader | null;
  /** Of what a row says beside its person. */
  private readonly besides: readonly (() => void)[];
  /** Below a further header whose columns stand elsewhere. */
  private misplaced = false;
  private inHeader = false;
  /** Null where a list does not say who is supported. */
  private readonly heading: EndedHeading | null;

  constructor(private readonly context: RowContext) {
    const { columns } = context.plan.names;
    const official = (key: string): string => columns.find((c) => c.key === key)?.header ?? key;
    this.current = new CurrentRow(context.layout, context.month, context.sender, this.notes, official);
    this.row = { context, current: this.current, notes: this.notes, named: this.named, bornBy: `${context.month}-31` };
    this.category = new RowCategory(context.plan, this.current);
    this.taking = new Taking(this.row);
    const feed = context.plan.only?.feed ?? 'HARDSHIP';
    this.besides = [
      feed === 'DEATH' ? null : saidDeadCheck(this.current),
      saysWhoIsSupported(feed) ? saidEndedCheck(this.current) : null,
    ].filter((check) => check !== null);
    this.heading = saysWhoIsSupported(feed) ? new EndedHeading(context.sheet, context.layout.titles) : null;
    this.household = context.layout.members.length === 0 ? null : new HouseholdReader(this.row, this.taking);
  }

  read(cells: readonly Cell[], at: RowAt): ReadRow {
    const { layout, sheet } = this.context;
    this.notes.begin({ sheet, row: at.sheetRow });
    this.current.turnTo(cells);
    this.named.begin();
    const skipped = skippedKind(cells, layout);
    if (skipped !== null) {
      this.meetSkipped(skipped, cells);
      this.notes.add({ code: skipped });
      return this.result(at, null, NOBODY);
    }
    this.inHeader = false;
    if (this.heading !== null && this.heading.said !== null) this.noteEnded(this.heading.said);
    if (this.misplaced) return this.misplacedRow(cells, at);
    checkLength(cells, this.row);
    if (layout.alternates.size > 0) checkAlternates(cells, this.row);
    for (const check of this.besides) check();
    const definition = this.category.definition();
    const persons = this.household?.read(cells, definition, at) ?? this.onePerson(definition, at);
    return this.result(at, definition, this.notes.rejected ? NOBODY : persons);
  }

  /** Whether rows are judged by what stands above them, so that none can be told by its own text. */
  get readsInContext(): boolean {
    return this.misplaced || (this.heading !== null && this.heading.said !== null);
  }

  private noteEnded(heading: string): void {
    if (saysNothing(saidIn(this.current, 'end'))) this.notes.add({ code: 'W_SAID_ENDED', got: maskedText(heading) });
  }

  /** The rows of one header are met one after the other: it is in place when all of them are. */
  private meetSkipped(kind: SkippedKind, cells: readonly Cell[]): void {
    const { layout } = this.context;
    const names = kind === 'S_HEADER' && cells.some((cell) => layout.keyOf(cellText(cell)) !== null);
    if (names) this.misplaced = !layout.isInPlace(cells) || (this.misplaced && this.inHeader);
    this.inHeader = kind === 'S_HEADER';
    if (kind === 'S_TITLE') this.heading?.meet(withoutOuterBlanks(cellText(cells.find((cell) => !isBlank(cell)))));
  }

  /** Whoever is named in it by number is on the list all the same. */
  private misplacedRow(cells: readonly Cell[], at: RowAt): ReadRow {
    const ids = cells.map((cell) => readCitizenId(cellText(cell), this.row.bornBy).id).filter((id) => id !== null);
    for (const id of ids.length === 0 ? [null] : ids) this.named.meet(id);
    this.notes.add({ code: 'E_OTHER_COLUMNS' });
    return this.result(at, null, NOBODY);
  }

  private onePerson(definition: RosterDefinition | null, at: RowAt): readonly PersonFact[] {
    const person = this.identify();
    checkPersonCells(this.current, person?.id ?? null, this.notes);
    const fact = definition?.fact(this.current) ?? null;
    if (person === null || definition === null) return NOBODY;
    const diedOn = fact?.died_on;
    if (typeof diedOn === 'string' && diedOn < bornOnOf(person.id)) this.current.find('E_DATE_BEFORE_BIRTH', 'diedOn');
    if (person.repeat !== 'CONFLICT' && (fact === null || this.notes.rejected)) return NOBODY;
    const taken = this.taking.take(definition, person, { fact: fact ?? {}, at });
    return taken === null ? NOBODY : [taken];
  }

  /** Name and number of the row; the number may stand in the certificate's column only. */
  private identify(): Identified | null {
    const { current, notes } = this;
    const { bornBy } = this.row;
    const key = this.context.plan.certificateColumn;
    const own = current.cell('idNumber');
    const certificate = key === null ? null : this.certificate(key);
    const badCertificate = key !== null && certificate === null && !isBlank(current.cell(key));
    const read =
      !isBlank(own) || (certificate === null && !badCertificate)
        ? readIdCell({ cell: own, header: current.header('idNumber') }, bornBy, notes)
        : certificate;
    if (key !== null && read !== null && certificate !== null && read.id !== certificate.id) current.find('E_CERTIFICATE_MISMATCH', key);
    current.certificate = certificate?.certificate ?? read?.certificate ?? null;
    this.named.meet(read?.id ?? null, certificate?.id ?? (badCertificate ? beginningOf(current.cell(key)) : null));
    const name = readNameCell({ cell: current.cell('name'), header: current.header('name') }, notes);
    if (isMerged(current.cell('name')) && !isMerged(own)) current.find('W_NAME_MERGED', 'name');
    return read === null || name === null ? null : { id: read.id, name, repeat: this.context.repeats.stateOf(read.id) };
  }

  /** What stands in the certificate's column; null when it is blank or no certificate, which is then said. */
  private certificate(key: string): ReadId | null {
    const cell = this.current.cell(key);
    if (isBlank(cell)) return null;
    const read = readCertificate({ cell, header: this.current.header(key) }, this.row.bornBy, this.notes);
    if (read?.certificate == null) this.current.find('E_CERTIFICATE_INVALID', key);
    return read;
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
      text: at.text ?? null,
    };
  }
}

/** Whom a certificate with a wrong end names all the same. */
const beginningOf = (cell: Cell | undefined): CitizenId | null => readCitizenId(withoutOuterBlanks(cellText(cell)).slice(0, 18)).id;

const isMerged = (cell: Cell | undefined): boolean => typeof cell === 'object' && cell.merged;

/** What was changed in a certificate is shown; what is wrong with it has a sentence of its own. */
function readCertificate(cell: HeadedCell, bornBy: string, notes: Notes): ReadId | null {
  const own = new Notes();
  const read = readIdCell(cell, bornBy, own);
  const changes = own.findings.filter((f) => f.severity === 'NORMALISED' && f.code !== 'N_ID_CERTIFICATE');
  for (const { code, column, got } of changes) notes.add({ code, column, got });
  return read;
}
