import { ROSTERS } from '../agencies/rosters';
import type { Agency } from '../identity/agency';
import type { DeliverableFeed, DeliveryKind } from '../identity/feed';
import type { YearMonth } from '../identity/year-month';
import type { FileRejected, HeaderAlias, RosterFile } from '../intake';
import { type Refused, refused } from '../intake/acceptance';

/** What is to be imported, after the words of the command line were read. */
export interface ImportOrder {
  readonly path: string;
  readonly feed: DeliverableFeed;
  readonly month: YearMonth;
  readonly kind: DeliveryKind;
  readonly sender: Agency;
  readonly confirmedEmpty: boolean;
  readonly officer: string;
  readonly json: boolean;
  /** What headers of the file mean, as said with `--header`. */
  readonly headers: readonly HeaderAlias[];
}

/** The order as intake reads it, with every agency's rosters. */
export function rosterFile({ path, feed, month, sender, confirmedEmpty, headers }: ImportOrder): RosterFile {
  return { source: path, feed, month, sender, confirmedEmpty, rosters: ROSTERS, aliases: headers };
}

/** A file that cannot be read at all, as the refusal of its delivery. */
export function fileRejected({ finding, sheet }: FileRejected): Refused {
  const { messageEn, messageZh, expected, got } = finding;
  return refused({
    code: 'FILE_REJECTED',
    message: `${messageEn} (${finding.code})`,
    messageZh: `${messageZh}（${finding.code}）`,
    path: sheet ?? 'file',
    expected: expected ?? 'a readable roster',
    got: got ?? finding.code,
  });
}
