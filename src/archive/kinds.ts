import type { Scope } from '../access';
import type { ArticleNumber } from '../eligibility';
import type { Feed } from '../identity/feed';

/** What the archive of a person (社保精准扶贫档案, 第四条（五）) holds: records of the agencies, and what officers and the comparison made of them. */
export const ARCHIVE_KINDS = [
  'REGISTRATION',
  'MINIMUM_LIVING',
  'DESTITUTE_SUPPORT',
  'DISABILITY',
  'DEATH',
  'ENROLMENT',
  'PREMIUM',
  'EMPLOYEE_PENSION',
  'OFFICER_RECORD',
  'VERDICT',
  'WORK_ITEM_STEP',
  'LEDGER',
] as const;
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

/**
 * What became known. Of a list's record: BEGAN, CHANGED, ENDED (no longer on the list from a month on), CONTINUED (an end was taken back), REPEATED (said
 * again), REMOVED (a corrected list does not say it any more), WITHDRAWN (its batch was taken back). STATED: an act, a verdict, a line of the ledger.
 */
export const ARCHIVE_CHANGES = ['BEGAN', 'CHANGED', 'ENDED', 'CONTINUED', 'REPEATED', 'REMOVED', 'WITHDRAWN', 'STATED'] as const;
export type ArchiveChange = (typeof ARCHIVE_CHANGES)[number];

interface KindWords {
  readonly nameZh: string;
  /** Null: no list says it. */
  readonly feed: Feed | null;
  /** Whoever may read it there may read it here. */
  readonly scope: Scope;
  readonly article: ArticleNumber;
}

export const KIND_WORDS: Readonly<Record<ArchiveKind, KindWords>> = {
  REGISTRATION: { nameZh: '建档立卡', feed: 'REGISTERED_POOR', scope: 'registration:read', article: '第四条' },
  MINIMUM_LIVING: { nameZh: '低保', feed: 'MINIMUM_LIVING', scope: 'minimum-living:read', article: '第四条' },
  DESTITUTE_SUPPORT: { nameZh: '特困供养', feed: 'DESTITUTE_SUPPORT', scope: 'destitute-support:read', article: '第四条' },
  DISABILITY: { nameZh: '残疾', feed: 'DISABILITY', scope: 'disability:read', article: '第四条' },
  DEATH: { nameZh: '死亡信息', feed: 'DEATH', scope: 'death:read', article: '第四条' },
  ENROLMENT: { nameZh: '参保与身份标识', feed: 'ENROLMENT', scope: 'enrolment:read', article: '第四条' },
  PREMIUM: { nameZh: '缴费', feed: 'PREMIUM', scope: 'premium:read', article: '第三条' },
  EMPLOYEE_PENSION: { nameZh: '职保', feed: 'EMPLOYEE_PENSION', scope: 'employee-pension:read', article: '第二条' },
  OFFICER_RECORD: { nameZh: '经办人记录', feed: null, scope: 'eligibility:read', article: '第二条' },
  VERDICT: { nameZh: '比对结论', feed: null, scope: 'comparison:read', article: '第二条' },
  WORK_ITEM_STEP: { nameZh: '经办步骤', feed: null, scope: 'work-item:read', article: '第五条' },
  LEDGER: { nameZh: '代缴台账', feed: null, scope: 'settlement:read', article: '第三条' },
};

export const CHANGES_ZH: Readonly<Record<ArchiveChange, string>> = {
  BEGAN: '新增',
  CHANGED: '变更',
  ENDED: '退出',
  CONTINUED: '恢复',
  REPEATED: '再次报送',
  REMOVED: '更正撤销',
  WITHDRAWN: '批次撤回',
  STATED: '记载',
};
