import type { Outcome } from '../comparison';
import {
  CATEGORIES,
  type CategoryCode,
  type DiscrepancyCode,
  describeFact,
  type FactName,
  type FactValue,
  type Reason,
  type UnknownReason,
  WORK_ITEM_NAMES_ZH,
} from '../eligibility';
import { parseTownCode, type TownCode, townEntry } from '../identity/town';
import type { YearMonth } from '../identity/year-month';

export const townName = (code: string | null): string => (code === null ? '（镇区未定）' : townEntry(code as TownCode).nameZh);
/** 2018年10月. */
export const monthZh = (month: YearMonth): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
/** 2018年10月9日, of an ISO date. */
export const dayZh = (day: string): string => `${monthZh(day.slice(0, 7) as YearMonth)}${Number(day.slice(8, 10))}日`;
export const categoryName = (code: CategoryCode | null): string => (code === null ? '无' : CATEGORIES[code].nameZh);

export const MARK_NAMES: Readonly<Record<NonNullable<Outcome['mark']>, string>> = {
  NONE: '无',
  REGISTERED_POOR: '建档立卡未标注脱贫',
  DESTITUTE: '特困人员',
  MINIMUM_LIVING: '低保对象',
  DISABLED: '重度残疾人',
  MONITORED: '监测对象',
  OTHER: '其他',
};

export const ENROLMENT_NAMES: Readonly<Record<NonNullable<Outcome['enrolment']>, string>> = {
  NOT_ENROLLED: '未参保',
  NORMAL_PAYMENT: '正常缴费',
  PAUSED_PAYMENT: '暂停缴费',
  NORMAL_BENEFIT: '正常待遇',
  PAUSED_BENEFIT: '暂停待遇',
  TERMINATED: '终止参保',
};

export const REASON_NAMES: Readonly<Record<Reason | UnknownReason, string>> = {
  NO_RULE_IN_FORCE: '政策不在有效期',
  NOT_LOCAL_HUKOU: '非本市户籍',
  UNDER_16: '未满16周岁',
  REACHED_60: '已满60周岁',
  STUDENT: '在校学生',
  EMPLOYEE_PENSION: '参加职工养老保险',
  ALREADY_RECEIVING: '已领取待遇',
  DECEASED: '死亡',
  SERVING_SOLDIER: '现役军人',
  IMPRISONED: '服刑',
  NO_CATEGORY: '不再属于困难群体',
  SOURCE_UNAVAILABLE: '部门系统未答复',
  FEED_MISSING: '名册未报送',
  NO_EVIDENCE: '没有记录',
  EVIDENCE_TOO_OLD: '记录过旧',
  EVIDENCE_CONFLICTS: '记录互相矛盾',
  STATUS_UNSURE: '属性不明',
  UNKNOWN_STATE: '参保状态无法识别',
  SUSPECTED_DEATH: '疑似死亡',
  TOWN_MISMATCH: '镇区不一致',
  HUKOU_LEFT: '户籍可能迁出',
};

/** What clears a discrepancy (如何消除), in the words of a town's list. */
export const CLEARED_BY: Readonly<Record<DiscrepancyCode, string>> = {
  NOT_ENROLLED: '参保名册出现此人，或镇区确认已办',
  ENROLLED_NOT_PAID: '缴费记录出现本期政府代缴',
  MARK_MISSING: '参保名册出现身份标识',
  MARK_WRONG: '参保名册的标识与应标识一致',
  MARK_STALE: '参保名册不再有此标识',
  PAID_NOT_ELIGIBLE: '参保名册显示已中止代缴',
  EMPLOYEE_PENSION: '职保名册当月无此人，或退出困难名册',
  ALREADY_RECEIVING: '经办人核实决定',
  REACHED_60: '参保名册转为待遇状态',
  TURNED_16: '参保名册出现此人',
  STUDENT: '名册注明已不在校',
  SUSPECTED_DEATH: '第二来源证实，或经办人核实决定',
  HUKOU_LEFT: '各名册户籍一致',
  NAME_MISMATCH: '更正姓名后重新报送',
  SAME_NAME_OTHER_ID: '经办人核实决定',
  BIRTH_MISMATCH: '下期名册不再出现',
  SEX_MISMATCH: '下期名册不再出现',
  DUPLICATE_IN_SOURCE: '下期名册不再重复',
  TOWN_MISMATCH: '各名册镇区一致；确定前不重复代缴',
  ALREADY_PAID_SELF: '经办人核实决定',
  BELOW_FLOOR: '补足差额的政府代缴记录',
  PAID_TWICE: '退款记录，或经办人核实决定',
  UNKNOWN_STATE: '参保名册更正为 (1,1) (2,2) (1,3) (2,3) (4,3) 或参保状态 0',
  TEKUN_NOT_DISABLED: '残疾名册出现此人，或镇区核实',
  OVER_60_NO_PENSION: '参保名册转为待遇状态',
  FEED_MISSING: '报送名册',
  FEED_STALE: '报送名册',
  SAID_NOT_SEEN: '参保名册或缴费记录显示所报事项已办',
};

const WORDS: Readonly<Record<string, string>> = {
  ...WORK_ITEM_NAMES_ZH,
  ...ENROLMENT_NAMES,
  ...MARK_NAMES,
  NONE: '无',
  STUDENT: '在校',
  NOT_STUDENT: '不在校',
  TOWN_MISMATCH: '镇区不同',
  HUKOU_LEFT: '可能迁出',
  ANNUAL: '按年',
  MONTHLY: '按月',
};

/** A fact's name on paper: without the unit, which its value bears. */
export const factNameZh = (fact: FactName): string => (fact === 'ageMonths' ? '年龄' : describeFact(fact).nameZh.replace(/（分.*）/, ''));

/** A fact's value on paper: yuan for fen, 是/否, towns by name, the words of closed lists in Chinese. */
export function factValueZh(fact: FactName, value: FactValue): string {
  if (value === null) return '不明';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return fact.endsWith('Fen') ? `${(value / 100).toFixed(2)}元` : ageZh(fact, value);
  return WORDS[value] ?? (fact.endsWith('Town') ? townOr(value) : value);
}

/** A fact of a town may name a region outside the city. */
function townOr(text: string): string {
  const code = parseTownCode(text);
  return typeof code === 'string' ? townEntry(code).nameZh : text;
}

const ageZh = (fact: FactName, value: number): string =>
  fact === 'ageMonths' ? `${Math.floor(value / 12)}岁${value % 12 === 0 ? '' : `${value % 12}个月`}` : String(value);
