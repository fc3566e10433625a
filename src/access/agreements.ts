import type { Agency } from '../identity/agency';

export const ROLES = ['TOWN_OFFICER', 'AGENCY_OFFICER', 'CITY_OFFICER', 'ANALYST', 'OPERATOR'] as const;
/** 角色: 镇区经办人, 部门经办人, 市社保经办人, 统计分析人员, 运行维护人员. */
export type Role = (typeof ROLES)[number];

export const PURPOSES = ['PREMIUM_SUBSIDY', 'DATA_COMPARISON', 'STATISTICS', 'OPERATIONS'] as const;
/** 处理目的: 代缴保费经办, 数据比对, 统计, 运行维护. A purpose outside this list is no purpose (个人信息保护法 第六条). */
export type Purpose = (typeof PURPOSES)[number];

/** Rights as they stand in `@requiresScopes`. Nothing is implied by anything: what is not listed for a caller is denied. */
export const SCOPES = [
  'person:find',
  'people:list',
  'identity:read',
  'birth-date:read',
  'registration:read',
  'minimum-living:read',
  'destitute-support:read',
  'disability:read',
  'death:read',
  'enrolment:read',
  'premium:read',
  'employee-pension:read',
  'eligibility:read',
  'person-changes:read',
  'webhook:manage',
  'delivery:read',
  'delivery:read-all',
  'batch:read',
  'batch-rows:read',
  'batch:confirm',
  'roster:deliver',
  'officer-record:write',
  'comparison:count',
  'comparison:read',
  'comparison:run',
  'export:download',
  'statistics:read',
  'statistics:read-small',
  'work-item:read',
  'work-item:write',
  'settlement:read',
  'settlement:close',
  'town-plan:write',
  'archive:read',
] as const;
export type Scope = (typeof SCOPES)[number];

/** One line of what was agreed: who, for what, may read which fields, and the ground that allows it. */
export interface Agreement {
  readonly role: Role;
  readonly agency: Agency;
  readonly purpose: Purpose;
  readonly scopes: readonly Scope[];
  readonly ground: string;
}

const FINDING: readonly Scope[] = ['person:find', 'people:list', 'identity:read', 'birth-date:read'];
const HARDSHIP: readonly Scope[] = ['registration:read', 'minimum-living:read', 'destitute-support:read', 'disability:read', 'death:read'];
/** What an agency does with its own rosters: deliver, look what became of each row, confirm or withdraw (第四条). */
const OFFICE: readonly Scope[] = ['batch-rows:read', 'roster:deliver', 'batch:confirm'];
/** What towns do and pay, and what was known of a person over time. */
const HANDLING: readonly Scope[] = ['work-item:read', 'work-item:write', 'settlement:read', 'town-plan:write', 'archive:read'];
/** What a comparison counts, and whom it names. */
const COMPARED: readonly Scope[] = ['comparison:count', 'comparison:read'];
/** Sums of every size, small ones too (统计): for those who may name the people they are of, and those who supervise. */
const COUNTED: readonly Scope[] = ['statistics:read', 'statistics:read-small'];
const INSURANCE: readonly Scope[] = ['enrolment:read', 'premium:read', 'employee-pension:read'];

/**
 * What an analyst reads: the published statistics and nothing beside them. People to list, sums of a comparison or rows of a delivery are other
 * counts of the same people, and a difference of two counts is a small cell.
 */
const ANALYSIS: readonly Scope[] = ['statistics:read'];

/**
 * The closed table of agreements (共享约定). Deny by default: a role, agency and purpose without a line here reads nothing.
 * Every line names its ground: an article of the 实施办法 for the duty, 个人信息保护法 (PIPL) for the handling.
 */
export const AGREEMENTS: readonly Agreement[] = [
  {
    role: 'TOWN_OFFICER',
    agency: 'TOWN',
    purpose: 'PREMIUM_SUBSIDY',
    scopes: [
      ...FINDING,
      ...HARDSHIP,
      ...INSURANCE,
      'eligibility:read',
      'person-changes:read',
      'webhook:manage',
      ...COMPARED,
      ...COUNTED,
      'export:download',
      ...HANDLING,
      'delivery:read',
      'delivery:read-all',
      'batch-rows:read',
      'roster:deliver',
      'officer-record:write',
    ],
    ground: '实施办法 第四条(三)(五), 第五条: 镇区代缴并办理参保、申报、缴费和中止; 个人信息保护法 第十三条第(三)项. Own people only.',
  },
  {
    role: 'CITY_OFFICER',
    agency: 'SOCIAL_SECURITY',
    purpose: 'PREMIUM_SUBSIDY',
    scopes: [
      ...FINDING,
      ...HARDSHIP,
      ...INSURANCE,
      'eligibility:read',
      'person-changes:read',
      'webhook:manage',
      ...COMPARED,
      ...COUNTED,
      'export:download',
      ...HANDLING,
      'settlement:close',
      'comparison:run',
      'delivery:read',
      'delivery:read-all',
      'batch:read',
      ...OFFICE,
      'officer-record:write',
    ],
    ground: '实施办法 第四条(五): 市社保经办机构建立贫困人员社保精准扶贫档案并身份标识; 个人信息保护法 第十三条第(三)项',
  },
  {
    role: 'AGENCY_OFFICER',
    agency: 'CIVIL_AFFAIRS',
    purpose: 'DATA_COMPARISON',
    scopes: [
      ...FINDING,
      'minimum-living:read',
      'destitute-support:read',
      'disability:read',
      'death:read',
      'enrolment:read',
      'eligibility:read',
      'person-changes:read',
      'webhook:manage',
      ...COMPARED,
      'export:download',
      'statistics:read',
      'work-item:read',
      'archive:read',
      'delivery:read',
      'batch:read',
      ...OFFICE,
    ],
    ground: '实施办法 第四条(二): 市民政与参保人员数据比对, 按月提供; 个人信息保护法 第六条: 缴费、职保和扶贫记录不在比对范围',
  },
  {
    role: 'AGENCY_OFFICER',
    agency: 'POVERTY_ALLEVIATION',
    purpose: 'DATA_COMPARISON',
    scopes: [
      ...FINDING,
      'registration:read',
      'enrolment:read',
      'eligibility:read',
      'person-changes:read',
      'webhook:manage',
      ...COMPARED,
      'export:download',
      'statistics:read',
      'work-item:read',
      'archive:read',
      'delivery:read',
      'batch:read',
      ...OFFICE,
    ],
    ground: '实施办法 第四条(一): 市扶贫与参保人员数据比对; 个人信息保护法 第六条: 民政、缴费和职保记录不在比对范围',
  },
  {
    role: 'AGENCY_OFFICER',
    agency: 'HUMAN_RESOURCES',
    purpose: 'DATA_COMPARISON',
    scopes: [
      'people:list',
      'enrolment:read',
      'eligibility:read',
      'person-changes:read',
      'webhook:manage',
      ...COMPARED,
      ...COUNTED,
      'work-item:read',
      'delivery:read',
      'delivery:read-all',
    ],
    ground: '实施办法 第四条(四): 市人社督促经办; 个人信息保护法 第六条: 督促不需要姓名和号码',
  },
  {
    role: 'AGENCY_OFFICER',
    agency: 'FINANCE',
    purpose: 'PREMIUM_SUBSIDY',
    scopes: [
      'comparison:count',
      ...COUNTED,
      'export:download',
      'settlement:read',
      'settlement:close',
      'town-plan:write',
      'webhook:manage',
      'delivery:read',
      'delivery:read-all',
    ],
    ground: '实施办法 第四条(三): 财政部门代缴保费并结算; 个人信息保护法 第六条: 结算不需要姓名和号码',
  },
  {
    role: 'ANALYST',
    agency: 'FINANCE',
    purpose: 'STATISTICS',
    scopes: ANALYSIS,
    ground: '实施办法 第四条(三): 市财政保障资金; 个人信息保护法 第六条, 第七十三条第(三)项: 去标识化, 不按号码查人',
  },
  {
    role: 'ANALYST',
    agency: 'HUMAN_RESOURCES',
    purpose: 'STATISTICS',
    scopes: ANALYSIS,
    ground: '实施办法 第四条(四), 第六条; 个人信息保护法 第六条, 第七十三条第(三)项: 去标识化, 不按号码查人',
  },
  {
    role: 'OPERATOR',
    agency: 'SOCIAL_SECURITY',
    purpose: 'OPERATIONS',
    scopes: ['comparison:count', 'comparison:run', 'delivery:read', 'delivery:read-all', 'batch:read'],
    ground: '个人信息保护法 第五十一条: 安全技术措施; 运行维护不接触个人记录',
  },
];

export interface Standing {
  readonly role: Role;
  readonly agency: Agency;
  readonly purpose: Purpose;
}

/** The rights of a role of an agency for a purpose; the empty set when nothing was agreed. */
export function scopesOf({ role, agency, purpose }: Standing): ReadonlySet<Scope> {
  const line = AGREEMENTS.find((each) => each.role === role && each.agency === agency && each.purpose === purpose);
  return new Set(line?.scopes);
}
