import { ROSTERS } from '../agencies/rosters';
import type { Database } from '../database';
import type { IdentityKeys } from '../identity/identity-keys';
import { withoutPersonNumbers } from '../identity/number-in-text';
import {
  type FileFinding,
  type FileRejected,
  type FindFormer,
  type ReadRow,
  type RosterFile,
  type RosterReading,
  type RosterSource,
  readRoster,
} from '../intake';
import {
  acceptDelivery,
  type Consequences,
  cancelled,
  type Delivery,
  type DeliveryResult,
  formerLists,
  type Learning,
  type Refused,
  type RowsWanted,
  refused,
} from '../intake/acceptance';
import type { DeliveryOrder } from './order';
import { ofOwnTown } from './own-town';
import { rememberSaidHeaders, withRememberedHeaders } from './remembered-headers';

type Rows = AsyncIterable<readonly ReadRow[]>;

export interface Station {
  readonly keys: IdentityKeys;
  /** Called once for a delivery. */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  readonly accepting?: Accepting;
  readonly consequences: Consequences;
}

/** What is done around acceptance and in its transactions: something more is written with it, or (a rehearsal) all of it is undone. */
export interface Accepting {
  readonly on: (database: Database) => Database;
  readonly undone: boolean;
}

/** The station of a process that has its database open. */
export function stationOn({ database, consequences }: Learning, keys: IdentityKeys, accepting?: Accepting): Station {
  return { keys, use: (work) => work(database), consequences, ...(accepting && { accepting }) };
}

/** A roster that somebody brings: what they say of it, and its source under the name that the batch keeps. */
export interface Brought {
  readonly order: DeliveryOrder;
  /** Kept with the batch and shown to whoever runs the hub, so an ID number in it is starred first. */
  readonly name: string;
  readonly source: RosterSource;
}

/**
 * Who looks on: sees the rows go by, from the first one at each try, hears how far the file was read and where the delivery stands, and may
 * call it off at any time. `onFile` hears the file as it is read, with the headers that were remembered for its sender.
 */
export interface Watch extends Pick<Delivery, 'onProgress' | 'signal'>, Pick<RosterFile, 'onBytes'> {
  watch(chunks: Rows): Rows;
  readonly onFile?: (file: RosterFile) => void;
  /** Hears what concerns sheets or the whole file, each time all rows have passed. */
  onNotices?(notices: readonly FileFinding[]): void;
}

const NOBODY: Watch = { watch: (chunks) => chunks };

/**
 * The one station behind every way in (报送入口): reads, checks, accepts, and gives the receipt. The command line, an upload and rows over
 * GraphQL differ only in the source. Whatever is expected to go wrong is a result; after a throw nothing is stored and the same call may be made again.
 */
export async function deliver(station: Station, brought: Brought, watch = NOBODY): Promise<DeliveryResult> {
  return station.use(async (database) => {
    const order = await withRememberedHeaders(database, brought.order);
    const { signal, onBytes } = watch;
    const file = { ...rosterFile(order, brought.source), ...(signal && { signal }), ...(onBytes && { onBytes }) };
    watch.onFile?.(file);
    const reading = await readOrCancelled(file, formerLists(database, station.keys, order));
    if (reading === null) return cancelled(withoutPersonNumbers(brought.name));
    if (reading.kind === 'REJECTED') return fileRejected(reading);
    const { accepting, consequences } = station;
    if (!accepting?.undone) await rememberSaidHeaders(database, brought.order, reading);
    const looking: Watch = {
      watch: (chunks) => watch.watch(ofOwnTown(chunks, brought.order, { database, keys: station.keys })),
      onNotices: (notices) => watch.onNotices?.(notices),
      ...(watch.onProgress && { onProgress: watch.onProgress }),
      ...(signal && { signal }),
    };
    const delivery = deliveryOf(brought, { file, reading, watch: looking });
    const learning = { database: accepting?.on(database) ?? database, consequences };
    return acceptDelivery(learning, station.keys, delivery).finally(() => reading.close());
  });
}

/** Null when it was called off before the file was understood. */
async function readOrCancelled(file: RosterFile, findFormer: FindFormer | null): Promise<RosterReading | FileRejected | null> {
  try {
    return await readRoster(file, findFormer);
  } catch (error) {
    if (file.signal?.aborted && error === file.signal.reason) return null;
    throw error;
  }
}

function deliveryOf(
  { order, name: given }: Brought,
  { file, reading, watch }: { file: RosterFile; reading: RosterReading; watch: Watch },
): Delivery {
  const { sha256, bytes, context, former } = reading;
  const name = withoutPersonNumbers(given);
  const told = context && { told: { context, former } };
  const rows = new Walks(file, reading, watch);
  const { onProgress, signal } = watch;
  const watched = { notices: () => rows.notices, ...(onProgress && { onProgress }), ...(signal && { signal }) };
  return { ...order, deliveredBy: order.officer, file: { name, sha256, bytes }, chunks: (how) => rows.walk(how), ...told, ...watched };
}

/** A roster as intake reads it, with every agency's definitions. */
export function rosterFile(
  { feed, month, sender, confirmedEmpty, headers = [] }: Omit<DeliveryOrder, 'kind' | 'officer'>,
  source: RosterSource,
): RosterFile {
  return { source, feed, month, sender, confirmedEmpty, rosters: ROSTERS, aliases: headers };
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

/**
 * Walks the rows from the first one as often as asked: another try of the transaction reads the source again, and so does whoever wants all
 * rows in full when some were passed over.
 */
class Walks {
  private next: RosterReading | null;
  private said: readonly FileFinding[] = [];
  private readonly told: boolean;

  constructor(
    private readonly file: RosterFile,
    first: RosterReading,
    private readonly watch: Watch,
  ) {
    this.next = first;
    this.told = first.context !== null;
  }

  /** Of the walk that came to its end last. */
  get notices(): readonly FileFinding[] {
    return this.said;
  }

  async *walk(how: RowsWanted = 'IN_FULL'): Rows {
    const first = this.next;
    this.next = null;
    const suits = first !== null && (how === 'WITH_UNCHANGED' || first.former === null);
    if (!suits) await first?.close();
    const reading = suits ? first : await readRoster(this.file, this.told ? async () => null : null);
    if (reading.kind === 'REJECTED') throw new Error('roster: expected it as it was, but it changed while it was read.');
    yield* this.watch.watch(reading.chunks);
    this.said = reading.notices;
    this.watch.onNotices?.(reading.notices);
  }
}
