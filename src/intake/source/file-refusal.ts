import type { FileCode } from '../findings/codes';
import type { Hint } from '../findings/notes';

/** The columns that a refused table lacks, and the headers that nobody knows. */
export interface RefusedColumns {
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

/** Thrown inside intake when a whole file cannot be read; `readRoster` turns it into the value `FileRejected`. */
export class FileRefusal extends Error {
  constructor(
    readonly code: FileCode,
    readonly hint: Hint = '',
    readonly sheet: string | null = null,
    readonly columns: RefusedColumns | null = null,
  ) {
    super(`file refused: ${code}`);
    this.name = 'FileRefusal';
  }
}
