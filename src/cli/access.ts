import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import { allRevocations, type Revoked, restore, revoke } from '../access';
import { environment } from '../environment';
import { AGENCIES, type Agency } from '../identity/agency';
import { personNumberIn } from '../refusal';
import { withDatabase } from './command-database';
import { EXIT, EXIT_HELP } from './exit-codes';
import { refusalText } from './receipt';
import { inShanghai, note, say, status } from './saying';

interface Options {
  readonly token?: string;
  readonly agency?: Agency;
  readonly account?: string;
  readonly officer?: string;
}

/** `minsheng access`: revokes a token or an account before its tokens expire, at every hub process within seconds, and takes it back. */
export function accessCommand(): Command {
  const access = new Command('access').description('访问令牌的撤销 · revoking tokens before they expire').addHelpText('after', EXIT_HELP);
  which(access.command('revoke'))
    .description('撤销一个令牌或一个账号，数秒内生效 · revoke a token or an account; holds within seconds')
    .requiredOption('--reason <text>', '原因 · why')
    .action(async (options: Options & { reason: string }) => status(await revokeOne(options)));
  which(access.command('restore'))
    .description('取消撤销（不删除记录）· take a revocation back; nothing is deleted')
    .action(async (options: Options) => status(await restoreOne(options)));
  access
    .command('list')
    .description('撤销记录 · what was revoked')
    .action(async () => status(await list()));
  return access;
}

function which(command: Command): Command {
  return command
    .option('--token <id>', '令牌编号 jti · id of one token')
    .addOption(new Option('--agency <agency>', '账号所属部门 · agency of the account').choices(AGENCIES))
    .option('--account <subject>', '账号 sub，其全部令牌 · an account, with all its tokens')
    .option('--officer <name>', '经办人 · officer (default: the login name)');
}

async function revokeOne({ reason, ...options }: Options & { reason: string }): Promise<number> {
  const revoked = revokedOf(options);
  if (revoked === null) return EXIT.USAGE;
  const number = personNumberIn('reason', reason);
  if (number !== null) {
    note(refusalText(number));
    return EXIT.USAGE;
  }
  const id = await withDatabase(environment(), (database) => revoke(database, { revoked, officer: officerOf(options), reason }));
  say(id === null ? '早已撤销 · revoked already' : `已撤销，编号 ${id} · revoked, number ${id}`);
  return EXIT.DONE;
}

async function restoreOne(options: Options): Promise<number> {
  const revoked = revokedOf(options);
  if (revoked === null) return EXIT.USAGE;
  const restored = await withDatabase(environment(), (database) => restore(database, revoked, officerOf(options)));
  if (restored) say('已恢复 · restored');
  else note('没有有效的撤销记录，请用 minsheng access list 查看。\naccess: nothing of this is revoked; see minsheng access list.');
  return restored ? EXIT.DONE : EXIT.USAGE;
}

async function list(): Promise<number> {
  const all = await withDatabase(environment(), allRevocations);
  if (all.length === 0) say('没有撤销记录 · nothing was revoked');
  for (const { id, tokenId, agency, subject, reason, revokedBy, revokedAt, restoredAt } of all) {
    const what = tokenId === null ? `${agency} ${subject}` : `token ${tokenId}`;
    const restored = restoredAt === null ? '' : `  restored ${inShanghai(new Date(restoredAt))}`;
    say(`${id}  ${what}  ${inShanghai(new Date(revokedAt))}  ${revokedBy}  ${reason}${restored}`);
  }
  return EXIT.DONE;
}

/** Either a token, or an account with its agency. */
function revokedOf({ token, agency, account }: Options): Revoked | null {
  if (token && !agency && !account) return { tokenId: token };
  if (!token && agency && account) return { agency, subject: account };
  note(
    '请用 --token，或同时用 --agency 和 --account。\naccess: expected either --token, or --agency together with --account, got another combination.',
  );
  return null;
}

const officerOf = ({ officer }: Options): string => officer ?? userInfo().username;
