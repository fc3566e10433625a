import { readCitizenId } from '../../identity/citizen-id-reading';
import { type Cell, cellText } from '../source/raw-row';
import type { Layout } from './layout';

/** Headers of columns about somebody who is not on the roster himself: guardians, officers, agents. */
const NOT_ON_THE_ROSTER = /户主|监护|联系人|代领|代办|经办|申请人|填表|审核|村干部|网格员|抚养|赡养|法定|帮扶|责任人|联户|包户|驻村/;

/** Columns that hold ID numbers and that nobody read: a member of a household may stand there. Looks at the first rows of the table. */
export function unreadNumberColumns(
  rows: readonly (readonly Cell[])[],
  { headers, keys, alternates, headerAt, headerRows }: Layout,
): readonly string[] {
  const data = rows.slice(headerAt + headerRows);
  /** Compared with the number of each row. */
  const compared = alternates.get('idNumber') ?? [];
  return headers.filter(
    (header, column) =>
      keys[column] === null && !compared.includes(column) && !NOT_ON_THE_ROSTER.test(header) && data.some((row) => isNumber(row[column])),
  );
}

/** How many rows hold an ID number as a cell of its own, wherever it stands. */
export function rowsWithNumbers(rows: readonly (readonly Cell[])[]): number {
  return rows.filter((row) => row.some(isNumber)).length;
}

const LONGEST_NUMBER = 40;

/** Also with blanks, dashes, an apostrophe or full-width digits, as a row would be read. */
const isNumber = (cell: Cell | undefined): boolean => {
  const text = cellText(cell);
  return text.length >= 18 && text.length <= LONGEST_NUMBER && readCitizenId(text).id !== null;
};
