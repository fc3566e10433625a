import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import { environment } from '../environment';
import { AGENCIES, type Agency } from '../identity/agency';
import { monthOf } from '../identity/year-month';
import {
  confirmLeavers,
  type LeaversConfirmed,
  type Refused,
  type Released,
  releaseBatch,
  StoredBatchRecord,
  StoredNoticeRecord,
  type Withdrawn,
  withdrawBatch,
} from '../intake/acceptance';
import { CONSEQUENCES } from '../start/commands';
import { sayFindings } from './batch-findings';
import { withDatabase } from './command-database';
import { EXIT, EXIT_HELP, exitOfRefusal } from './exit-codes';
import { leaversText } from './leavers';
import { effectsText, keptText, refusalText } from './receipt';
import { inShanghai, say, status } from './saying';

interface Options {
  readonly reason: string;
  readonly officer?: string;
  readonly agency?: Agency;
}

interface ShowOptions {
  readonly all: boolean;
}

/** `minsheng batch`: show a batch, confirm a held one, take one back. */
export function batchCommand(): Command {
  const batch = new Command('batch').description('批次 · batches').addHelpText('after', EXIT_HELP);
  batch
    .command('show <id>')
    .description('批次及其校验结果 · a batch and what was said of its rows')
    .option('--all', '列出全部校验结果 · every sentence, not only the first thousand', false)
    .action(async (id: string, options: ShowOptions) => status(await show(id, options)));
  batch
    .command('leavers <id>')
    .description('未列出、待确认退出的人员 · whom a list leaves out and nobody has confirmed to have left')
    .action(async (id: string) => status(await leavers(id)));
  for (const [word, act, description] of ACTS) {
    batch
      .command(`${word} <id>`)
      .description(description)
      .requiredOption('--reason <text>', '理由，随批次留存 · reason, kept with the batch')
      .option('--officer <name>', '经办人 · officer (default: the login name)')
      .addOption(
        new Option('--agency <agency>', '经办人所属部门 · agency of the officer (default: the owner of the feed)').choices(AGENCIES),
      )
      .action(async (id: string, options: Options) => status(await change(id, options, act)));
  }
  return batch;
}

type Act = typeof releaseBatch | typeof withdrawBatch | typeof confirmLeavers;
type Acted = Released | Withdrawn | LeaversConfirmed;
const ACTS: readonly (readonly [string, Act, string])[] = [
  ['release', releaseBatch, '确认生效 · confirm a held batch'],
  ['withdraw', withdrawBatch, '撤回 · take a batch back; nothing is deleted'],
  ['confirm-leavers', confirmLeavers, '确认退出 · confirm that whoever a full list leaves out has left'],
];

const NUMBER = /^\d{1,18}$/;

async function change(id: string, { reason, officer, agency }: Options, act: Act): Promise<number> {
  const result = await withDatabase(environment(), async (database): Promise<Acted | Refused> => {
    const record = NUMBER.test(id) ? await database.dataSource.manager.findOneBy(StoredBatchRecord, { id }) : null;
    return act(
      { database, consequences: CONSEQUENCES },
      id,
      { name: officer ?? userInfo().username, agency: agency ?? record?.agency ?? 'TOWN' },
      reason,
    );
  });
  if (result.outcome === 'REFUSED') {
    say(refusalText(result.refusal));
    return exitOfRefusal(result.refusal);
  }
  const kept = result.outcome === 'RELEASED' ? keptText(id, result.kept) : [];
  say([`批次 ${id} ${DONE[result.outcome]}`, ...effectsText(result.effects), ...kept].join('\n'));
  return EXIT.DONE;
}

const DONE: Readonly<Record<Acted['outcome'], string>> = {
  RELEASED: '已确认生效 · released',
  WITHDRAWN: '已撤回 · withdrawn',
  LEAVERS_CONFIRMED: '已确认退出 · leavers confirmed',
};

async function leavers(id: string): Promise<number> {
  const text = await withDatabase(environment(), (database) => leaversText(database, id));
  say(text ?? unknownText(id));
  return text === null ? EXIT.USAGE : EXIT.DONE;
}

const unknownText = (id: string): string => `没有编号为 ${id} 的批次。\nbatch: expected the number of a batch, got ${id}, which is none.`;

async function show(id: string, options: ShowOptions): Promise<number> {
  return withDatabase(environment(), async ({ dataSource: { manager } }) => {
    const record = NUMBER.test(id) ? await manager.findOneBy(StoredBatchRecord, { id }) : null;
    if (!record) {
      say(unknownText(id));
      return EXIT.USAGE;
    }
    say(recordText(record));
    const notices = await manager.find(StoredNoticeRecord, { where: { batchId: id }, order: { ordinal: 'ASC' } });
    for (const { messageZh, messageEn } of notices) say(`  ${messageZh}\n  ${messageEn}`);
    await sayFindings(manager, record, options);
    return EXIT.DONE;
  });
}

/** A batch in a few lines; who released or withdrew it, and why. */
function recordText(record: StoredBatchRecord): string {
  const { accepted, normalised, warned, rejected, duplicate, skipped } = record;
  const acts = [
    record.heldReason ? `  ${record.heldReason}` : '',
    record.releasedBy ? `  确认 released: ${record.releasedBy}: ${record.releaseReason}` : '',
    record.withdrawnBy ? `  撤回 withdrawn: ${record.withdrawnBy}: ${record.withdrawalReason}` : '',
  ].filter((line) => line !== '');
  return [
    `${record.id}  ${record.feed}  ${monthOf(record.month)}  ${record.kind}  ${record.state}  ${record.fileName}`,
    `  ${record.sender} · ${record.deliveredBy} · ${inShanghai(record.deliveredAt)}`,
    `  ${record.rows} = 接受 ${accepted} + 规范 ${normalised} + 提示 ${warned} + 拒收 ${rejected} + 重复 ${duplicate} + 跳过 ${skipped}`,
    `  +${record.began}  ~${record.changed}  -${record.ended}  (${record.facts} facts)`,
    ...keptText(record.id, { ...record, unrecognisedRows: record.unrecognised }),
    ...acts,
  ].join('\n');
}
