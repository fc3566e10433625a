import { finding } from './findings/notes';
import type { FileRejected, RosterReading } from './reading';
import type { RosterFile } from './roster-file';
import { bytesOfRows, isRosterRows, openRows } from './roster-source';
import { type FeedPlan, planOf } from './rows/feed-plan';
import { Bytes } from './source/bytes';
import { FileRefusal } from './source/file-refusal';
import type { RawFile } from './source/raw-row';
import { sniff } from './source/sniff';
import { openTextFile } from './source/text-file';
import { openWorkbook } from './source/workbook/open-workbook';
import { aliasMap } from './table/header-aliases';
import { findTables } from './table/tables';
import type { FindFormer } from './unchanged/former-list';
import { WalkedRoster } from './walked-roster';

const HEAD = 4096;

/**
 * Reads a roster of any kind that an office can send: decides by the bytes what it is, finds the table, surveys it once, and gives its rows.
 * With `findFormer`, rows that stand in the former list word for word are told as such and not read again.
 * A file that cannot be read at all is the value `FileRejected`, with one sentence. Call `close` when the rows are not walked to the end.
 */
export async function readRoster(file: RosterFile, findFormer: FindFormer | null = null): Promise<RosterReading | FileRejected> {
  const plan = planOf(file.feed, file.rosters, aliasMap(file.aliases ?? []));
  const rows = isRosterRows(file.source) ? file.source : null;
  const bytes = await Bytes.of(isRosterRows(file.source) ? bytesOfRows(file.source) : file.source, file);
  let raw: RawFile | null = null;
  try {
    const sha256 = await bytes.sha256();
    raw = rows ? openRows(rows) : await open(bytes, plan, file.confirmedEmpty === true);
    const tables = await findTables({
      sheets: raw.sheets,
      plan,
      feed: file.feed,
      rosters: file.rosters,
      mayBeEmpty: file.confirmedEmpty === true,
      month: file.month,
      sender: file.sender ?? null,
      findFormer,
    });
    return new WalkedRoster({ file, plan, raw, bytes, sha256, tables });
  } catch (error) {
    await raw?.close();
    const sha256 = error instanceof FileRefusal ? await bytes.sha256().catch(() => Buffer.alloc(0)) : Buffer.alloc(0);
    await bytes.close();
    if (error instanceof FileRefusal) return rejected(error, { sha256, bytes: bytes.size });
    throw error;
  }
}

/** What a refusal of the whole file says. */
function rejected({ code, hint, sheet, columns }: FileRefusal, about: { sha256: Buffer; bytes: number }): FileRejected {
  return { kind: 'REJECTED', sheet, finding: finding({ code, hint }, { sheet, row: null }), columns, ...about };
}

async function open(bytes: Bytes, plan: FeedPlan, mayBeEmpty: boolean): Promise<RawFile> {
  const kind = sniff(await bytes.head(HEAD));
  switch (kind.kind) {
    case 'EMPTY':
      if (mayBeEmpty) return { encoding: 'empty', text: null, sheets: [], close: async () => undefined };
      throw new FileRefusal('F_EMPTY');
    case 'TEXT':
      return openTextFile({ bytes, encoding: kind.encoding, bomBytes: kind.bomBytes, knownHeaders: (cells) => plan.names.known(cells) });
    case 'ZIP':
    case 'COMPOUND':
      return openWorkbook(await bytes.own(), kind.kind);
    case 'HTML':
      throw new FileRefusal('F_HTML', kind.name);
    case 'OTHER':
      throw new FileRefusal('F_KIND', kind.name);
  }
}
