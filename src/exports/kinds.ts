import type { Scope } from '../access';

/** 参保登记名册, 身份标识变更表, 身份标识变更批量表, 代缴名册, 中止名册, 疑点清单, 结算表, 月度统计表. */
export const EXPORT_KINDS = [
  'ENROLMENT_LIST',
  'MARK_CHANGES',
  'MARK_BATCH',
  'PREMIUM_LIST',
  'SUSPENSION_LIST',
  'DISCREPANCY_LIST',
  'SETTLEMENT',
  'MONTHLY_STATISTICS',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface ExportDescription {
  readonly nameZh: string;
  readonly name: string;
  /** As it stands in an address and on the command line. */
  readonly word: string;
  /** Every one of these rights is needed. */
  readonly needs: readonly Scope[];
  /** Names people: then it is theirs whom the caller may see, and nobody else's. */
  readonly namesPeople: boolean;
}

const PEOPLE: readonly Scope[] = ['export:download', 'identity:read', 'comparison:read', 'enrolment:read'];
const MONEY: readonly Scope[] = [...PEOPLE, 'premium:read'];
/** What the city owes town by town names nobody; person by person it does. */
const SETTLED: readonly Scope[] = ['export:download', 'settlement:read'];
/** The further rights for a settlement that names people. */
export const SETTLED_BY_PERSON: readonly Scope[] = ['identity:read', 'premium:read'];
const EVERYTHING: readonly Scope[] = [
  ...MONEY,
  'registration:read',
  'minimum-living:read',
  'destitute-support:read',
  'disability:read',
  'death:read',
  'employee-pension:read',
];

export const EXPORTS: Readonly<Record<ExportKind, ExportDescription>> = {
  ENROLMENT_LIST: { nameZh: '参保登记名册', name: 'people to enrol or to resume', word: 'enrolment', needs: PEOPLE, namesPeople: true },
  MARK_CHANGES: {
    nameZh: '身份标识变更表',
    name: 'marks to add, change or remove',
    word: 'mark-changes',
    needs: PEOPLE,
    namesPeople: true,
  },
  MARK_BATCH: {
    nameZh: '身份标识变更批量表',
    name: 'the same for the business system, at most 500 in a file',
    word: 'mark-batch',
    needs: PEOPLE,
    namesPeople: true,
  },
  PREMIUM_LIST: { nameZh: '代缴名册', name: 'people to pay for', word: 'premiums', needs: MONEY, namesPeople: true },
  SUSPENSION_LIST: { nameZh: '中止名册', name: 'people whose town premium stops', word: 'suspensions', needs: MONEY, namesPeople: true },
  DISCREPANCY_LIST: {
    nameZh: '疑点清单',
    name: 'disagreements between records',
    word: 'discrepancies',
    needs: EVERYTHING,
    namesPeople: true,
  },
  SETTLEMENT: { nameZh: '结算表', name: 'settlement', word: 'settlement', needs: SETTLED, namesPeople: true },
  MONTHLY_STATISTICS: {
    nameZh: '月度统计表',
    name: 'statistics of the month',
    word: 'statistics',
    needs: ['statistics:read'],
    namesPeople: false,
  },
};

/** The kind that a word of an address or of the command line means. */
export const kindOfWord = (word: string): ExportKind | undefined => EXPORT_KINDS.find((kind) => EXPORTS[kind].word === word);
