import type { DeliverableFeed } from '../../identity/feed';
import { saysNothing } from '../../identity/says-nothing';
import { column, type RosterColumn } from '../roster';
import type { CurrentRow } from './row-cells';
import { type Saying, saidBesideCheck, saidIn, saysNo } from './said-beside';

/**
 * Columns of a roster of hardship that say of a person that the support has ended. The roster itself says who has it (reading, section 3):
 * whoever stands on it is taken, and what is said beside him is shown to the clerk, who leaves the row out or fills in 终止月.
 */
export const SAID_ENDED_COLUMNS: readonly RosterColumn[] = [
  column('saidEnded', ['是否停发', '是否停保', '是否退出', '是否取消', '是否终止', '是否注销', '是否减少']),
  column('changeSaid', [
    '增减标志',
    '增减',
    '增减情况',
    '增减变动',
    '变动类型',
    '变动情况',
    '变动',
    '本月变动',
    '人员变动',
    '变更类型',
    '异动类型',
  ]),
  column('grantState', [
    '状态',
    '救助状态',
    '低保状态',
    '特困状态',
    '享受状态',
    '保障状态',
    '发放状态',
    '待遇状态',
    '当前状态',
    '证件状态',
    '持证状态',
  ]),
];

/** The rosters of who has a support, the mixed file among them. */
export const saysWhoIsSupported = (feed: DeliverableFeed): boolean =>
  feed === 'HARDSHIP' || feed === 'REGISTERED_POOR' || feed === 'MINIMUM_LIVING' || feed === 'DESTITUTE_SUPPORT' || feed === 'DISABILITY';

/** A row that names its end says it itself. */
export function saidEndedCheck(row: CurrentRow): (() => void) | null {
  const check = saidBesideCheck(row, 'W_SAID_ENDED', SAYINGS);
  return check && (() => saysNothing(saidIn(row, 'end')) && check());
}

const GOES_ON = /^(?:正常|在享|未.*)$/;
const ENDED = /停发|停保|停止|暂停|退出|退保|取消|注销|终止|清退|核减|减少|调出|转出|迁出|不再享受|冻结|失效|^[减退停]$/;
/** Of free text only what speaks of the support: 收入减少 does not. */
const ENDED_IN_TEXT =
  /停发|停保|退保|不再享受|(?:停止|暂停|退出|取消|终止|清退)(?:了)?(?:享受)?(?:低保|特困|救助|保障|待遇|供养|资格|建档|贫困|发放|代缴)/;
const OTHERWISE = /(?:未|不|没有?|非|无|是否)(?:停发|停保|停止|暂停|退出|退保|取消|注销|终止|清退|核减|减少)/g;
const AGAIN = /恢复|重新|续保|复发/;

const says = (pattern: RegExp, text: string): boolean =>
  pattern.test(text) && !AGAIN.test(text) && pattern.test(text.replace(OTHERWISE, ''));

/** Headings of part of a list: 二、取消人员, 停发名单; not 新增、减少名册, which is about both. */
const headsEnded = (text: string): boolean => says(ENDED, text) && !/新增|增加|在册|在享|变动|变更/.test(text);
const HEADS_ALL = /名册|名单|表$/;
/** A place between a heading and its people does not end the heading. */
const PLACE = /(?:村|社区|居委会?|村委会?|组|镇|街道|区|办事处)(?:[（(].*[）)])?[:：]?$/;

/** What heads the rows at hand, and whether it says of all of them that their support has ended: a sheet, a title, a heading among the rows. */
export class EndedHeading {
  /** The words, null when they do not say so. */
  said: string | null;

  constructor(sheet: string | null, titles: Iterable<string>) {
    const over = [sheet ?? '', ...[...titles].filter((title) => HEADS_ALL.test(title))];
    this.said = over.find(headsEnded) ?? null;
  }

  meet(heading: string): void {
    if (!PLACE.test(heading)) this.said = headsEnded(heading) ? heading : null;
  }
}

const SAYINGS: readonly Saying[] = [
  ['saidEnded', (text) => !saysNothing(text) && !saysNo(text) && !GOES_ON.test(text)],
  ['changeSaid', (text) => says(ENDED, text)],
  ['grantState', (text) => says(ENDED, text)],
  ['lifeState', (text) => says(ENDED, text)],
  ['remark', (text) => says(ENDED_IN_TEXT, text)],
];
