import type { FileCode } from '../findings/codes';
import type { Hint } from '../findings/notes';

/** Thrown inside intake when a whole file cannot be read; `readRoster` turns it into the value `FileRejected`. */
export class FileRefusal extends Error {
  constructor(
    readonly code: FileCode,
    readonly hint: Hint = '',
    readonly sheet: string | null = null,
  ) {
    super(`file refused: ${code}`);
    this.name = 'FileRefusal';
  }
}
