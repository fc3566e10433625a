import { saysNothing } from '../../identity/says-nothing';
import { column, type RosterColumn } from '../roster';
import type { CurrentRow } from './row-cells';
import { type Saying, saidBesideCheck, saysNo } from './said-beside';

/**
 * Columns of a register that say whether its person is dead. Only the lists of deaths (DEATH, 民政 and 社保, reading section 3) say that
 * somebody died and when: what another list says beside its person is shown to the clerk and decides nothing.
 */
export const SAID_DEAD_COLUMNS: readonly RosterColumn[] = [
  column('saidDead', ['是否死亡', '是否已死亡', '是否去世', '是否已去世', '是否身故', '是否亡故', '死亡标识', '死亡标志', '死亡情况']),
  column('saidAlive', ['是否健在', '是否在世', '是否存活', '是否生存']),
  column('saidDiedOn', ['死亡日期', '死亡时间', '死亡年月', '死亡年月日', '去世日期', '去世时间', '身故日期', '火化日期']),
  column('lifeState', ['生存状态', '存活状态', '健在情况', '人员状态']),
];

export const saidDeadCheck = (row: CurrentRow): (() => void) | null => saidBesideCheck(row, 'W_SAID_DEAD', SAYINGS);

const ALIVE = /^(?:健在|在世|生存|存活|正常|未死亡|未去世|未身故|未亡)$/;
const isNo = (text: string): boolean => saysNothing(text) || saysNo(text) || ALIVE.test(text);
const DEATH = /死亡|去世|已故|身故|病故|亡故|逝世|过世|离世|已殁|已亡|火化|死者/;
/** 未死亡, 非死亡注销; 其父已去世, 丈夫死亡: not of this person. */
const OTHERWISE =
  /(?:未|没有?|非|无|是否)(?:死亡|去世|身故|病故|亡故|逝世|过世|离世|火化)|(?:父|母|父母|双亲|配偶|丈夫|妻子?|老公|老婆|爱人|子|女|孙|兄|弟|姐|妹|爷爷|奶奶|祖父|祖母|监护人|家属|家人|成员|户主)[^，,。；;、]{0,8}?(?:死亡|去世|已故|身故|病故|亡故|逝世|过世|离世|已殁|已亡|火化)/g;

/** Free text of the person: what it says of relatives, or denies, is taken out first. */
const mentionsDeath = (text: string): boolean => DEATH.test(text) && DEATH.test(text.replace(OTHERWISE, ''));

const SAYINGS: readonly Saying[] = [
  ['saidDead', (text) => !isNo(text)],
  ['saidAlive', (text) => /^(?:否|不是|不|N|n|NO|No|no|0|F|FALSE|×|✗|✘)$/.test(text) || mentionsDeath(text)],
  ['saidDiedOn', (text) => !isNo(text)],
  ['lifeState', mentionsDeath],
  ['changeSaid', mentionsDeath],
  ['grantState', mentionsDeath],
  ['remark', mentionsDeath],
];
