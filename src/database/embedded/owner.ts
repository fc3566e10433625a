import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The system user that PostgreSQL runs as. PostgreSQL refuses root, so root lends it another user. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
  /** True when that user is not the one who runs the hub: files must be given to it. */
  readonly lent: boolean;
}

const CANDIDATES = ['postgres', 'nobody'] as const;
const OVERFLOW_ID = 65534;

/** Ourselves, unless we are root: then `postgres`, else `nobody`, of /etc/passwd. */
export function serverOwner(): Owner {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (uid !== 0 || !process.getuid) return { uid, gid, lent: false };
  const users = new Map(passwdLines().map(([name, , userId, groupId]) => [name, { uid: Number(userId), gid: Number(groupId) }]));
  const found = CANDIDATES.map((name) => users.get(name)).find((user) => user !== undefined && user.uid > 0);
  return { ...(found ?? { uid: OVERFLOW_ID, gid: OVERFLOW_ID }), lent: true };
}

function passwdLines(): string[][] {
  try {
    const text = readFileSync('/etc/passwd', 'utf8');
    return text.split('\n').map((line) => line.split(':'));
  } catch {
    return [];
  }
}

/** True when the owner may pass through every directory on the way to `path` (a home with mode 0700 stops it). */
export function canReach(owner: Owner, path: string): boolean {
  if (!owner.lent) return true;
  for (let directory = path; ; directory = dirname(directory)) {
    const { mode, uid, gid } = statSync(directory);
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (directory === dirname(directory)) return true;
  }
}
