import type { CitizenId, Sex } from '../identity/citizen-id';
import type { Feed } from '../identity/feed';
import type { PersonName } from '../identity/person-name';
import type { FindingCode, Severity } from './findings/codes';
import type { TextCut } from './source/raw-row';
import type { FormerList, UnchangedRow } from './unchanged/former-list';

/**
 * Disposition (处理结果): what became of one row. Every row of every file ends in exactly one, so the sums close (reading, section 5).
 * ACCEPTED as written · NORMALISED by a lossless rule, shown · WARNED taken, a person confirms · REJECTED not taken, with the reason ·
 * DUPLICATE of an earlier row, not counted twice · SKIPPED title, header, example, blank, total, footer.
 */
export const DISPOSITIONS = ['ACCEPTED', 'NORMALISED', 'WARNED', 'REJECTED', 'DUPLICATE', 'SKIPPED'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** One thing said about one cell (column filled) or one row: stable code, what was expected, what came (masked), one sentence in each language. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly column: string | null;
  readonly expected: string | null;
  /** Masked: never a full ID number or name. */
  readonly got: string | null;
  readonly messageEn: string;
  readonly messageZh: string;
  /** The earlier row of the file that this one is the same as; null when the finding is about its own row alone. */
  readonly sameAsRow: number | null;
}

/** Columns of the feed's fact table, by their SQL names; event feeds and ranges add `fact_key`, and events `from_month` and `until_month`. */
export type Fact = Readonly<Record<string, string | number | boolean | null>>;

/** One person of one row and what the row says of them. */
export interface PersonFact {
  readonly idNumber: CitizenId;
  readonly name: PersonName;
  /** ISO date, from the number. */
  readonly bornOn: string;
  readonly sex: Sex;
  readonly fact: Fact;
}

/** People of a row of whom nothing was taken: they are on the list all the same (docs/decisions/0009). */
export interface RefusedPeople {
  /** Their numbers, where these can be read and are valid. */
  readonly recognised: readonly CitizenId[];
  /** How many there are beside them whose number cannot be read. */
  readonly unrecognised: number;
}

/** What was read from one row of the file. */
export interface ReadRow {
  /** Unique in the file and rising: the row as Excel shows it; rows of a second sheet continue after the last row of the first. */
  readonly row: number;
  /** The sheet of a workbook, and the row as shown there; null and the same number for text files. */
  readonly sheet: string | null;
  readonly sheetRow: number;
  /** The register that the row belongs to: the file's own feed, or what 人员类别 says in the mixed file; null when no feed can be told. */
  readonly feed: Feed | null;
  readonly disposition: Disposition;
  /** For previews: the word of the feed (DIBAO, TEKUN, JDLK, JDLK_LIFTED) and the start as written, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly category: string | null;
  readonly start: string | null;
  readonly findings: readonly Finding[];
  /** 0 (rejected, duplicate, skipped) to 6 (a household in one row). */
  readonly persons: readonly PersonFact[];
  /** Whom the row names beside `persons`; absent or null when nobody was refused, and in a rejected row when nobody can be recognised. */
  readonly refused?: RefusedPeople | null;
  /** The row as it stands in its text, for its fingerprint; absent where nobody will ask for it. */
  readonly text?: string | null;
  /** The row stands in the former list word for word, and was not read: `persons` is empty. */
  readonly unchanged?: UnchangedRow | null;
}

/** Counts of rows by disposition; their sum is `rows`. */
export type RowCounts = Readonly<Record<Disposition, number>> & { readonly rows: number };

/** Something to say about a sheet (`S_SHEET…`) or the whole file (`FW_…`, `F_…`). */
export interface FileFinding {
  readonly sheet: string | null;
  readonly finding: Finding;
}

/** Why nothing of a file was taken: one clear sentence (codes `F_…`). */
export interface FileRejected {
  readonly kind: 'REJECTED';
  readonly sheet: string | null;
  readonly finding: Finding;
  /** When columns are the reason: which are missing, and which headers nobody knows; `aliases` of the file can say what they mean. */
  readonly columns: { readonly missing: readonly string[]; readonly unknown: readonly string[] } | null;
  readonly sha256: Buffer;
  readonly bytes: number;
}

/** A file whose table was found. `chunks` (or `rows`, slower by a promise a row) may be walked once; `counts` and `notices` are complete after it. */
export interface RosterReading {
  readonly kind: 'READ';
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly encoding: string;
  /** How a text file is cut into cells; null for everything else. */
  readonly text: TextCut | null;
  readonly columns: readonly ReadColumn[];
  /** Where the header of each table stands. */
  readonly headers: readonly ReadHeader[];
  /** What concerns sheets or the whole file. */
  readonly notices: readonly FileFinding[];
  readonly counts: RowCounts;
  readonly chunks: AsyncIterable<readonly ReadRow[]>;
  readonly rows: AsyncIterable<ReadRow>;
  /** What the judgement of a row depends on beside its text; null where rows are not told again. */
  readonly context: Buffer | null;
  /** The list that `unchanged` rows stand in. */
  readonly former: FormerList | null;
  /** Ends the worker and closes the file when the rows are not walked to the end. */
  close(): Promise<void>;
}

/** The rows of a header, as the sheet shows them; above are titles, below the data. */
export interface ReadHeader {
  readonly sheet: string | null;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A column of the file: its header as written, and what it was taken for; null = not used. */
export interface ReadColumn {
  readonly sheet: string | null;
  readonly header: string;
  readonly key: string | null;
}
