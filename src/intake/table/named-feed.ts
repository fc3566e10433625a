import { type DeliverableFeed, FEED_DESCRIPTIONS, type Feed } from '../../identity/feed';
import { FileRefusal } from '../source/file-refusal';

/** The words by which a title or the name of a sheet says whose list it is. */
const WORDS = {
  MINIMUM_LIVING: /低保|最低生活保障/,
  DESTITUTE_SUPPORT: /特困|五保/,
  REGISTERED_POOR: /建档立卡|扶贫/,
  DISABILITY: /残疾|重残/,
  DEATH: /死亡|火化|殡/,
} as const satisfies Partial<Record<Feed, RegExp>>;
const REGISTERS = ['MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'REGISTERED_POOR', 'DISABILITY', 'DEATH'] as const;
/** These take any table of names, numbers and towns, so nothing in the rows of another list would show the mistake. */
const TAKE_ANYBODY: ReadonlySet<DeliverableFeed> = new Set(['MINIMUM_LIVING', 'DESTITUTE_SUPPORT']);
const TITLE = /(?:花名册|名册|名单|汇总表|登记表|统计表|明细表|一览表|报表|情况表|表)(?:[（(].*[）)])?$/;

/** Refuses a table whose sheet or title names another register and not the one that is delivered: 特困 delivered as 低保 would be believed. */
export function refuseOtherFeed(feed: DeliverableFeed, table: { readonly sheet: string | null; readonly titles: Iterable<string> }): void {
  if (!TAKE_ANYBODY.has(feed)) return;
  const said = [table.sheet ?? '', ...[...table.titles].filter((title) => TITLE.test(title))];
  if (said.some((text) => namesFeed(text, feed))) return;
  const [other] = REGISTERS.filter((each) => said.some((text) => namesFeed(text, each)));
  if (other === undefined) return;
  const title = said.find((text) => namesFeed(text, other)) ?? '';
  throw new FileRefusal(
    'F_OTHER_FEED',
    { zh: `“${title}”像是${FEED_DESCRIPTIONS[other].nameZh}`, en: `"${title}" looks like ${other}` },
    table.sheet,
  );
}

const namesFeed = (text: string, feed: DeliverableFeed): boolean => REGISTERS.some((each) => each === feed && WORDS[each].test(text));
