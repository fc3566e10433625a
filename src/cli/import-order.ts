import { ROSTERS } from '../agencies/rosters';
import type { Agency } from '../identity/agency';
import { type DeliverableFeed, type DeliveryKind, FEED_DESCRIPTIONS } from '../identity/feed';
import type { YearMonth } from '../identity/year-month';
import type { FileRejected, RosterFile } from '../intake';
import { type Refused, refused } from '../intake/acceptance';
import type { CopyOrder } from './copy';

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
  /** The clerk's copy that is wanted beside the receipt. */
  readonly copy: CopyOrder | null;
  readonly progress: boolean;
}

/** The order as intake reads it, with every agency's rosters. */
export function rosterFile({
  path,
  feed,
  month,
  sender,
  confirmedEmpty,
}: Pick<ImportOrder, 'path' | 'feed' | 'month' | 'sender' | 'confirmedEmpty'>): RosterFile {
  return { source: path, feed, month, sender, confirmedEmpty, rosters: ROSTERS };
}

/** Who delivers unless the command says otherwise: the owner of the feed; a mixed file comes from a town. */
export function senderOf(feed: DeliverableFeed, said?: Agency): Agency {
  return said ?? (feed === 'HARDSHIP' ? 'TOWN' : FEED_DESCRIPTIONS[feed].owner);
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
