import type { Feed } from '../../identity/feed';
import type { PersonToken } from '../../identity/person-token';
import type { Disposition, Finding, ReadRow } from '../reading';
import { ROWS_PER_BLOCK } from '../unchanged/former-list';
import { bytesField, jsonField, NOTHING } from './copy-text';

/** Rows to one record of `hub.batch_rows`. */
export { ROWS_PER_BLOCK };

/** The letter of a disposition in `hub.batch_rows.dispositions`; `-` is a row of the file that belongs to another batch, or to none. */
export const DISPOSITION_LETTERS: Readonly<Record<Disposition, string>> = {
  ACCEPTED: 'A',
  NORMALISED: 'N',
  WARNED: 'W',
  REJECTED: 'R',
  DUPLICATE: 'D',
  SKIPPED: 'S',
};
const NOT_OF_THIS_BATCH = '-'.charCodeAt(0);

/** What will be a record of `hub.batch_rows` and its findings, for one feed of the file. Row `first + i` has place i. */
export class RowBlock {
  private readonly dispositions = Buffer.alloc(ROWS_PER_BLOCK, NOT_OF_THIS_BATCH);
  private readonly persons: (PersonToken | undefined)[] = [];
  private readonly findings: unknown[] = [];
  private last = 0;

  constructor(
    readonly feed: Feed,
    readonly first: number,
  ) {}

  add({ row, disposition, findings }: ReadRow, person: PersonToken | undefined): void {
    const place = row - this.first;
    this.last = place;
    this.dispositions.write(DISPOSITION_LETTERS[disposition], place, 'latin1');
    this.persons[place] = person;
    findings.forEach((finding, ordinal) => {
      this.findings.push(findingOf(row, ordinal, finding));
    });
  }

  /** Dispositions, persons and findings as fields of COPY. */
  fields(): [dispositions: string, persons: string, findings: string] {
    const length = this.last + 1;
    const persons = Array.from({ length }, (_, place) => this.persons[place] ?? 'NULL');
    return [
      bytesField(this.dispositions.subarray(0, length)),
      `{${persons.join(',')}}`,
      this.findings.length === 0 ? NOTHING : jsonField(this.findings),
    ];
  }
}

/** As `insertFindings` reads it. */
function findingOf(
  row: number,
  ordinal: number,
  { severity, code, column, expected, got, messageEn, messageZh, sameAsRow }: Finding,
): unknown {
  return {
    row_number: row,
    ordinal,
    severity,
    code,
    column_name: column,
    expected,
    got,
    message_en: messageEn,
    message_zh: messageZh,
    same_as_row: sameAsRow,
  };
}
