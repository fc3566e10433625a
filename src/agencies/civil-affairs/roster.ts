import type { Agency } from '../../identity/agency';
import type { CertificateTail } from '../../identity/citizen-id-reading';
import { type MonthNumber, monthNumber, monthOfDate, OPEN_END } from '../../identity/year-month';
import { closedList, column, RESIDENCE_COLUMNS, type RosterDefinition, type RowCells, residence } from '../../intake';
import { DEATH_EXPLAINED, DESTITUTE_SUPPORT_EXPLAINED, DISABILITY_EXPLAINED, MINIMUM_LIVING_EXPLAINED } from './explained';

/** The four rosters of 市民政 (reading, section 3), each as offices write it. */

const AREA = closedList<'URBAN' | 'RURAL'>([
  ['URBAN', '城市', '城镇', '城镇低保', '城市低保', '城市特困', '城镇特困'],
  ['RURAL', '农村', '乡村', '农村低保', '农村特困'],
]);
const CARE = closedList<'CENTRALISED' | 'DISPERSED'>([
  ['CENTRALISED', '集中', '集中供养', '集中特困'],
  ['DISPERSED', '分散', '分散供养', '分散特困'],
]);
const COVERED = closedList<boolean>([
  [
    true,
    '是',
    '保障',
    '保障人口',
    'Y',
    'y',
    'YES',
    'Yes',
    '1',
    '√',
    '✓',
    '✔',
    '对',
    '有',
    '享受',
    '纳入',
    '保障对象',
    'TRUE',
    'T',
    '是保障人口',
  ],
  [
    false,
    '否',
    '不保障',
    '非保障人口',
    '非保障',
    'N',
    'n',
    'NO',
    'No',
    '0',
    '×',
    '✗',
    '✘',
    'X',
    'x',
    '不是',
    '不享受',
    '未纳入',
    '不纳入',
    '非保障对象',
    'FALSE',
    'F',
  ],
]);
const DEATH_SOURCE = closedList<'POLICE' | 'CREMATION' | 'SOCIAL_SECURITY' | 'TOWN'>([
  [
    'POLICE',
    '公安',
    '公安机关',
    '公安局',
    '户籍注销',
    '死亡注销',
    '公安注销',
    '公安户籍注销',
    '公安户口注销',
    '户口注销',
    '户口注销(死亡)',
    '户籍注销(死亡)',
  ],
  [
    'CREMATION',
    '火化',
    '火化信息',
    '殡葬',
    '殡仪馆',
    '民政',
    '民政火化',
    '民政局',
    '民政局火化',
    '民政部门',
    '民政部门火化',
    '民政(火化)',
    '民政局(火化)',
    '民政火化信息',
    '民政局火化信息',
    '殡仪馆火化',
    '殡葬火化',
    '火葬场',
    '殡葬管理所',
    '火化证',
    '火化证明',
    '火化记录',
    '火化数据',
  ],
  ['SOCIAL_SECURITY', '社保', '社保经办', '社保局'],
  ['TOWN', '镇街', '镇区', '村居', '村（居）委会', '社区'],
]);
const DISABILITY_CATEGORY = closedList<number>([
  [1, '视力', '视力残疾', '1'],
  [2, '听力', '听力残疾', '2'],
  [3, '言语', '言语残疾', '3'],
  [4, '肢体', '肢体残疾', '4'],
  [5, '智力', '智力残疾', '5'],
  [6, '精神', '精神残疾', '6'],
  [7, '多重', '多重残疾', '7'],
]);
const DISABILITY_GRADE = closedList<number>([
  [1, '一级', '1', '1级', '壹级', '一', 'I级', 'I', '一级残疾', '残疾一级'],
  [2, '二级', '2', '2级', '贰级', '二', 'II级', 'II', '二级残疾', '残疾二级'],
  [3, '三级', '3', '3级', '叁级', '三', 'III级', 'III', '三级残疾', '残疾三级'],
  [4, '四级', '4', '4级', '肆级', '四', 'IV级', 'IV', '四级残疾', '残疾四级'],
]);

const START = column('start', [
  '起始月',
  '享受起始年月',
  '享受起始时间',
  '享受起始月',
  '起始年月',
  '开始年月',
  '认定日期',
  '认定年月',
  '批准日期',
  '批准年月',
  '救助起始年月',
  '救助开始年月',
  '享受开始时间',
  '起始时间',
  '纳入时间',
]);
const END = column('end', [
  '终止月',
  '享受终止年月',
  '享受终止月',
  '终止年月',
  '截止年月',
  '救助终止年月',
  '停发年月',
  '享受截止时间',
  '终止时间',
  '退出时间',
]);
const AREA_COLUMN = column('area', ['城市/农村', '城乡类别', '城乡', '城乡类型', '低保类型', '特困类型', '城镇/农村', '城乡属性']);

/** MINIMUM_LIVING 低保: granted to a household, counted per covered member; a row may carry the head and up to six members. */
export const minimumLivingRoster: RosterDefinition = {
  feed: 'MINIMUM_LIVING',
  explained: MINIMUM_LIVING_EXPLAINED,
  columns: [
    ...RESIDENCE_COLUMNS,
    column('name', ['姓名', '户主姓名', '户主', '申请人姓名', '申请人']),
    column('idNumber', ['身份证号码', '户主身份证号码', '户主身份证号', '户主证件号码', '申请人身份证号码']),
    column('certificateNumber', ['低保证号', '低保证编号', '低保证号码', '证件编号', '救助证号', '救助证编号', '低保编号']),
    AREA_COLUMN,
    column('grantClass', ['类别', '低保类别', '保障类别', '救助类型', '户类型']),
    column('covered', [
      '是否保障人口',
      '户主是否保障人口',
      '是否保障对象',
      '是否享受低保',
      '是否纳入保障',
      '是否保障',
      '是否保障人员',
      '是否保障成员',
      '是否为保障人口',
      '是否享受保障',
      '是否低保对象',
      '是否低保人员',
      '是否享受低保待遇',
      '户主是否保障',
    ]),
    START,
    END,
  ],
  members: {
    name: [
      '成员{n}姓名',
      '成员姓名{n}',
      '家庭成员{n}姓名',
      '家庭成员姓名{n}',
      '共同生活家庭成员{n}姓名',
      '共同生活家庭成员姓名{n}',
      '共同生活成员{n}姓名',
      '姓名{n}',
      '成员{n}',
      '家庭成员{n}',
    ],
    idNumber: [
      '成员{n}身份证号码',
      '成员{n}身份证号',
      '成员{n}证件号码',
      '成员身份证号码{n}',
      '成员身份证号{n}',
      '家庭成员{n}身份证号码',
      '家庭成员{n}身份证号',
      '家庭成员身份证号码{n}',
      '家庭成员{n}证件号码',
      '成员证件号码{n}',
      '家庭成员身份证号{n}',
      '共同生活家庭成员{n}身份证号码',
      '共同生活家庭成员身份证号码{n}',
      '共同生活家庭成员{n}身份证号',
      '共同生活成员{n}身份证号码',
      '身份证号码{n}',
      '身份证号{n}',
      '证件号码{n}',
      '身份证{n}',
    ],
    covered: [
      '成员{n}是否保障人口',
      '成员是否保障人口{n}',
      '家庭成员{n}是否保障人口',
      '家庭成员是否保障人口{n}',
      '是否保障人口{n}',
      '成员{n}是否保障',
      '家庭成员{n}是否保障',
      '是否保障{n}',
      '成员{n}是否保障对象',
      '成员{n}是否享受低保',
    ],
    coveredWords: COVERED,
  },
  categories: [
    {
      code: 'DIBAO',
      names: ['低保'],
      aliases: [
        '最低生活保障',
        '最低生活保障对象',
        '最低生活保障人员',
        '低保对象',
        '低保户',
        '低保人员',
        '城乡低保户',
        '城乡低保人员',
        '新增低保',
        '低保(新增)',
        '城乡低保',
        '城市低保',
        '城镇低保',
        '农村低保',
        '低保家庭成员',
        '低保家庭',
        '低保成员',
        '低保救助',
        '低保(城市)',
        '低保(城镇)',
        '低保(农村)',
        '低保(城乡)',
        '城市低保对象',
        '城镇低保对象',
        '农村低保对象',
        '城乡低保对象',
        '城市低保户',
        '城镇低保户',
        '农村低保户',
        '城市低保人员',
        '城镇低保人员',
        '农村低保人员',
        '最低生活保障家庭',
        '最低生活保障户',
        '最低生活保障家庭成员',
        '城市居民最低生活保障',
        '城镇居民最低生活保障',
        '农村居民最低生活保障',
        '城乡居民最低生活保障',
        '城市最低生活保障',
        '农村最低生活保障',
        '城乡最低生活保障',
        '城乡居民最低生活保障对象',
      ],
      warning: null,
    },
  ],
  certificateColumn: null,
  repeatable: false,
  fact: (row) => {
    const home = residence(row);
    const months = grantedMonths(row);
    return {
      town: home.town,
      hukou_region: home.hukou_region,
      schooling: home.schooling,
      school_stage: home.school_stage,
      certificate_number: row.text('certificateNumber'),
      area: row.optionalOneOf('area', AREA),
      grant_class: row.text('grantClass'),
      covered: covered(row),
      start_month: months.start,
      end_month: months.end,
    };
  },
};

/** DESTITUTE_SUPPORT 特困人员救助供养. */
export const destituteSupportRoster: RosterDefinition = {
  feed: 'DESTITUTE_SUPPORT',
  explained: DESTITUTE_SUPPORT_EXPLAINED,
  columns: [
    ...RESIDENCE_COLUMNS,
    AREA_COLUMN,
    column('care', ['集中/分散', '供养方式', '供养类型', '供养形式', '救助供养方式', '集中或分散']),
    START,
    END,
  ],
  members: null,
  categories: [
    {
      code: 'TEKUN',
      names: ['特困'],
      aliases: [
        '特困人员',
        '特困供养',
        '特困供养人员',
        '特困人员救助供养',
        '特困救助供养人员',
        '城市特困',
        '城镇特困',
        '农村特困',
        '集中特困',
        '分散特困',
        '五保',
        '五保户',
        '农村五保',
        '五保对象',
        '五保人员',
        '五保供养',
        '五保供养对象',
        '五保供养人员',
        '特困(五保)',
        '特困供养(五保)',
        '特困人员(五保)',
        '特困供养人员(五保)',
        '特困救助供养(五保)',
        '五保(特困)',
        '五保(特困供养)',
        '五保户(特困)',
        '五保供养(特困)',
        '五保特困',
        '特困五保',
        '农村五保户',
        '农村五保供养',
        '农村五保供养对象',
        '特困对象',
        '特困供养对象',
        '特困人员供养',
        '特困救助',
        '特困救助供养',
        '城市特困人员',
        '城镇特困人员',
        '农村特困人员',
        '城乡特困人员',
        '特困(集中)',
        '特困(分散)',
        '特困(集中供养)',
        '特困(分散供养)',
        '特困(城市)',
        '特困(农村)',
        '特困人员(集中)',
        '特困人员(分散)',
        '特困人员(集中供养)',
        '特困人员(分散供养)',
        '特困人员(城市)',
        '特困人员(农村)',
        '集中供养特困',
        '分散供养特困',
        '集中供养特困人员',
        '分散供养特困人员',
        '特困集中供养',
        '特困分散供养',
        '集中供养五保',
        '分散供养五保',
      ],
      warning: null,
    },
  ],
  certificateColumn: null,
  repeatable: false,
  fact: (row) => {
    const home = residence(row);
    const months = grantedMonths(row);
    return {
      town: home.town,
      hukou_region: home.hukou_region,
      schooling: home.schooling,
      school_stage: home.school_stage,
      area: row.optionalOneOf('area', AREA),
      care: row.optionalOneOf('care', CARE),
      start_month: months.start,
      end_month: months.end,
    };
  },
};

/** DISABILITY 残疾人: category and grade stand in the last two of the certificate's 20 characters, or in columns of their own. */
export const disabilityRoster: RosterDefinition = {
  feed: 'DISABILITY',
  explained: DISABILITY_EXPLAINED,
  columns: [
    ...RESIDENCE_COLUMNS.map((c) => ({ ...c, required: false })),
    column('certificate', ['残疾人证号', '残疾证号', '残疾人证号码', '残疾证号码', '残疾人证编号', '第二代残疾人证号']),
    column('disabilityCategory', ['残疾类别', '残疾类型', '残疾种类']),
    column('disabilityGrade', ['残疾等级', '残疾级别', '残疾程度']),
  ],
  members: null,
  categories: [],
  certificateColumn: 'certificate',
  repeatable: false,
  fact: (row) => {
    const { category, grade } = row.certificate ?? categoryAndGrade(row);
    if (row.certificate !== null) checkAgainst(row.certificate, row);
    const home = residence(row, 'OPTIONAL_TOWN');
    if (category === null || grade === null) return null;
    return {
      town: home.town,
      hukou_region: home.hukou_region,
      schooling: home.schooling,
      school_stage: home.school_stage,
      category,
      grade,
    };
  },
};

/** The certificate is used; a column that says another category or grade is told, for the grade decides who is 重度残疾. */
function checkAgainst({ category, grade }: CertificateTail, row: RowCells): void {
  for (const [key, list, certified] of [
    ['disabilityCategory', DISABILITY_CATEGORY, category],
    ['disabilityGrade', DISABILITY_GRADE, grade],
  ] as const) {
    const said = list.get(row.words(key));
    if (said !== undefined && said !== certified) row.find('W_CERTIFICATE_DIFFERS', key, firstWordOf(list, certified));
  }
}

const firstWordOf = (list: ReadonlyMap<string, number>, value: number): string => [...list].find(([, v]) => v === value)?.[0] ?? '';

/** From their own columns; a file that has only the certificate's must fill it. */
function categoryAndGrade(row: RowCells): { category: number | null; grade: number | null } {
  if (row.has('certificate') && !row.has('disabilityCategory') && !row.has('disabilityGrade')) {
    if (row.text('certificate') === null) row.find('E_VALUE_EMPTY', 'certificate', '身份证号码＋类别＋等级，20 位');
    return { category: null, grade: null };
  }
  return {
    category: row.requiredOneOf('disabilityCategory', DISABILITY_CATEGORY),
    grade: row.requiredOneOf('disabilityGrade', DISABILITY_GRADE),
  };
}

/** DEATH 死亡信息: an event of one month, told apart by its source; a file without the column speaks for its sender. */
export const deathRoster: RosterDefinition = {
  feed: 'DEATH',
  explained: DEATH_EXPLAINED,
  columns: [
    column('diedOn', ['死亡日期', '死亡时间', '死亡年月日', '身故日期', '去世日期', '火化日期'], 'REQUIRED'),
    column('source', ['来源', '数据来源', '信息来源', '死亡信息来源']),
  ],
  members: null,
  categories: [],
  certificateColumn: null,
  repeatable: false,
  fact: (row) => {
    const diedOn = row.requiredDate('diedOn');
    const source = row.words('source') === '' ? sourceOfSender(row.sender) : row.requiredOneOf('source', DEATH_SOURCE);
    if (source === null && row.words('source') === '') row.find('E_VALUE_EMPTY', 'source', '公安、火化、社保、镇街');
    if (diedOn === null || source === null) return null;
    return { source, died_on: diedOn, fact_key: source, from_month: monthNumber(monthOfDate(diedOn)), until_month: OPEN_END };
  },
};

export const civilAffairsRosters: readonly RosterDefinition[] = [
  minimumLivingRoster,
  destituteSupportRoster,
  disabilityRoster,
  deathRoster,
];

function grantedMonths(row: RowCells): { start: MonthNumber | null; end: MonthNumber | null } {
  const start = row.startMonth('start');
  const end = row.month('end');
  if (start !== null && end !== null && end < start) row.find('E_DATE_ORDER', 'end');
  return { start, end };
}

/** A row of one person says it in its own column, a household row beside each member; a household that says it of members only leaves the head open. */
function covered(row: RowCells): boolean {
  if (row.member === null) {
    const said = row.saidOneOf('covered', COVERED);
    if (said === null && row.has('covered') && row.text('covered') === null) row.find('W_COVERED_UNSAID', 'covered');
    return said ?? true;
  }
  if (row.member.covered === null && row.member.fileSays) row.find('W_COVERED_UNSAID', 'name');
  return row.member.covered ?? true;
}

function sourceOfSender(sender: Agency | null): 'CREMATION' | 'SOCIAL_SECURITY' | null {
  if (sender === 'CIVIL_AFFAIRS') return 'CREMATION';
  return sender === 'SOCIAL_SECURITY' ? 'SOCIAL_SECURITY' : null;
}
