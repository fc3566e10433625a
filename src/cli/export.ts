import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { environment } from '../environment';
import { EXPORT_FORMATS, EXPORT_KINDS, EXPORTS, ExportDesk, type ExportFormat, type ExportOrder, kindOfWord, type Taker } from '../exports';
import type { YearMonth } from '../identity/year-month';
import { beginIdentityKeys } from '../start/commands';
import { requireFree, writeWhole } from '../whole-file';
import { commandCaller } from './command-caller';
import { withDatabase } from './command-database';
import { refusalText } from './receipt';
import { note, say, status } from './saying';
import { countWord, monthWord, townIn } from './words';

interface Options {
  readonly kind: string;
  readonly month: YearMonth;
  readonly revision?: number;
  readonly town?: string;
  readonly format?: ExportFormat;
  readonly officer?: string;
  readonly force?: boolean;
}

const EXIT = { DONE: 0, USAGE: 2, NOT_COMPARED: 3 } as const;

const EXIT_TEXT = `
Kinds:
${EXPORT_KINDS.map((kind) => `  ${EXPORTS[kind].word.padEnd(14)} ${EXPORTS[kind].nameZh} · ${EXPORTS[kind].name}`).join('\n')}

Exit status:
  0   written
  1   internal fault (no file was written)
  2   usage: unknown kind or town, a file that is there already, a folder that cannot be written
  3   the month has not been compared, has no such revision, or cannot be settled before the one ahead of it
  75  the database is away; no file was written, try again`;

/** `minsheng export`: one list of a month as a file that can be printed and signed. */
export function exportCommand(): Command {
  return new Command('export')
    .description('导出名册 · write a list of a month into a file')
    .argument('<out>', 'the file to write; mode 0600, because it names people')
    .addOption(
      new Option('--kind <kind>', '名册 · which list').choices(EXPORT_KINDS.map((kind) => EXPORTS[kind].word)).makeOptionMandatory(),
    )
    .requiredOption('--month <month>', '保障月份 · coverage month YYYY-MM', monthWord)
    .option('--revision <number>', '比对版次 · revision (default: closed with, else the newest)', countWord)
    .option('--town <town>', '镇区 · town by code or by its name in the month (default: the city)')
    .addOption(new Option('--format <format>', 'xlsx, csv (default: by the suffix of the file, else xlsx)').choices(EXPORT_FORMATS))
    .option('--officer <name>', '经办人 · officer, for the audit line (default: the login name)')
    .option('--force', '覆盖已有文件 · replace a file that is there')
    .addHelpText('after', EXIT_TEXT)
    .action(async (out: string, options: Options) => status(await exportList(out, options)));
}

async function exportList(out: string, options: Options): Promise<number> {
  const { kind, month, revision = null, officer = userInfo().username, force = false } = options;
  const town = options.town === undefined ? null : townIn(options.town, month);
  if (typeof town === 'object' && town !== null) return refused({ code: 'UNKNOWN_TOWN', ...town });
  const order: ExportOrder = { kind: kindOfWord(kind) ?? 'ENROLMENT_LIST', month, revision, town, format: formatOf(out, options) };
  const taker: Taker = { caller: commandCaller(officer), requestId: randomUUID(), channel: 'COMMAND_LINE' };
  const settings = environment();
  const keys = beginIdentityKeys(settings);
  await requireFree({ path: out, force });
  return withDatabase(settings, (database) => written(new ExportDesk({ database, keys }), { out, order, taker, force }));
}

interface Writing {
  readonly out: string;
  readonly order: ExportOrder;
  readonly taker: Taker;
  readonly force: boolean;
}

async function written(desk: ExportDesk, writing: Writing): Promise<number> {
  const { out, order, taker, force } = writing;
  if (order.kind === 'MARK_BATCH' && extname(out) !== '.zip') return writtenInParts(desk, writing);
  const result = await desk.open(order, taker);
  if (result.outcome === 'REFUSED') return refused(result.refusal);
  const bytes = await writeWhole({ path: out, force }, result.file.body);
  say(line(order, { revision: result.revision, rows: result.rows(), out, bytes }));
  return EXIT.DONE;
}

/** One file when 500 rows are enough, else numbered files beside it: marks.xlsx, or marks-001.xlsx, marks-002.xlsx … */
async function writtenInParts(desk: ExportDesk, { out, order, taker, force }: Writing): Promise<number> {
  const result = await desk.openBatchFiles(order, taker);
  if (result.outcome === 'REFUSED') return refused(result.refusal);
  const files = [];
  for await (const file of result.files) files.push(file);
  const suffix = extname(out);
  const numbered = (number: number): string => `${out.slice(0, out.length - suffix.length)}-${String(number).padStart(3, '0')}${suffix}`;
  const places = files.map(({ number, rows, bytes }) => ({ path: files.length === 1 ? out : numbered(number), rows, bytes }));
  for (const { path } of places) await requireFree({ path, force });
  for (const { path, rows, bytes } of places) {
    say(line(order, { revision: result.revision, rows, out: path, bytes: await writeWhole({ path, force }, [bytes]) }));
  }
  await noteLeftOver(numbered(files.length === 1 ? 1 : files.length + 1));
  return EXIT.DONE;
}

/** An earlier list was longer, and its last files still lie behind those of this one: whoever uploads all of them would upload two lists. */
async function noteLeftOver(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere)
    note(
      `${path} 是先前导出的，不属于本次；请先删除，不要一并上传。\n${path} is of an earlier export and not part of this one: remove it, do not upload it too.`,
    );
}

const NOT_YET: ReadonlySet<string> = new Set(['NOT_COMPARED', 'NOT_PUBLISHED', 'PREVIOUS_MONTH_OPEN']);

function refused(refusal: { readonly code: string; readonly message: string; readonly messageZh: string }): number {
  note(refusalText(refusal));
  return NOT_YET.has(refusal.code) ? EXIT.NOT_COMPARED : EXIT.USAGE;
}

function line(
  { kind, month }: ExportOrder,
  { revision, rows, out, bytes }: { revision: number; rows: number; out: string; bytes: number },
): string {
  const { nameZh, word } = EXPORTS[kind];
  return `${nameZh} ${month} 第 ${revision} 版，${rows} 行 → ${out}\n${word} ${month} revision ${revision}, ${rows} rows, ${bytes} bytes → ${out}`;
}

function formatOf(out: string, { format }: Options): ExportFormat {
  return format ?? (extname(out).toLowerCase() === '.csv' ? 'csv' : 'xlsx');
}
