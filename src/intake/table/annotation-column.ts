import type { Cell, RawSheet } from '../source/raw-row';
import { plainHeader } from './header-names';
import type { Layout } from './layout';

/** The header of the column that we add to the clerk's own file; what stands under it is ours and no part of his roster. */
export const ANNOTATION_HEADER = '错误说明';

/** The column of an earlier annotated copy; -1 when there is none. */
export function annotationColumn(headers: readonly string[]): number {
  return headers.findIndex((header) => plainHeader(header) === ANNOTATION_HEADER);
}

/** The sheet as the clerk filled it: under the header 错误说明 nothing stands, so a sentence left there makes no row and no example; a row that ends before it is whole. */
export function withoutAnnotation(sheet: RawSheet, { headers, headerAt, headerRows }: Layout): RawSheet {
  const column = annotationColumn(headers);
  if (column === -1) return sheet;
  const firstDataRow = headerAt + headerRows + 1;
  const blanked = (cells: readonly Cell[]): readonly Cell[] =>
    cells.length === column ? [...cells, ''] : cells.map((cell, at) => (at === column ? '' : cell));
  return {
    ...sheet,
    lines: null,
    rows: async function* (firstCells) {
      for await (const chunk of sheet.rows(firstCells)) {
        yield { ...chunk, rows: chunk.rows.map((cells, i) => (chunk.firstRow + i < firstDataRow ? cells : blanked(cells))) };
      }
    },
  };
}
