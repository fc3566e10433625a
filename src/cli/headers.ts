import { userInfo } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { ROSTERS } from '../agencies/rosters';
import { environment } from '../environment';
import { AGENCIES, AGENCY_NAMES_ZH, type Agency } from '../identity/agency';
import { type DeliverableFeed, FEED_DESCRIPTIONS } from '../identity/feed';
import { checkedAlias } from '../intake';
import { allRememberedHeaders, forgetHeader, parseFeed, rememberHeaders } from '../intake/acceptance';
import { withDatabase } from './command-database';
import { EXIT, EXIT_HELP } from './exit-codes';
import { aliasSentence } from './header-option';
import { refusalText } from './receipt';
import { inShanghai, note, say, status } from './saying';

interface Options {
  readonly feed: DeliverableFeed;
  readonly agency?: Agency;
  readonly officer?: string;
}

/** `minsheng headers`: what an agency's own headers mean, said once, remembered for its later deliveries, taken back when wrong. */
export function headersCommand(): Command {
  const headers = new Command('headers').description('表头别名 · what an agency means by its own headers').addHelpText('after', EXIT_HELP);
  scoped(headers.command('add <header> <means>'))
    .description('说一次某部门的表头是什么意思 · say once what a header means')
    .action(async (header: string, means: string, options: Options) => status(await add(header, means, options)));
  scoped(headers.command('remove <header>'))
    .description('收回（不删除记录）· take a header back; nothing is deleted')
    .action(async (header: string, options: Options) => status(await remove(header, options)));
  headers
    .command('list')
    .description('已记住的表头 · the headers that are remembered')
    .action(async () => status(await list()));
  return headers;
}

function scoped(command: Command): Command {
  return command
    .requiredOption('--feed <feed>', '数据资源 · feed', (word) => {
      const feed = parseFeed(word);
      if (typeof feed === 'string') return feed;
      throw new InvalidArgumentError(`\n${refusalText(feed)}`);
    })
    .addOption(new Option('--agency <agency>', '报送部门 · the delivering agency (default: the owner of the feed)').choices(AGENCIES))
    .option('--officer <name>', '经办人 · officer (default: the login name)');
}

async function add(header: string, means: string, options: Options): Promise<number> {
  const alias = checkedAlias({ header, means }, options.feed, ROSTERS);
  if ('failure' in alias) {
    note(aliasSentence(`${header}=${means}`, alias));
    return EXIT.USAGE;
  }
  const scope = scopeOf(options);
  const written = await withDatabase(environment(), (database) =>
    rememberHeaders(database, scope, { aliases: [alias], officer: officerOf(options) }),
  );
  say(`${written === 0 ? '早已记住' : '已记住'}：${AGENCY_NAMES_ZH[scope.agency]}的“${header}”就是“${means}”（${scope.feed}）
${written === 0 ? 'known already' : 'remembered'}: "${header}" of ${scope.agency} means "${means}" in ${scope.feed}`);
  return EXIT.DONE;
}

async function remove(header: string, options: Options): Promise<number> {
  const scope = scopeOf(options);
  const taken = await withDatabase(environment(), (database) => forgetHeader(database, scope, { header, officer: officerOf(options) }));
  const where = `${scope.agency} ${scope.feed}`;
  if (taken) say(`已收回“${header}”（${where}）\ntaken back: "${header}" (${where})`);
  else
    note(
      `没有记住过“${header}”（${where}），请用 minsheng headers list 查看。\nheader: nothing is remembered of "${header}" (${where}); see minsheng headers list.`,
    );
  return taken ? EXIT.DONE : EXIT.USAGE;
}

async function list(): Promise<number> {
  const remembered = await withDatabase(environment(), allRememberedHeaders);
  if (remembered.length === 0) say('没有记住的表头 · no header is remembered');
  for (const { agency, feed, header, means, officer, recordedAt } of remembered) {
    say(`${agency}  ${feed}  ${header} = ${means}  ${officer}  ${inShanghai(recordedAt)}`);
  }
  return EXIT.DONE;
}

const officerOf = ({ officer }: Options): string => officer ?? userInfo().username;

function scopeOf({ feed, agency }: Options): { feed: DeliverableFeed; agency: Agency } {
  return { feed, agency: agency ?? (feed === 'HARDSHIP' ? 'TOWN' : FEED_DESCRIPTIONS[feed].owner) };
}
