import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Caller, scopesOf } from '../../../access';
import type { Database } from '../../../database';
import { ExportDesk, type ExportKind } from '../../../exports';
import type { IdentityKeys } from '../../../identity/identity-keys';
import { parseTownCode } from '../../../identity/town';
import type { YearMonth } from '../../../identity/year-month';
import { writeWhole } from '../../../whole-file';
import type { StepOutcome } from '../step-store';
import { openItems, townNamed } from './open-items';
import { SCHEDULER } from './scheduler-name';

/** Where the towns' lists are laid, and the keys to write names with; null = they are only made ready for download. */
export interface ListsPlace {
  readonly folder: string;
  readonly keys: IdentityKeys;
}

const KINDS: readonly ExportKind[] = ['ENROLMENT_LIST', 'PREMIUM_LIST', 'SUSPENSION_LIST', 'MARK_CHANGES', 'DISCREPANCY_LIST'];

/** 生成镇区清单: one folder for each town with something to do, one workbook for each list; files that only the owner may read. */
export async function writeLists(database: Database, month: YearMonth, place: ListsPlace | null): Promise<StepOutcome> {
  const open = await openItems(database, month);
  if (open === null) return { state: 'NOT_READY', messageZh: `${month} 尚未比对`, message: `${month} has not been compared` };
  if (place === null) {
    const { length } = open.towns;
    return {
      state: 'DONE',
      messageZh: `${month} 第 ${open.revision} 版清单可供 ${length} 个镇区下载`,
      message: `Lists of ${month} revision ${open.revision} can be downloaded by ${length} towns`,
    };
  }
  let files = 0;
  for (const { town } of open.towns)
    files += town === null ? 0 : await writeTown(database, { month, town, revision: open.revision }, place);
  return {
    state: 'DONE',
    messageZh: `${month} 清单 ${files} 份已写入 ${place.folder}`,
    message: `${files} lists of ${month} were written to ${place.folder}`,
  };
}

async function writeTown(
  database: Database,
  { month, town, revision }: { month: YearMonth; town: string; revision: number },
  { folder, keys }: ListsPlace,
): Promise<number> {
  const code = parseTownCode(town);
  if (typeof code !== 'string') return 0;
  const desk = new ExportDesk({ database, keys });
  const into = join(folder, month, townNamed(town));
  await mkdir(into, { recursive: true, mode: 0o700 });
  let files = 0;
  for (const kind of KINDS) {
    const taker = { caller: SCHEDULER_CALLER, requestId: randomUUID(), channel: 'SCHEDULE' } as const;
    const result = await desk.open({ kind, month, revision, town: code, format: 'xlsx' }, taker);
    if (result.outcome === 'REFUSED') throw new Error(result.refusal.message);
    await writeWhole({ path: join(into, result.file.fileName), force: true }, result.file.body);
    files += 1;
  }
  return files;
}

const STANDING = { role: 'CITY_OFFICER', agency: 'SOCIAL_SECURITY', purpose: 'PREMIUM_SUBSIDY' } as const;

/** The unattended job acts for 市社保经办; its files lie where that agency put them. */
const SCHEDULER_CALLER: Caller = {
  ...STANDING,
  town: null,
  scopes: scopesOf(STANDING),
  subject: SCHEDULER,
  tokenId: 'scheduler',
  expiresAt: new Date(8640000000000000),
};
