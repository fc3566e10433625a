import { withoutOuterBlanks } from '../../identity/blanks';
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
export function checkAlternates(cells: readonly Cell[], { context, notes }: RowAtHand): void {
  const { alternates, columnOf, headers } = context.layout;
  for (const [key, others] of alternates) {
    if (!COMPARED.has(key)) continue;
    const used = columnOf.get(key) ?? -1;
    for (const other of others) {
      if (isBlank(cells[other]) || isBlank(cells[used]) || sameText(cells[other], cells[used])) continue;
      notes.add({ code: 'W_COLUMNS_DIFFER', column: headers[used] ?? null, got: headers[other] ?? null, hint: headers[used] ?? '' });
    }
  }
}

const sameText = (a: Cell | undefined, b: Cell | undefined): boolean => withoutOuterBlanks(cellText(a)) === withoutOuterBlanks(cellText(b));
