import type { Database } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { Brought } from '../station';
import { KeptUpload } from './kept-upload';
import { openUploadKey } from './part-sealing';
import { UPLOAD_ID, type Uploader, whose } from './upload';
import { UPLOAD_COLUMNS, type UploadRow, uploadOf } from './upload-row';

/** A row of `hub.upload` with its sealed key. */
export type SealedUploadRow = UploadRow & { readonly sealedKey: Buffer; readonly sealingKeyVersion: number };

export const SEALED_KEY_COLUMNS = 'u.sealed_key as "sealedKey", u.sealing_key_version as "sealingKeyVersion"';

/** The roster of an upload as the station reads it: its file is opened part by part, in memory. */
export function broughtBy(database: Database, keys: IdentityKeys, row: SealedUploadRow): Brought & { readonly source: KeptUpload } {
  const { id, order, fileName, bytes } = uploadOf(row);
  const key = openUploadKey({ sealed: row.sealedKey, version: row.sealingKeyVersion }, id, keys);
  return { order, name: fileName, source: new KeptUpload(database, { id, key }, bytes) };
}

/** The sender's own file once all its bytes are there, until it is purged; null when there is none. For whoever gives it back annotated. */
export async function openUpload(database: Database, keys: IdentityKeys, { uploader, id }: OwnUpload): Promise<Brought | null> {
  if (!UPLOAD_ID.test(id)) return null;
  const values = [id, ...whose(uploader)];
  const [row] = await database.transaction('minsheng_hub', (transaction) => transaction.rows<SealedUploadRow>(OPEN, values));
  return row === undefined ? null : broughtBy(database, keys, row);
}

export interface OwnUpload {
  readonly uploader: Uploader;
  readonly id: string;
}

const OPEN = `
select ${UPLOAD_COLUMNS}, ${SEALED_KEY_COLUMNS} from hub.upload u
where u.id = $1 and u.agency = $2 and coalesce(u.town, '') = $3 and u.subject = $4
  and u.state in ('WAITING', 'PREVIEWED', 'DONE') and u.expires_at > clock_timestamp()`;
