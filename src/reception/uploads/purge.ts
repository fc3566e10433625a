import type { Database } from '../../database';

/** Purges what is past its time by the database's clock: uploads with their parts, and kept answers. Several processes may do it at once. */
export async function purgeUploads(database: Database): Promise<void> {
  await database.transaction('minsheng_hub', async (transaction) => {
    await transaction.rows(PURGE_UPLOADS);
    await transaction.rows(PURGE_ANSWERS);
  });
}

/** One that a clerk works on stays: it is finished, or its lease runs out, first. */
const PURGE_UPLOADS = `
delete from hub.upload where id in (
  select id from hub.upload where expires_at < clock_timestamp() and (leased_until is null or leased_until < clock_timestamp())
  for update skip locked)`;

const PURGE_ANSWERS = `delete from hub.answered_request where answered_at < clock_timestamp() - interval '7 days'`;
