import { withoutOuterBlanks } from '../../identity/blanks';
import type { CitizenId } from '../../identity/citizen-id';
import { readCitizenId } from '../../identity/citizen-id-reading';
import { type Cell, cellText, isBlank } from '../source/raw-row';
import type { RowAtHand } from './row-context';

const COMPARED: ReadonlySet<string> = new Set(['name', 'idNumber', 'town', 'category']);

/** Cells beyond the header mean that the row has shifted; missing ones, that it was cut. */
export function checkLength(cells: readonly Cell[], { context, notes }: RowAtHand): void {
  const width = context.layout.headers.length;
  if (cells.length === width || (cells.length < width && !context.countsCells)) return;
  const said = { got: String(cells.length), hint: String(width) };
  if (cells.length < width) notes.add({ code: 'W_ROW_SHORT', ...said });
  else if (cells.slice(width).some((cell) => !isBlank(cell))) notes.add({ code: 'E_ROW_LONG', ...said });
}

/** A second column for the same thing (镇街 and 所属镇街) must not be dropped when it says something else. */
export function checkAlternates(cells: readonly Cell[], { context, notes, named }: RowAtHand): void {
  const { alternates, columnOf, headers } = context.layout;
  for (const [key, others] of alternates) {
    if (!COMPARED.has(key)) continue;
    const used = columnOf.get(key) ?? -1;
    for (const other of others) {
      if (isBlank(cells[other]) || isBlank(cells[used]) || sameText(cells[other], cells[used])) continue;
      const said = { column: headers[used] ?? null, got: headers[other] ?? null, hint: headers[used] ?? '' };
      const another = key === 'idNumber' ? anotherNumber(cells[other], cells[used]) : null;
      if (another === 'SAME') continue;
      if (another !== null) {
        named.meet(another);
        notes.add({ code: 'E_ID_COLUMNS', ...said });
        continue;
      }
      notes.add({ code: 'W_COLUMNS_DIFFER', ...said });
    }
  }
}

/** Two good numbers of two people in one row: nobody guesses which. The old number of 15 digits is the same person's. Null: the other is no number. */
function anotherNumber(other: Cell | undefined, used: Cell | undefined): CitizenId | 'SAME' | null {
  const own = readCitizenId(cellText(used)).id;
  if (own === null) return null;
  const { id } = readCitizenId(cellText(other));
  if (id === null) return withoutOuterBlanks(cellText(other)) === `${own.slice(0, 6)}${own.slice(8, 17)}` ? 'SAME' : null;
  return id === own ? 'SAME' : id;
}

const sameText = (a: Cell | undefined, b: Cell | undefined): boolean => withoutOuterBlanks(cellText(a)) === withoutOuterBlanks(cellText(b));
