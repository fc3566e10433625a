import { withoutOuterBlanks } from '../../identity/blanks';
import type { Fact, PersonFact } from '../reading';
import type { RosterDefinition } from '../roster';
import { type Cell, cellText, isBlank } from '../source/raw-row';
import type { MemberPlace } from '../table/household-columns';
import { readIdCell, readNameCell } from './identity';
import type { Identified, RowAt, RowAtHand } from './row-context';
import type { Taking } from './taking';

/** One place of a household row: 0 is the head, the members follow. */
interface Listed {
  readonly person: Identified | null;
  readonly place: MemberPlace;
  readonly position: number;
}

type Placed = MemberPlace & { readonly position: number };

/** Whether somebody stands in a place: 无, / or - in a member's columns say that there is none. */
function isFilled(cells: readonly Cell[], { name, idNumber, position }: Placed): boolean {
  if (isBlank(cells[name]) && isBlank(cells[idNumber])) return false;
  return position === 0 || !isNobody(cells[name]) || !isNobody(cells[idNumber]);
}

const isNobody = (cell: Cell | undefined): boolean => NOBODY.has(withoutOuterBlanks(cellText(cell)));
/** Not 不详 or 待补: there is a member, and the number is to come. */
const NOBODY: ReadonlySet<string> = new Set(['', '无', '没有', '/', '\\', '-', '--', '—', '——', '－', '空', '0', '×', 'NULL']);

/** Reads a row that carries a household: the head and all members, none dropped. */
export class HouseholdReader {
  private readonly places: readonly Placed[];
  private readonly saysCovered: boolean;
  /** Members of the row at hand with an unknown word for 是否保障人口. */
  private badMembers = 0;

  constructor(
    private readonly row: RowAtHand,
    private readonly taking: Taking,
  ) {
    const { columnOf, members } = row.context.layout;
    const at = (key: string): number => columnOf.get(key) ?? -1;
    const head = { name: at('name'), idNumber: at('idNumber'), covered: at('covered'), position: 0 };
    const heads = head.name === -1 && head.idNumber === -1 ? [] : [head];
    this.places = [...heads, ...members.map((place, i) => ({ ...place, position: i + 1 }))];
    this.saysCovered = this.places.some((place) => place.covered !== -1);
  }

  /** A member with a mistake is written down, the others are taken; nobody when the row itself is wrong. */
  read(cells: readonly Cell[], definition: RosterDefinition | null, at: RowAt): readonly PersonFact[] {
    const { notes, named, context } = this.row;
    const rowIsWrong = notes.rejected;
    this.badMembers = 0;
    const people = this.places
      .filter((place) => isFilled(cells, place))
      .map((place) => ({ place, position: place.position, person: this.identify(cells, place) }));
    if (people.length === 0) {
      named.meet(null);
      notes.add({ code: 'E_ID_EMPTY', column: context.plan.members?.idNumber[0]?.replace('{n}', '1') ?? null });
    }
    const taken = definition === null || rowIsWrong ? [] : this.takeAll(people, definition, at);
    if (notes.rejections > 0 && taken.length > 0) {
      notes.add({ code: 'W_MEMBER_REJECTED' });
      notes.softenTo('WARNED');
    }
    return taken;
  }

  /** Facts first: what is wrong with the row (its town, its dates) shows in each of them, and then nobody is taken. */
  private takeAll(people: readonly Listed[], definition: RosterDefinition, at: RowAt): PersonFact[] {
    const before = this.row.notes.rejections;
    const facts: { person: Identified; fact: Fact | null }[] = [];
    for (const { person, place, position } of this.counted(people)) {
      if (facts.some((taken) => taken.person.id === person.id && taken.person.name === person.name)) {
        this.row.notes.add({ code: 'W_DUP_IN_FILE', column: this.headerAt(place.idNumber), hint: String(at.row), sameAsRow: at.row });
        continue;
      }
      const covered = this.covered(place);
      if (covered === 'UNKNOWN') continue;
      this.row.current.member = { position, covered, fileSays: this.saysCovered };
      facts.push({ person, fact: definition.fact(this.row.current) });
    }
    if (this.row.notes.rejections > before + this.badMembers) return [];
    const taken = facts.map(({ person, fact }) => (fact === null ? null : this.taking.take(definition, person, { fact, at })));
    return taken.filter((t) => t !== null);
  }

  /** A head who stands among members, here or elsewhere, counts as that member; one who was taken is only the head of the next. */
  private counted(people: readonly Listed[]): readonly (Listed & { readonly person: Identified })[] {
    const { repeats } = this.row.context;
    const members = people.some((other) => other.position > 0);
    const isOnlyHead = ({ id }: Identified): boolean => repeats.isMember(id) || repeats.headBefore(id);
    return people.flatMap(({ person, ...listed }) =>
      person === null || (listed.position === 0 && members && isOnlyHead(person)) ? [] : [{ ...listed, person }],
    );
  }

  private identify(cells: readonly Cell[], place: Placed): Identified | null {
    const { notes, named, bornBy, context } = this.row;
    const read = readIdCell({ cell: cells[place.idNumber], header: this.idHeader(place) }, bornBy, notes);
    named.meet(read?.id ?? null);
    const name = readNameCell({ cell: cells[place.name], header: this.headerAt(place.name) }, notes);
    return read === null || name === null ? null : { id: read.id, name, repeat: context.repeats.stateOf(read.id) };
  }

  /** Null when the row does not say; an unknown word refuses the member, for covered or not decides about money. */
  private covered(place: MemberPlace): boolean | null | 'UNKNOWN' {
    const words = this.row.context.plan.members?.coveredWords;
    if (place.covered === -1 || words === undefined) return null;
    const said = this.row.current.closedListAt(place.covered, words);
    if (said === 'UNKNOWN') this.badMembers++;
    return said;
  }

  /** Of a member without a column for the number, how it would be called. */
  private idHeader({ idNumber, position }: Placed): string {
    if (idNumber !== -1) return this.headerAt(idNumber);
    return position === 0 ? '' : (this.row.context.plan.members?.idNumber[0]?.replace('{n}', String(position)) ?? '');
  }

  private headerAt(column: number): string {
    return this.row.context.layout.headers[column] ?? '';
  }
}
