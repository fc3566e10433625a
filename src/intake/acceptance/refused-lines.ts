import type { DeliverableFeed, Feed } from '../../identity/feed';
import type { IdentityKeys } from '../../identity/identity-keys';
import { tokenOf } from '../../identity/person-token';
import type { ReadRow, RefusedPeople } from '../reading';
import { feedsOf } from './checks';
import { NOTHING } from './copy-text';

/** `ordinal` of a line of `received` that is a person of a refused row. */
export const REFUSED_PERSON = -2;
const ANYBODY: RefusedPeople = { recognised: [], unrecognised: 1 };

/**
 * Whom refused rows name, as lines of COPY, and how many rows name nobody who can be recognised. A row of the mixed file whose 人员类别 says
 * nothing may belong to any of its feeds, so it counts for all of them.
 */
export class RefusedLines {
  private readonly rows = new Map<Feed, number>();
  private readonly nothingAfter: string;

  constructor(
    private readonly file: DeliverableFeed,
    private readonly keys: IdentityKeys,
    factColumns: number,
  ) {
    this.nothingAfter = `\t${NOTHING}`.repeat(4 + factColumns + 4);
  }

  of(row: ReadRow): string {
    const refused = row.refused ?? (row.disposition === 'REJECTED' ? ANYBODY : null);
    if (refused === null) return '';
    const feeds = row.feed === null ? feedsOf(this.file) : [row.feed];
    let text = '';
    for (const feed of feeds) {
      if (refused.unrecognised > 0) this.rows.set(feed, this.unrecognised(feed) + 1);
      for (const id of refused.recognised)
        text += `${feed}\t${REFUSED_PERSON}\t${row.row}\t${tokenOf(id, this.keys)}${this.nothingAfter}\n`;
    }
    return text;
  }

  unrecognised(feed: Feed): number {
    return this.rows.get(feed) ?? 0;
  }
}
