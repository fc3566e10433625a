import { type MonthNumber, monthOf } from '../../identity/year-month';
import { closedList, column, type RosterDefinition, type RowCells } from '../../intake';
import { EMPLOYEE_PENSION_EXPLAINED, ENROLMENT_EXPLAINED, PREMIUM_EXPLAINED } from './explained';

/** The three rosters of 市社保经办 (reading, section 3). AAC001 is a person here; AAC031 is 缴费状态. */

type Mark = 'REGISTERED_POOR' | 'DESTITUTE' | 'MINIMUM_LIVING' | 'DISABLED' | 'MONITORED' | 'OTHER';

/** 参保状态 and 缴费状态 keep every code as it comes: an unknown pair is UNKNOWN_STATE and never guessed. */
const ANY_CODE = Array.from({ length: 100 }, (_, code) => [code, String(code)] as const);
const PARTICIPATION = closedList<number>([
  [0, '未参保'],
  [1, '正常参保', '参保', '正常'],
  [2, '暂停参保', '暂停'],
  [4, '终止参保', '终止'],
  ...ANY_CODE,
]);
const PAYMENT = closedList<number>([
  [1, '参保缴费', '正常缴费', '缴费'],
  [2, '暂停缴费', '中断缴费', '暂停'],
  [3, '终止缴费', '终止', '待遇', '正常待遇', '享受待遇', '待遇享受', '待遇领取', '领取待遇', '暂停待遇', '停发待遇'],
  ...ANY_CODE,
]);
const KNOWN_PAIRS: ReadonlySet<string> = new Set(['1,1', '2,2', '1,3', '2,3', '4,3']);

const IDENTITY_MARK = closedList<Mark>([
  [
    'REGISTERED_POOR',
    '建档立卡未标注脱贫',
    '未标注脱贫',
    '建档立卡',
    '建档立卡贫困人口',
    '未脱贫',
    '建档立卡贫困人员',
    '建档立卡未标注脱贫贫困人口',
    '贫困人口',
    '建档立卡贫困户',
    '建档立卡人员',
    '建档立卡户',
  ],
  ['DESTITUTE', '特困', '特困人员', '特困供养人员', '特困供养', '特困对象', '特困人员救助供养', '五保', '五保户', '五保对象', '五保供养'],
  ['MINIMUM_LIVING', '低保', '低保对象', '最低生活保障', '最低生活保障对象', '低保户', '低保人员', '城乡低保', '城乡低保对象'],
  ['DISABLED', '残疾', '重度残疾', '残疾人', '重度残疾人', '重残', '精神智力残疾', '精神、智力残疾'],
  ['MONITORED', '监测对象', '三类监测对象', '防返贫监测对象'],
  ['OTHER', '其他', '其他困难人员', '其他困难群体', '计划生育'],
]);
const NO_MARK: ReadonlySet<string> = new Set([
  '',
  '无',
  '普通',
  '普通居民',
  '普通人员',
  '一般人员',
  '一般居民',
  '普通参保人员',
  '普通参保',
  '普通参保人',
  '城乡居民',
  '正常',
  '0',
  '-',
]);

const ITEM = closedList<number>([
  [1, '个人缴费', '1', '01', '个人'],
  [11, '政府代缴', '11', '代缴', '财政代缴', '镇街代缴', '镇区代缴', '困难代缴', '镇财政代缴', '镇街财政代缴', '镇区财政代缴'],
  [3, '补贴3', '3', '03'],
  [4, '补贴4', '4', '04'],
  [5, '补贴5', '5', '05'],
]);
const PENSION_STATE = closedList<'PAID' | 'CREDITED' | 'SUSPENDED'>([
  ['PAID', '实缴', '缴费', '已缴', '已缴费', '正常缴费', '正常', '参保缴费', '实际缴费'],
  ['CREDITED', '视同缴费', '视同'],
  ['SUSPENDED', '暂停', '暂停缴费', '中断', '中断缴费', '停保'],
]);

/** ENROLMENT 城乡居民基本养老保险参保: the state is the pair of codes (reading, section 1). */
export const enrolmentRoster: RosterDefinition = {
  feed: 'ENROLMENT',
  explained: ENROLMENT_EXPLAINED,
  columns: [
    column('personalNumber', ['个人编号', '社保编号', '个人社保号', '人员编号', 'AAC001']),
    column('hukou', [
      '户籍地区划',
      '户籍地',
      '户籍',
      '户籍所在地',
      '户籍地行政区划',
      '户籍区划',
      '户口所在地',
      '户籍地址',
      'AAC010',
      '镇街',
      '所属镇街',
      '镇区',
    ]),
    column('participation', ['参保状态', '人员参保状态', 'AAC008'], 'REQUIRED'),
    column('payment', ['缴费状态', '个人缴费状态', 'AAC031']),
    column('mark', ['参保身份', '身份标识', '参保人员身份', '人员身份', '参保类别', '身份类别', '人员类别', 'AAC066']),
    column('tier', ['档次', '缴费档次', '缴费标准', '参保档次', '缴费金额档次', '年缴费档次']),
    column('firstEnrolled', ['首次参保年月', '首次参保时间', '首次参保日期', '参保年月', '参保日期', '参保时间', 'AAC049']),
  ],
  members: null,
  categories: [],
  certificateColumn: null,
  repeatable: false,
  fact: (row) => {
    const region = row.optionalRegion('hukou');
    const participation = row.requiredOneOf('participation', PARTICIPATION);
    const payment = row.optionalOneOf('payment', PAYMENT);
    if (participation !== null && participation !== 0 && !KNOWN_PAIRS.has(`${participation},${payment}`))
      row.find('W_STATE_UNKNOWN', 'participation', `(${participation},${payment ?? '-'})`);
    return {
      town: region === null || region.length === 6 ? null : region,
      hukou_region: region,
      personal_number: row.text('personalNumber'),
      participation_code: participation,
      payment_code: payment,
      identity_mark: NO_MARK.has(row.words('mark')) ? null : row.optionalOneOf('mark', IDENTITY_MARK),
      tier_fen: tier(row),
      first_enrolled_month: row.optionalMonth('firstEnrolled'),
    };
  },
};

/** A number below any tier is the place of a tier in a list (第 5 档), which changes from year to year. */
const BELOW_ANY_TIER = 6000;

function tier(row: RowCells): number | null {
  const fen = row.optionalFen('tier');
  if (fen === null || fen === 0 || fen >= BELOW_ANY_TIER) return fen;
  row.find('W_AMOUNT_UNKNOWN', 'tier');
  return null;
}

/** PREMIUM 缴费: a payment for a year or a month, in fen, told apart by item, period and day; the same one may come twice. */
export const premiumRoster: RosterDefinition = {
  feed: 'PREMIUM',
  explained: PREMIUM_EXPLAINED,
  columns: [
    column('year', ['缴费年度', '年度', '年份', '所属年度', '费款所属年度']),
    column('month', ['缴费年月', '缴费月份', '所属年月', '费款所属期', '所属期', '对应费款所属期', '月份']),
    column('amount', ['金额', '缴费金额', '缴费额', '实缴金额', '金额（元）', '代缴金额', '应缴金额'], 'REQUIRED'),
    column('item', ['款项', '缴费项目', '项目', '款项类别', '缴费类型', '缴费款项', '项目代码', '缴费类别'], 'REQUIRED'),
    column('paidOn', ['缴费日期', '到账日期', '入账日期', '缴费时间', '到账时间', '支付日期', '实缴日期']),
  ],
  members: null,
  categories: [],
  certificateColumn: null,
  repeatable: true,
  fact: (row) => {
    const span = premiumSpan(row);
    const item = itemOf(row);
    const amount = row.requiredFen('amount');
    const paidOn = row.date('paidOn');
    if (span === null || item === null || amount === null) return null;
    const key = [item, span.period, monthOf(span.from), paidOn ?? ''].join('|');
    return {
      period: span.period,
      item_code: item,
      amount_fen: amount,
      paid_on: paidOn,
      fact_key: key,
      from_month: span.from,
      until_month: span.until,
    };
  },
};

/** EMPLOYEE_PENSION 职保: a range of covered months; no end means still going on. */
export const employeePensionRoster: RosterDefinition = {
  feed: 'EMPLOYEE_PENSION',
  explained: EMPLOYEE_PENSION_EXPLAINED,
  columns: [
    column(
      'from',
      ['起始年月', '起始月', '参保起始年月', '缴费起始年月', '开始年月', '缴费开始年月', '参保开始年月', '起始日期', '缴费起始月'],
      'REQUIRED',
    ),
    column('until', [
      '终止年月',
      '终止月',
      '参保终止年月',
      '缴费终止年月',
      '截止年月',
      '缴费截止年月',
      '结束年月',
      '终止日期',
      '缴费终止月',
    ]),
    column('state', ['状态', '缴费状态', '参保状态', '缴费标志', '参保缴费状态']),
  ],
  members: null,
  categories: [],
  certificateColumn: null,
  repeatable: false,
  fact: (row) => {
    const from = row.requiredMonth('from');
    const until = row.month('until');
    if (from !== null && until !== null && until < from) row.find('E_DATE_ORDER', 'until');
    if (from === null) return null;
    return { covered_from: from, covered_until: until, state: row.optionalOneOf('state', PENSION_STATE), fact_key: monthOf(from) };
  },
};

export const socialSecurityRosters: readonly RosterDefinition[] = [enrolmentRoster, premiumRoster, employeePensionRoster];

interface PremiumSpan {
  readonly period: 'YEAR' | 'MONTH';
  readonly from: MonthNumber;
  readonly until: MonthNumber;
}

/** A refund is no payment under another name. */
function itemOf(row: RowCells): number | null {
  if (!REFUND.test(row.words('item'))) return row.requiredOneOf('item', ITEM);
  row.find('E_VALUE_UNKNOWN', 'item', {
    zh: '个人缴费、政府代缴、补贴；退费不是缴费，请删去此行，另行报送',
    en: '个人缴费, 政府代缴, 补贴; a refund is no payment: delete the row and report it in its own way',
  });
  return null;
}

const REFUND = /退[费款保缴]|冲正|冲销|冲减/;

/** A month when the row names one, else the whole year; `2018` in the month's column is a year too. A year beside a month must be its own. */
function premiumSpan(row: RowCells): PremiumSpan | null {
  const words = row.words('month').normalize('NFKC');
  const year = yearOf(words === '' ? row.words('year') : words);
  if (year !== null) return { period: 'YEAR', from: (year * 12) as MonthNumber, until: (year * 12 + 12) as MonthNumber };
  const range = words.length > LONGEST_MONTH ? rangeOf(words) : null;
  if (range !== null) return spanOfRange(row, range);
  const month = words === '' ? null : row.month('month');
  if (month !== null) return ofYear(row, month) ? { period: 'MONTH', from: month, until: (month + 1) as MonthNumber } : null;
  if (words !== '') return null;
  const said = row.words('year');
  if (said === '') row.find('E_DATE_EMPTY', row.has('year') ? 'year' : 'month');
  else if (!/民[国國]/.test(said) || row.month('year') !== null) row.find('E_DATE_INVALID', 'year');
  return null;
}

/** `2018-01`: a longer text may be a range. */
const LONGEST_MONTH = 7;
const YEAR_AND_MONTH = String.raw`((?:19|20)\d\d)(?:年|[-./])?(\d{1,2})月?`;
/** 2018-01至2018-12, 201801-201812. A hyphen alone before a bare month is none: 2018-01-12 is a day. */
const RANGE = new RegExp(`^${YEAR_AND_MONTH}\\s*(?:[-–—~]+|至|到)\\s*${YEAR_AND_MONTH}份?$`);
/** 2018年1-12月, 2018.01至12 */
const RANGE_OF_YEAR = /^((?:19|20)\d\d)(?:年|[-./])?(\d{1,2})月?\s*(?:(?:[~—–]+|至|到)\s*(\d{1,2})月?|(?<=年\d{1,2}月?)-(\d{1,2})月)份?$/;

interface Range {
  readonly year: string;
  readonly whole: boolean;
}

/** A period of several months; null for any other text. */
function rangeOf(text: string): Range | null {
  const [, from, first, until, last] = RANGE.exec(text) ?? [];
  if (from !== undefined) return { year: from, whole: from === until && Number(first) === 1 && Number(last) === 12 };
  const [, year, begin, end, hyphened] = RANGE_OF_YEAR.exec(text) ?? [];
  return year === undefined ? null : { year, whole: Number(begin) === 1 && Number(end ?? hyphened) === 12 };
}

/** All months of one year are the year; other months are each a row of their own. */
function spanOfRange(row: RowCells, { year, whole }: Range): PremiumSpan | null {
  if (whole) {
    row.find('N_DATE', 'month', year);
    return { period: 'YEAR', from: (Number(year) * 12) as MonthNumber, until: (Number(year) * 12 + 12) as MonthNumber };
  }
  row.find('E_DATE_INVALID', 'month', {
    zh: '；整年的只填年份，如 2018，几个月的每月填一行',
    en: '; a whole year is written as 2018, several months are a row each',
  });
  return null;
}

/** 2018, 2018年, 2018年度 */
function yearOf(text: string): number | null {
  const year = /^((?:19|20)\d\d)(?:\.0)?年?(?:度)?$/.exec(text.normalize('NFKC'))?.[1];
  return year === undefined ? null : Number(year);
}

function ofYear(row: RowCells, month: MonthNumber): boolean {
  const year = yearOf(row.words('year'));
  if (year === null || year === Math.floor(month / 12)) return true;
  row.find('E_PERIOD_CONFLICT', 'year', monthOf(month));
  return false;
}
