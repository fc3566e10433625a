import type { CitizenId } from '../../identity/citizen-id';
import type { PersonFact, RefusedPeople } from '../reading';

/** Whom the row at hand names by number, whatever becomes of the row. One object serves all rows of a sheet. */
export class NamedPeople {
  private readonly ids: CitizenId[] = [];
  private unrecognised = 0;

  begin(): void {
    this.ids.length = 0;
    this.unrecognised = 0;
  }

  /** One person, with the numbers that the row has for them; none that can be read means that it may be anybody. */
  meet(id: CitizenId | null, other: CitizenId | null = null): void {
    if (id !== null) this.ids.push(id);
    if (other !== null && other !== id) this.ids.push(other);
    if (id === null && other === null) this.unrecognised++;
  }

  /** Those of whom nothing was taken; null when there is nobody. */
  without(taken: readonly PersonFact[]): RefusedPeople | null {
    const recognised = this.ids.filter((id) => !taken.some(({ idNumber }) => idNumber === id));
    return recognised.length + this.unrecognised === 0 ? null : { recognised, unrecognised: this.unrecognised };
  }
}
