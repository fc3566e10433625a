import type { Agency } from './agency';

/**
 * Feed (数据资源): a named dataset that one agency owes the hub (第四条), in the order of the reading.
 * `periodMonths` is its rhythm: 1 for 按月, 3 for "at least each quarter". `senders` are who may deliver it.
 * HARDSHIP (困难群体花名册) is a mixed file, not a register: its rows become one DELTA batch for each register named in them.
 */
export const FEEDS = [
  'REGISTERED_POOR',
  'MINIMUM_LIVING',
  'DESTITUTE_SUPPORT',
  'DISABILITY',
  'DEATH',
  'ENROLMENT',
  'PREMIUM',
  'EMPLOYEE_PENSION',
] as const;
export type Feed = (typeof FEEDS)[number];
export type DeliverableFeed = Feed | 'HARDSHIP';

export type DeliveryKind = 'FULL' | 'DELTA';
export type SchemaName = 'poverty_alleviation' | 'civil_affairs' | 'social_security';

export interface FeedDescription {
  readonly owner: Agency;
  readonly senders: readonly Agency[];
  readonly nameZh: string;
  readonly kind: DeliveryKind;
  readonly periodMonths: 1 | 3;
  readonly schema: SchemaName;
  readonly table: string;
}

export const FEED_DESCRIPTIONS: Readonly<Record<Feed, FeedDescription>> = {
  REGISTERED_POOR: {
    owner: 'POVERTY_ALLEVIATION',
    senders: ['POVERTY_ALLEVIATION'],
    nameZh: '建档立卡贫困人口名单',
    kind: 'FULL',
    periodMonths: 3,
    schema: 'poverty_alleviation',
    table: 'registration',
  },
  MINIMUM_LIVING: {
    owner: 'CIVIL_AFFAIRS',
    senders: ['CIVIL_AFFAIRS'],
    nameZh: '低保对象名单',
    kind: 'FULL',
    periodMonths: 1,
    schema: 'civil_affairs',
    table: 'minimum_living',
  },
  DESTITUTE_SUPPORT: {
    owner: 'CIVIL_AFFAIRS',
    senders: ['CIVIL_AFFAIRS'],
    nameZh: '特困人员名单',
    kind: 'FULL',
    periodMonths: 1,
    schema: 'civil_affairs',
    table: 'destitute_support',
  },
  DISABILITY: {
    owner: 'CIVIL_AFFAIRS',
    senders: ['CIVIL_AFFAIRS'],
    nameZh: '残疾人名单',
    kind: 'FULL',
    periodMonths: 1,
    schema: 'civil_affairs',
    table: 'disability',
  },
  DEATH: {
    owner: 'CIVIL_AFFAIRS',
    senders: ['CIVIL_AFFAIRS', 'SOCIAL_SECURITY'],
    nameZh: '死亡信息',
    kind: 'DELTA',
    periodMonths: 1,
    schema: 'civil_affairs',
    table: 'death',
  },
  ENROLMENT: {
    owner: 'SOCIAL_SECURITY',
    senders: ['SOCIAL_SECURITY'],
    nameZh: '城乡居民基本养老保险参保人员',
    kind: 'FULL',
    periodMonths: 1,
    schema: 'social_security',
    table: 'enrolment',
  },
  PREMIUM: {
    owner: 'SOCIAL_SECURITY',
    senders: ['SOCIAL_SECURITY'],
    nameZh: '城乡居民基本养老保险缴费',
    kind: 'DELTA',
    periodMonths: 1,
    schema: 'social_security',
    table: 'premium',
  },
  EMPLOYEE_PENSION: {
    owner: 'SOCIAL_SECURITY',
    senders: ['SOCIAL_SECURITY'],
    nameZh: '职工基本养老保险参保缴费',
    kind: 'FULL',
    periodMonths: 1,
    schema: 'social_security',
    table: 'employee_pension',
  },
};

/** Who may pass round the mixed file (reading, section 3). */
export const HARDSHIP_SENDERS: readonly Agency[] = ['POVERTY_ALLEVIATION', 'CIVIL_AFFAIRS', 'TOWN'];
