import type { CitizenId } from '../../identity/citizen-id';
import { readCitizenId } from '../../identity/citizen-id-reading';
import { readPersonName } from '../../identity/person-name-reading';
import { FileRefusal } from '../source/file-refusal';
import { type Cell, cellText } from '../source/raw-row';
import type { Layout } from './layout';
import type { Repeats } from './repeats';
import { skippedKind } from './row-kind';

const ENOUGH_TO_TELL = 50_000;
const LEAST_SHARE = 100;

/**
 * The first walk through a table: meets every number with its name, so that the second walk knows who stands twice and under which names,
 * and counts the rows that are persons. It judges nothing else.
 */
export class Survey {
  persons = 0;
  private numbers = 0;
  private readonly firstMember: number;
  private readonly pairs: readonly (readonly [name: number, idNumber: number])[];

  constructor(
    private readonly layout: Layout,
    private readonly repeats: Repeats,
    certificateColumn: string | null,
  ) {
    const at = (key: string): number => layout.columnOf.get(key) ?? -1;
    const id = at('idNumber') === -1 && certificateColumn !== null ? at(certificateColumn) : at('idNumber');
    const own = id === -1 ? [] : [[at('name'), id] as const];
    this.firstMember = own.length;
    this.pairs = [...own, ...layout.members.map((m) => [m.name, m.idNumber] as const).filter(([, i]) => i !== -1)];
  }

  /** How many leading cells of a row the survey looks at. */
  get firstCells(): number {
    return Math.max(...this.pairs.flat()) + 1;
  }

  /** A long table where almost nobody has a number is no roster, and a sentence for each of its rows helps nobody. */
  refuseWithoutNumbers(sheet: string | null): void {
    if (this.persons < ENOUGH_TO_TELL || this.numbers * LEAST_SHARE >= this.persons) return;
    throw new FileRefusal(
      'F_NO_NUMBERS',
      { zh: `${this.persons} 行中只有 ${this.numbers} 行`, en: `${this.numbers} of ${this.persons} rows` },
      sheet,
    );
  }

  meet(cells: readonly Cell[]): void {
    if (skippedKind(cells, this.layout) !== null) return;
    this.persons++;
    const met = this.pairs.length > 1 ? new Map<CitizenId, string>() : null;
    this.pairs.forEach(([name, idNumber], i) => {
      const id = plainId(cellText(cells[idNumber]));
      const plain = plainName(cellText(cells[name]));
      if (id !== null) this.numbers++;
      if (id !== null && plain !== null) this.meetPair({ id, name: plain, member: i >= this.firstMember }, met);
    });
  }

  /** A row with one person whose keys are known without reading it. */
  meetKnown(person: number, namesake: number): void {
    this.persons++;
    this.numbers++;
    this.repeats.see(person, namesake);
  }

  /** A head who is listed again among the members of the same row is no repetition, unless under another name. */
  private meetPair({ id, name, member }: { id: CitizenId; name: string; member: boolean }, met: Map<CitizenId, string> | null): void {
    if (met?.get(id) === name) {
      if (member) this.repeats.markMember(id);
      return;
    }
    met?.set(id, name);
    this.repeats.meet(id, name, member ? 'MEMBER' : 'PERSON');
  }
}

/** 17 digits and a digit or X are enough here: a number that is wrong is refused later whatever its name. */
function plainId(text: string): CitizenId | null {
  if (text.length !== 18) return text === '' ? null : readCitizenId(text).id;
  for (let i = 0; i < 17; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return readCitizenId(text).id;
  }
  return text as CitizenId;
}

/** A name of common characters is plain already. */
function plainName(text: string): string | null {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return readPersonName(text).name;
  }
  return text === '' ? null : text;
}
