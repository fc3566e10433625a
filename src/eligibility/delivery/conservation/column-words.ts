import { type MonthNumber, monthOf } from '../../../identity/year-month';

/** The columns of the agencies' facts as people read them. Those of a register's own numbering are shown as changed, never as they are. */
const WORDS: Readonly<Record<string, { readonly nameZh: string; readonly shown?: 'MONTH' | 'MASKED' }>> = {
  town: { nameZh: '镇区' },
  hukou_region: { nameZh: '户籍地区划' },
  schooling: { nameZh: '在校生状况' },
  school_stage: { nameZh: '学段' },
  household_number: { nameZh: '户编号', shown: 'MASKED' },
  member_number: { nameZh: '人编号', shown: 'MASKED' },
  relation_to_head: { nameZh: '与户主关系' },
  health: { nameZh: '健康状况' },
  poverty_status: { nameZh: '脱贫属性' },
  lifted_year: { nameZh: '脱贫年度' },
  status_changed_on: { nameZh: '属性变更日期' },
  monitored_kind: { nameZh: '监测对象类别' },
  certificate_number: { nameZh: '低保证号', shown: 'MASKED' },
  area: { nameZh: '城市/农村' },
  grant_class: { nameZh: '类别' },
  covered: { nameZh: '是否保障人口' },
  care: { nameZh: '供养方式' },
  start_month: { nameZh: '起始月', shown: 'MONTH' },
  end_month: { nameZh: '终止月', shown: 'MONTH' },
  category: { nameZh: '残疾类别' },
  grade: { nameZh: '残疾等级' },
  source: { nameZh: '信息来源' },
  died_on: { nameZh: '死亡日期' },
  personal_number: { nameZh: '个人编号', shown: 'MASKED' },
  identity_mark: { nameZh: '参保身份' },
  participation_code: { nameZh: '参保状态' },
  payment_code: { nameZh: '缴费状态' },
  tier_fen: { nameZh: '缴费档次（分）' },
  first_enrolled_month: { nameZh: '首次参保年月', shown: 'MONTH' },
  period: { nameZh: '缴费周期' },
  item_code: { nameZh: '费用项目' },
  amount_fen: { nameZh: '金额（分）' },
  paid_on: { nameZh: '到账日期' },
  covered_from: { nameZh: '职保起始月', shown: 'MONTH' },
  covered_until: { nameZh: '职保截止月', shown: 'MONTH' },
  state: { nameZh: '状态' },
};

/** What a record said, by SQL column. */
export type Said = Readonly<Record<string, string | number | boolean | null>>;

export interface ColumnWords {
  readonly column: string;
  readonly nameZh: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The columns in which two records differ, in the order of the register; of one that began or ended all that it says. */
export function differences(columns: readonly string[], before: Said | null, after: Said | null): ColumnWords[] {
  return columns
    .filter((column) => (before?.[column] ?? null) !== (after?.[column] ?? null))
    .map((column) => ({
      column: camelCase(column),
      nameZh: WORDS[column]?.nameZh ?? column,
      before: shown(column, before),
      after: shown(column, after),
    }));
}

function shown(column: string, said: Said | null): string | null {
  const value = said?.[column] ?? null;
  if (value === null) return null;
  const how = WORDS[column]?.shown;
  if (how === 'MASKED') return '***';
  return how === 'MONTH' ? monthOf(Number(value) as MonthNumber) : String(value);
}

const camelCase = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
