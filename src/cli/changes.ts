import { Command } from 'commander';
import type { ChangeKind } from '../changelog';
import { environment } from '../environment';
import { ChangeCursors, ChangeLines, type ChangesToWrite, type ChangesWritten, wantedOf } from '../notices';
import { isRefusal } from '../refusal';
import { beginIdentityKeys } from '../start/commands';
import { type FilePlace, requireFree, writeWhole } from '../whole-file';
import { type ActingFor, actingFor, callerOf, kindsWord } from './acting-for';
import { withDatabase } from './command-database';
import { EXIT } from './exit-codes';
import { refusalText } from './receipt';
import { note, say, status } from './saying';

interface Options extends ActingFor {
  readonly after?: string;
  readonly kinds?: readonly ChangeKind[];
  readonly force?: boolean;
}

const HELP = `
Each line is one CloudEvent, as a webhook gets it. The cursor that is said at the end goes into --after the next time.

Exit status:
  0   written, also when nothing was new
  1   internal fault (no file was written)
  2   usage: a cursor of another hub, a file that is there already, a folder that cannot be written
  75  the database is away; no file was written, try again`;

/** `minsheng changes`: the change log as a file, for an agency that takes files only (变更文件). */
export function changesCommand(): Command {
  return actingFor(
    new Command('changes')
      .description('变更文件 · write the status changes into a file, one JSON object a line')
      .argument('<out>', 'the file to write; mode 0600')
      .option('--after <cursor>', '从该游标之后 · what comes after this cursor (default: from the first change)')
      .option('--kinds <kinds>', '只要这些种类，逗号分隔 · only these kinds, separated by commas', kindsWord)
      .option('--force', '覆盖已有文件 · replace a file that is there')
      .addHelpText('after', HELP),
  ).action(async (out: string, options: Options) => status(await writeChanges(out, options)));
}

async function writeChanges(out: string, options: Options): Promise<number> {
  const { after = null, kinds = [], force = false, json = false } = options;
  const caller = callerOf(options);
  if (isRefusal(caller)) {
    note(refusalText(caller));
    return EXIT.USAGE;
  }
  const asked: ChangesToWrite = { caller, after, wanted: wantedOf({ kinds: kinds.length === 0 ? null : kinds }) };
  const place = { path: out, force };
  await requireFree(place);
  const written = await intoFile(place, asked);
  say(json ? JSON.stringify({ ...written, out }) : writtenText(out, written));
  return EXIT.DONE;
}

function intoFile(place: FilePlace, asked: ChangesToWrite): Promise<ChangesWritten> {
  const settings = environment();
  const cursors = new ChangeCursors(beginIdentityKeys(settings).token.nameMac);
  return withDatabase(settings, async (database) => {
    const lines = new ChangeLines(database.reader('minsheng_hub'), cursors, asked);
    await writeWhole(place, lines.pieces());
    return lines.written();
  });
}

function writtenText(out: string, { changes, cursor }: ChangesWritten): string {
  const next = cursor === null ? '' : `\n--after ${cursor}`;
  return `变更 ${changes} 条 → ${out}；下次接着此游标\n${changes} changes → ${out}; the next file goes on after this cursor${next}`;
}
