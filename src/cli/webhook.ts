import { Command, Option } from 'commander';
import type { Caller } from '../access';
import type { ChangeKind } from '../changelog';
import { environment } from '../environment';
import { isRefusal, type RefusalWords } from '../graph';
import { ChangeCursors, OUTCOMES, type Outcome, WebhookDesk } from '../notices';
import { beginKeys } from '../start';
import { type ActingFor, actingFor, callerOf, kindsWord } from './acting-for';
import { withDatabase } from './command-database';
import { EXIT } from './exit-codes';
import { refusalText } from './receipt';
import { note, say, status } from './saying';
import { deadText, deliveryText, registeredText, testedText, webhookJson, webhookText } from './webhook-text';
import { countWord } from './words';

interface AddOptions extends ActingFor {
  readonly kinds?: readonly ChangeKind[];
  readonly sm3?: boolean;
  readonly after?: string;
}
interface UpdateOptions extends ActingFor {
  readonly url?: string;
  readonly kinds?: readonly ChangeKind[];
  readonly pause?: boolean;
  readonly resume?: boolean;
  readonly newSecret?: boolean;
  readonly oldSecretHours: number;
}
interface PageOptions extends ActingFor {
  readonly first: number;
}

const HELP = `
Exit status:
  0   done; for test: the receiver took it
  1   internal fault
  2   usage, or refused: no such webhook, an address that must not be called, too many webhooks or tests
  4   test: the receiver did not take it
  75  the database is away: try again`;

/** `minsheng webhook`: what the graph offers officers for the webhooks of their standing, for those who have no front-end; same refusals, same words. */
export function webhookCommand(): Command {
  const webhook = new Command('webhook').description('推送地址 · webhooks of an agency').addHelpText('after', HELP);
  const acting = (usage: string, description: string): Command => actingFor(webhook.command(usage).description(description));
  acting('list', '推送地址及其状态 · the webhooks and how they stand').action(done(list));
  acting('add <url>', '登记，签名密钥只显示这一次 · register one; its secret is shown this once')
    .option('--kinds <kinds>', '只推送这些种类，逗号分隔 · only these kinds, separated by commas (default: all that it may see)', kindsWord)
    .option('--sm3', 'HMAC-SM3 签名 · signed with HMAC-SM3 instead of HMAC-SHA-256')
    .option('--after <cursor>', '从该游标之后推送 · told of what comes after this cursor (default: from now on)')
    .action(done(add));
  acting('update <id>', '更改、暂停、启用、更换密钥，并确认仍需推送 · change, pause, resume, make a new secret; any update renews it')
    .option('--url <url>', '新网址 · another address')
    .option('--kinds <kinds>', '只推送这些种类；ALL 为全部 · only these kinds; ALL: all', kindsWord)
    .addOption(new Option('--pause', '暂停 · pause it').conflicts('resume'))
    .option('--resume', '启用 · call it again')
    .option('--new-secret', '更换签名密钥 · make a new secret')
    .option(
      '--old-secret-hours <hours>',
      '旧密钥继续签名的小时数 · hours for which the old secret signs beside it, 0 to 168',
      hoursWord,
      24,
    )
    .action(done(update));
  acting('remove <id>', '删除 · remove it, with its secrets and dead letters').action(done(remove));
  acting('test <id>', '发送一次签名的测试事件 · send a signed ping of nobody').action(done(test));
  paged(acting('log <id>', '推送记录，最新在前 · the delivery log, the newest first'))
    .addOption(new Option('--outcome <outcome>', '只看这一结果 · only this outcome').choices(OUTCOMES))
    .action(done(log));
  paged(acting('dead <id>', '死信 · dead letters')).action(done(dead));
  acting('replay <id> [changes...]', '重送死信 · send dead letters again, all or these changes').action(done(replay));
  return webhook;
}

const paged = (command: Command): Command => command.option('--first <count>', '条数，至多 200 · how many, at most 200', pageWord, 50);

type Act<Options> = (desk: WebhookDesk, caller: Caller, options: Options, words: readonly string[]) => Promise<number | RefusalWords>;

/** Runs an act at the desk; commander hands over the words, then the options. */
function done<Options extends ActingFor>(act: Act<Options>): (...given: unknown[]) => Promise<void> {
  return async (...given) => {
    const options = given.at(-2) as Options;
    const caller = callerOf(options);
    if (isRefusal(caller)) return refused(caller);
    const settings = environment();
    const { identity: keys } = await beginKeys(settings);
    const ended = await withDatabase(settings, (database) => {
      const cursors = new ChangeCursors(keys.token.nameMac);
      const desk = new WebhookDesk({ database, keys, networks: settings.sending.networks }, cursors);
      return act(desk, caller, options, (given.slice(0, -2) as (string | string[])[]).flat());
    });
    if (isRefusal(ended)) refused(ended);
    else status(ended);
  };
}

function refused(words: RefusalWords): void {
  note(refusalText(words));
  status(EXIT.USAGE);
}

const list: Act<ActingFor> = async (desk, caller, { json = false }) => {
  const webhooks = await desk.list(caller);
  if (webhooks.length === 0 && !json) say('没有推送地址 · no webhook');
  for (const each of webhooks) say(json ? JSON.stringify(webhookJson(each)) : webhookText(each));
  return EXIT.DONE;
};

const add: Act<AddOptions> = async (desk, caller, { kinds = null, sm3 = false, after = null, json = false }, [url = '']) => {
  const registered = await desk.register(caller, { url, kinds, algorithm: sm3 ? 'HMAC_SM3' : 'HMAC_SHA_256', after });
  if (isRefusal(registered)) return registered;
  say(registeredText(registered, json));
  return EXIT.DONE;
};

const update: Act<UpdateOptions> = async (desk, caller, options, [id = '']) => {
  const { url = null, kinds = null, pause, resume, newSecret = false, oldSecretHours, json = false } = options;
  const state = pause ? 'PAUSED' : resume ? 'ACTIVE' : null;
  const updated = await desk.update(caller, { id, url, kinds, state, rotateSecret: newSecret, oldSecretHours });
  if (isRefusal(updated)) return updated;
  say(registeredText(updated, json));
  return EXIT.DONE;
};

const remove: Act<ActingFor> = async (desk, caller, { json = false }, [id = '']) => {
  const removed = await desk.remove(caller, id);
  if (isRefusal(removed)) return removed;
  say(json ? JSON.stringify(webhookJson(removed)) : `已删除 · removed: ${removed.id}  ${removed.url}`);
  return EXIT.DONE;
};

const test: Act<ActingFor> = async (desk, caller, { json = false }, [id = '']) => {
  const tried = await desk.test(caller, id);
  if (isRefusal(tried)) return tried;
  say(json ? JSON.stringify(tried) : testedText(tried));
  return tried.outcome === 'DELIVERED' ? EXIT.DONE : EXIT.DONE_WITH_FINDINGS;
};

const log: Act<PageOptions & { readonly outcome?: Outcome }> = async (desk, caller, { first, outcome = null, json = false }, [id = '']) => {
  const rows = await desk.deliveries(caller, { endpoint: id, outcome, before: null, limit: first });
  if (isRefusal(rows)) return rows;
  if (rows.length === 0 && !json) say('没有推送记录 · nothing was sent');
  for (const { number: _, ...row } of rows) say(json ? JSON.stringify(row) : deliveryText(row));
  return EXIT.DONE;
};

const dead: Act<PageOptions> = async (desk, caller, { first, json = false }, [id = '']) => {
  const rows = await desk.deadLetters(caller, { endpoint: id, after: { turn: '0', change: '0' }, limit: first });
  if (isRefusal(rows)) return rows;
  if (rows.length === 0 && !json) say('没有死信 · no dead letter');
  for (const { turn: _, ...row } of rows) say(json ? JSON.stringify(row) : deadText(row));
  return EXIT.DONE;
};

const replay: Act<ActingFor> = async (desk, caller, { json = false }, [id = '', ...changes]) => {
  const replayed = await desk.replay(caller, id, changes.length === 0 ? null : changes);
  if (isRefusal(replayed)) return replayed;
  say(json ? JSON.stringify({ replayed }) : `${replayed} 条死信重新等待推送 · ${replayed} dead letters wait to be sent again`);
  return EXIT.DONE;
};

function hoursWord(word: string): number {
  return /^\d{1,3}$/.test(word) ? Number(word) : Number.NaN;
}

function pageWord(word: string): number {
  return Math.min(countWord(word), 200);
}
