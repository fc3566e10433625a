import type { Database } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import { type CopyChoice, type CopyResult, returnCopy } from '../../intake';
import { withRememberedHeaders } from '../remembered-headers';
import { rosterFile } from '../station';
import { type OwnUpload, openUpload } from './open-upload';

/** The file of an upload back to its sender, marked, with a sentence beside each row; null when all its bytes are not there (any more). */
export async function annotatedUpload(
  { database, keys }: { readonly database: Database; readonly keys: IdentityKeys },
  upload: OwnUpload,
  choice: CopyChoice,
): Promise<CopyResult | null> {
  const brought = await openUpload(database, keys, upload);
  if (brought === null) return null;
  const order = await withRememberedHeaders(database, brought.order);
  return returnCopy(rosterFile(order, brought.source), choice);
}
