import type { NamedStatement, Reader } from '../../../database';
import type { Disposition } from '../../../intake';
import { DISPOSITION_LETTERS, ROWS_PER_BLOCK } from '../../../intake/acceptance';
import { placedIn } from '../../finding/placed-in';
import type { BatchView } from './batch-view';

/** One row of a batch: what became of it, and of whom it is, when the hub knows the person and the caller may see them. */
export interface StoredRow {
  readonly row: number;
  readonly disposition: Disposition;
  readonly person: string | null;
}

export interface RowsAsked {
  readonly batch: string;
  readonly view: BatchView;
  readonly disposition: Disposition | null;
  readonly afterRow: number;
  readonly limit: number;
}

/** Blocks are opened one after the other until the page is full; a block without the disposition asked for is passed over unopened. */
const ROWS: NamedStatement = {
  name: 'eligibility-batch-rows',
  planned: 'EACH_TIME',
  text: `select found.row, found.letter, p.person
from (
  select r.first_row + (e.place - 1)::integer as row, e.letter, e.person
  from (select first_row, dispositions, persons from hub.batch_rows
    where batch_id = $1 and first_row > $2 - ${ROWS_PER_BLOCK} and ($3::text is null or position(convert_to($3::text, 'UTF8') in dispositions) > 0)
    order by first_row) r
  cross join lateral rows from (string_to_table(convert_from(r.dispositions, 'UTF8'), null), unnest(r.persons)) with ordinality
    as e(letter, person, place)
  where r.first_row + e.place - 1 > $2 and e.letter <> '-' and ($3::text is null or e.letter = $3)
    and ($4::text[] is null or (e.person is null and $5) or ${placedIn('e.person', '$4::text[]')})
  order by r.first_row, e.place limit $6) found
left join identity.person p on p.person = found.person
order by found.row`,
};

const DISPOSITIONS: ReadonlyMap<string, Disposition> = new Map(
  Object.entries(DISPOSITION_LETTERS).map(([disposition, letter]) => [letter, disposition as Disposition]),
);

interface RowFound {
  readonly row: number;
  readonly letter: string;
  readonly person: string | null;
}

/** Rows of a batch in their order, after a row: one statement. */
export async function readRows(reader: Reader, { batch, view, disposition, afterRow, limit }: RowsAsked): Promise<StoredRow[]> {
  const letter = disposition === null ? null : DISPOSITION_LETTERS[disposition];
  const found = await reader.rows<RowFound>(ROWS, [batch, afterRow, letter, view.towns, view.nobodyToo, limit]);
  return found.map(({ row, letter: stored, person }) => {
    const became = DISPOSITIONS.get(stored);
    if (became === undefined) throw new TypeError(`batch ${batch} row ${row}: expected the letter of a disposition, got another`);
    return { row, disposition: became, person: view.people ? person : null };
  });
}
