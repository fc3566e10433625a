import type { AccessKeys } from './access-keys';
import { signToken, type TokenClaims } from './tokens';

export interface DemoIdentity extends TokenClaims {
  readonly title: string;
  readonly titleZh: string;
}

/** Whom the demo mints tokens for: invented people, real standings of the agreements. Together they may deliver every feed. */
export const DEMO_IDENTITIES: readonly DemoIdentity[] = [
  {
    title: 'town officer of Xiaolan',
    titleZh: '小榄镇经办人',
    subject: 'demo-xiaolan-01',
    agency: 'TOWN',
    town: '442000100',
    role: 'TOWN_OFFICER',
    purpose: 'PREMIUM_SUBSIDY',
  },
  {
    title: 'civil affairs officer',
    titleZh: '市民政经办人',
    subject: 'demo-civil-affairs-01',
    agency: 'CIVIL_AFFAIRS',
    town: null,
    role: 'AGENCY_OFFICER',
    purpose: 'DATA_COMPARISON',
  },
  {
    title: 'poverty alleviation officer',
    titleZh: '市扶贫经办人',
    subject: 'demo-poverty-alleviation-01',
    agency: 'POVERTY_ALLEVIATION',
    town: null,
    role: 'AGENCY_OFFICER',
    purpose: 'DATA_COMPARISON',
  },
  {
    title: 'social security city officer',
    titleZh: '市社保经办人',
    subject: 'demo-social-security-01',
    agency: 'SOCIAL_SECURITY',
    town: null,
    role: 'CITY_OFFICER',
    purpose: 'PREMIUM_SUBSIDY',
  },
  {
    title: 'analyst of finance (the published statistics)',
    titleZh: '市财政统计分析人员 (脱敏, 不按号码查人)',
    subject: 'demo-finance-analyst-01',
    agency: 'FINANCE',
    town: null,
    role: 'ANALYST',
    purpose: 'STATISTICS',
  },
];

export interface DemoToken extends DemoIdentity {
  readonly token: string;
}

/** One token for each demo identity, good for a working day. */
export function mintDemoTokens(keys: AccessKeys): Promise<DemoToken[]> {
  return Promise.all(DEMO_IDENTITIES.map(async (identity) => ({ ...identity, token: await signToken(identity, keys) })));
}
