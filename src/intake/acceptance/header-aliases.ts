import type { Database, Transaction } from '../../database';
import type { Agency } from '../../identity/agency';
import type { DeliverableFeed } from '../../identity/feed';
import type { HeaderAlias } from '../table/header-aliases';
import { plainHeader } from '../table/header-names';

/** Whose headers: those of one agency in one feed; another agency may mean something else by the same word. */
export interface HeaderScope {
  readonly agency: Agency;
  readonly feed: DeliverableFeed;
}

/** What an officer said of a header, and when. Nothing is deleted: the newest word on a header counts, and `means` null takes it back. */
export interface RememberedHeader extends HeaderScope {
  readonly header: string;
  readonly means: string;
  readonly officer: string;
  readonly recordedAt: Date;
}

/** Keeps what headers mean for every later delivery of the agency; what is known already is not written again. */
export async function rememberHeaders(
  database: Database,
  scope: HeaderScope,
  said: { aliases: readonly HeaderAlias[]; officer: string },
): Promise<number> {
  if (said.aliases.length === 0) return 0;
  return database.transaction('minsheng_hub', async (transaction) => {
    const known = new Map((await newest(transaction, scope)).map((r) => [plainHeader(r.header), r.means]));
    const fresh = said.aliases.filter(({ header, means }) => known.get(plainHeader(header)) !== means);
    for (const { header, means } of fresh) await transaction.rows(RECORD, [scope.agency, scope.feed, header, means, said.officer]);
    return fresh.length;
  });
}

/** Takes a header back; false when nothing was remembered of it. */
export async function forgetHeader(database: Database, scope: HeaderScope, said: { header: string; officer: string }): Promise<boolean> {
  return database.transaction('minsheng_hub', async (transaction) => {
    const known = (await newest(transaction, scope)).find((r) => plainHeader(r.header) === plainHeader(said.header));
    if (known === undefined) return false;
    await transaction.rows(RECORD, [scope.agency, scope.feed, known.header, null, said.officer]);
    return true;
  });
}

/** What an agency said of its headers in a feed, for `RosterFile.aliases`. */
export async function rememberedHeaders(database: Database, scope: HeaderScope): Promise<readonly RememberedHeader[]> {
  return newestOf(await database.reader('minsheng_hub').rows<RememberedHeader>(OF_SCOPE, [scope.agency, scope.feed]));
}

/** Everything that is remembered, of all agencies and feeds. */
export async function allRememberedHeaders(database: Database): Promise<readonly RememberedHeader[]> {
  return database.reader('minsheng_hub').rows<RememberedHeader>(ALL, []);
}

async function newest(transaction: Transaction, { agency, feed }: HeaderScope): Promise<readonly RememberedHeader[]> {
  return newestOf(await transaction.rows<RememberedHeader>(OF_SCOPE.text, [agency, feed]));
}

/** The last word on each header, without those that were taken back. */
function newestOf(all: readonly RememberedHeader[]): readonly RememberedHeader[] {
  return [...new Map(all.map((r) => [plainHeader(r.header), r])).values()].filter((r) => r.means !== null);
}

const RECORD = 'insert into hub.header_alias (agency, feed, header, means, officer) values ($1, $2, $3, $4, $5)';

const OF_SCOPE = {
  name: 'headers_of_agency',
  text: `
select agency, feed, header, means, officer, recorded_at as "recordedAt"
from hub.header_alias where agency = $1 and feed = $2 order by id`,
};

const ALL = {
  name: 'headers_of_all',
  text: `
select agency, feed, header, means, officer, recorded_at as "recordedAt" from (
  select distinct on (agency, feed, header) agency, feed, header, means, officer, recorded_at
  from hub.header_alias order by agency, feed, header, id desc) newest
where means is not null order by agency, feed, header`,
};
