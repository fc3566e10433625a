import { closedList, column, RESIDENCE_COLUMNS, type RosterDefinition, type RowCells, residence } from '../../intake';
import { REGISTERED_POOR_EXPLAINED } from './explained';

/** The roster of 市扶贫 (reading, section 3). Codes such as AAC001 mean a household here and a person at 社保: each belongs to its source. */

type PovertyStatus = 'NOT_LIFTED' | 'LIFTED_WITH_POLICY' | 'LIFTED' | 'RETURNED';

const POVERTY_STATUS = closedList<PovertyStatus>([
  ['NOT_LIFTED', '未脱贫', '0', '未标注脱贫', '0 未脱贫', '未脱贫户'],
  [
    'LIFTED_WITH_POLICY',
    '已脱贫（享受政策）',
    '1',
    '已脱贫(享受政策)',
    '脱贫（享受政策）',
    '脱贫(享受政策)',
    '享受政策脱贫',
    '脱贫享受政策',
    '1 已脱贫（享受政策）',
  ],
  [
    'LIFTED',
    '已脱贫（不再享受）',
    '2',
    '已脱贫(不再享受)',
    '已脱贫（不再享受政策）',
    '已脱贫(不再享受政策)',
    '脱贫（不享受政策）',
    '稳定脱贫',
    '脱贫不享受政策',
    '2 已脱贫（不再享受）',
  ],
  ['RETURNED', '返贫', '3', '返贫户', '3 返贫'],
]);
const MONITORED_KIND = closedList<'UNSTABLE_LIFTED' | 'MARGINAL' | 'SUDDEN_HARDSHIP'>([
  ['UNSTABLE_LIFTED', '脱贫不稳定户', '脱贫不稳定'],
  ['MARGINAL', '边缘易致贫户', '边缘易致贫'],
  ['SUDDEN_HARDSHIP', '突发严重困难户', '突发严重困难'],
]);
/** 已脱贫 alone does not say whether the policy is still enjoyed; either way the person is outside (reading, section 1). */
const LIFTED_WORDS: ReadonlySet<string> = new Set(['已脱贫', '脱贫', '脱贫户', '已脱贫户', '已标注脱贫']);
const NOT_MONITORED: ReadonlySet<string> = new Set(['', '否', '无', '不是', '非监测对象']);

/** What the words of 人员类别 say of 脱贫; plain 建档立卡 says nothing, so it is never taken as 未脱贫. */
const STATUS_OF_CATEGORY: Readonly<Record<string, PovertyStatus | null>> = { JDLK: 'NOT_LIFTED', JDLK_LIFTED: 'LIFTED' };

/** REGISTERED_POOR 建档立卡贫困人口: at least each quarter, FULL; an empty list, confirmed, is legal. */
export const registeredPoorRoster: RosterDefinition = {
  feed: 'REGISTERED_POOR',
  explained: REGISTERED_POOR_EXPLAINED,
  columns: [
    ...RESIDENCE_COLUMNS,
    column('name', ['姓名', 'AAB002']),
    column('idNumber', ['证件号码', 'AAB004']),
    column('sex', ['性别', 'AAB003']),
    column('schooling', ['在校生状况', 'AAB009']),
    column('householdNumber', ['户编号', '家庭编号', '贫困户编号', 'AAC001']),
    column('memberNumber', ['人编号', '人员编号', '家庭成员编号', '成员编号', 'AAB001']),
    column('relation', ['与户主关系', '户主关系', '与户主的关系', 'AAB006']),
    column('health', ['健康状况', '身体状况', 'AAB017']),
    column('povertyStatus', ['脱贫属性', '脱贫状态', '贫困户属性', '脱贫标识', '是否脱贫', 'AAR008']),
    column('liftedYear', ['脱贫年度', '脱贫年份', '脱贫时间', 'AAR010']),
    column('statusChangedOn', ['脱贫标注日期', '标注日期', '脱贫日期', '返贫日期', '状态变更日期', '脱贫/返贫日期', '变更日期']),
    column('monitoredKind', ['监测对象类别', '监测对象类型', '监测对象', '监测户类型']),
  ],
  members: null,
  categories: [
    {
      code: 'JDLK',
      names: ['建档立卡未标注脱贫'],
      aliases: [
        '未标注脱贫',
        '未脱贫',
        '建档立卡未脱贫',
        '建档立卡未标注脱贫人口',
        '建档立卡未标注脱贫贫困人口',
        '建档立卡贫困人口未标注脱贫',
        '建档立卡（未标注脱贫）',
        '建档立卡(未标注脱贫)',
        '未标注脱贫人口',
        '返贫',
        '建档立卡返贫',
        '返贫户',
        '返贫人口',
        '返贫人员',
        '未脱贫户',
        '未脱贫人口',
        '未脱贫人员',
        '未标注脱贫户',
        '未标注脱贫人员',
        '建档立卡(未脱贫)',
        '建档立卡-未脱贫',
        '建档立卡-未标注脱贫',
        '建档立卡未脱贫户',
        '建档立卡未脱贫人口',
        '建档立卡未脱贫人员',
        '建档立卡未标注脱贫户',
        '建档立卡未标注脱贫人员',
        '建档立卡户(未脱贫)',
        '建档立卡户(未标注脱贫)',
        '建档立卡贫困户(未脱贫)',
        '建档立卡贫困户(未标注脱贫)',
        '建档立卡贫困人口(未脱贫)',
        '建档立卡贫困人口(未标注脱贫)',
        '建档立卡贫困户未脱贫',
        '建档立卡贫困户未标注脱贫',
        '未标注脱贫的建档立卡贫困人口',
        '建档立卡(返贫)',
      ],
      warning: null,
    },
    {
      code: 'JDLK_LIFTED',
      names: ['建档立卡已标注脱贫'],
      aliases: [
        '已标注脱贫',
        '已脱贫',
        '建档立卡已脱贫',
        '建档立卡（已标注脱贫）',
        '建档立卡(已标注脱贫)',
        '脱贫户',
        '脱贫人口',
        '脱贫',
        '脱贫人员',
        '已脱贫户',
        '已脱贫人口',
        '已脱贫人员',
        '已标注脱贫户',
        '已标注脱贫人口',
        '已标注脱贫人员',
        '建档立卡(已脱贫)',
        '建档立卡(脱贫)',
        '建档立卡-已脱贫',
        '建档立卡-已标注脱贫',
        '建档立卡脱贫',
        '建档立卡脱贫户',
        '建档立卡脱贫人口',
        '建档立卡已脱贫户',
        '建档立卡已脱贫人口',
        '建档立卡贫困户(已脱贫)',
        '建档立卡贫困户(已标注脱贫)',
        '建档立卡贫困人口(已脱贫)',
        '建档立卡贫困人口(已标注脱贫)',
        '建档立卡贫困户已脱贫',
        '建档立卡贫困人口已脱贫',
        '稳定脱贫',
        '稳定脱贫户',
      ],
      warning: 'W_CATEGORY_NOT_COVERED',
    },
    {
      code: 'JDLK',
      names: ['建档立卡'],
      aliases: [
        '建档立卡贫困户',
        '建档立卡贫困人口',
        '建档立卡贫困人员',
        '建档立卡户',
        '建档立卡人员',
        '贫困户',
        '精准扶贫户',
        '精准扶贫',
        '精准扶贫对象',
        '贫困人口',
        '贫困人员',
        '扶贫对象',
        '建档立卡对象',
        '建档立卡贫困',
        '建档立卡贫困对象',
        '建卡贫困户',
        '建档立卡贫困家庭',
      ],
      warning: 'W_CATEGORY_UNSURE',
    },
  ],
  certificateColumn: null,
  repeatable: false,
  fact: (row) => {
    const home = residence(row);
    return {
      town: home.town,
      hukou_region: home.hukou_region,
      schooling: home.schooling,
      school_stage: home.school_stage,
      household_number: row.text('householdNumber'),
      member_number: row.text('memberNumber'),
      relation_to_head: row.text('relation'),
      health: row.text('health'),
      poverty_status: povertyStatus(row),
      lifted_year: liftedYear(row),
      status_changed_on: row.date('statusChangedOn'),
      monitored_kind: NOT_MONITORED.has(row.words('monitoredKind')) ? null : row.optionalOneOf('monitoredKind', MONITORED_KIND),
    };
  },
};

export const povertyAlleviationRosters: readonly RosterDefinition[] = [registeredPoorRoster];

/** 脱贫属性 decides; without it the words of 人员类别; without either nothing is said, and a person asks. */
function povertyStatus(row: RowCells): PovertyStatus | null {
  if (LIFTED_WORDS.has(row.words('povertyStatus'))) {
    row.find('W_CATEGORY_NOT_COVERED', 'povertyStatus');
    return 'LIFTED';
  }
  if (row.words('povertyStatus') !== '') return row.requiredOneOf('povertyStatus', POVERTY_STATUS);
  if (row.category === null) {
    row.find('W_CATEGORY_UNSURE', 'povertyStatus');
    return null;
  }
  if (row.category.warning === 'W_CATEGORY_UNSURE') return null;
  return row.words('category').includes('返贫') ? 'RETURNED' : (STATUS_OF_CATEGORY[row.category.code] ?? null);
}

function liftedYear(row: RowCells): number | null {
  const text = row.text('liftedYear');
  const year = /^(20\d\d)(?:年|\.0|[-/年]\d{1,2}.*)?$/.exec(text ?? '')?.[1];
  if (text !== null && year === undefined && text !== '0') row.find('W_VALUE_UNKNOWN', 'liftedYear', 'YYYY');
  return year === undefined ? null : Number(year);
}
