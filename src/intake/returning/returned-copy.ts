import type { FileFinding, FileRejected, RowCounts } from '../reading';

/** Which rows a copy has, and as what it comes back. */
export interface CopyChoice {
  /** TO_CORRECT: the header, and only what was rejected or has to be confirmed, ready to be corrected and delivered as DELTA. */
  readonly rows: 'ALL' | 'TO_CORRECT';
  /** SAME: as it came (XLSX as XLSX, text as text; .xls comes back as XLSX). */
  readonly as: 'SAME' | 'XLSX';
}

/**
 * The clerk's own file back. `made` says how: SAME_TEXT and SAME_WORKBOOK are his file, with every byte we did not have to touch;
 * NEW_WORKBOOK holds the values of the rows that were read, as text.
 */
export interface ReturnedCopy {
  readonly kind: 'COPY';
  readonly made: 'SAME_TEXT' | 'SAME_WORKBOOK' | 'NEW_WORKBOOK';
  /** Of a file name: csv, txt or xlsx. */
  readonly suffix: 'csv' | 'txt' | 'xlsx';
  /** May be walked once. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Complete after the walk. */
  readonly counts: RowCounts;
  /** What is to be said of sheets and of the whole file; complete after the walk. */
  readonly notices: readonly FileFinding[];
}

/** A file that was refused as a whole has one sentence and no copy; TOO_LARGE: more rows than one workbook of ours may have. */
export type CopyResult = ReturnedCopy | FileRejected | { readonly kind: 'TOO_LARGE'; readonly rows: number; readonly most: number };
