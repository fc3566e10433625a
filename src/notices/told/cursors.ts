import { type ChangePosition, parsePosition } from '../../changelog';
import { Positions } from '../../graph';
import type { Mac } from '../../identity/mac';

const QUESTION = 'status-changes';

/**
 * Cursors of the change log (游标): a position under a seal of the hub's key. The same at every process with that key and after a restart, and for every
 * filter: whoever asks for more from now on keeps the cursor. It names two running numbers and nobody.
 */
export class ChangeCursors {
  private readonly positions: Positions;

  constructor(mac: Mac) {
    this.positions = new Positions(mac);
  }

  write(position: ChangePosition): string {
    return this.positions.write(position, QUESTION);
  }

  /** Throws the error `BAD_CURSOR` for any text that this hub did not write. */
  read(cursor: string): ChangePosition {
    const position = parsePosition(this.positions.read(cursor, QUESTION));
    if (position === null) throw new TypeError('cursor: expected a position under our own seal, got another text');
    return position;
  }
}
