import type { ChangeKind } from '../../changelog';
import type { ArticleNumber } from '../../eligibility';
import { enumOf } from '../../graph';

interface KindWords {
  /** The title of a change of this kind. */
  readonly zh: string;
  readonly en: string;
  /** The article that makes it matter; null: none decides. */
  readonly article: ArticleNumber | null;
}

/** Every kind in the field's words, with its article. */
export const KIND_WORDS: Readonly<Record<ChangeKind, KindWords>> = {
  MEMBERSHIP_BEGAN: { zh: '列入困难群体名单', en: 'On a hardship list from the month on.', article: '第四条' },
  MEMBERSHIP_ENDED: { zh: '退出困难群体名单', en: 'No longer on a hardship list.', article: '第四条' },
  REGISTRATION_FLAGGED: {
    zh: '建档立卡标注变更（脱贫、返贫等）',
    en: 'The registration was flagged: lifted, returned.',
    article: '第四条',
  },
  ENROLLED: { zh: '参保登记', en: 'Enrolled in the residents’ pension.', article: '第五条' },
  SUSPENDED: { zh: '参保中止', en: 'The enrolment was suspended.', article: '第五条' },
  RESUMED: { zh: '恢复参保', en: 'The enrolment was resumed.', article: '第五条' },
  TERMINATED: { zh: '参保终止', en: 'The enrolment was terminated.', article: '第五条' },
  MARKED: { zh: '身份标识', en: 'Marked in the enrolment register.', article: '第四条' },
  UNMARKED: { zh: '取消身份标识', en: 'The mark was taken off.', article: '第四条' },
  PREMIUM_PAID: { zh: '缴费到账', en: 'A premium was paid.', article: '第三条' },
  BECAME_ELIGIBLE: { zh: '符合代缴条件', en: 'Became eligible.', article: '第二条' },
  LOST_ELIGIBILITY: { zh: '不再符合代缴条件', en: 'Lost eligibility; the reason is the deciding test.', article: '第二条' },
  BECAME_UNDETERMINED: { zh: '代缴条件待定', en: 'Became undetermined; the reason is the fact that is missing.', article: '第二条' },
  LABEL_CHANGED: { zh: '应标识身份变更', en: 'The label that the person should carry changed.', article: '第四条' },
  TOWN_CHANGED: { zh: '所属镇区变更', en: 'The town changed; both towns are told.', article: '第三条' },
  WORK_ITEM_OPENED: { zh: '新增经办事项', en: 'A work item was opened.', article: '第五条' },
  WORK_ITEM_CLOSED: { zh: '经办事项办结', en: 'A work item was closed.', article: '第五条' },
  RECORD_CORRECTED: { zh: '记录更正', en: 'A record was corrected.', article: '第四条' },
  EMPLOYEE_PENSION_BEGAN: { zh: '参加职工养老保险', en: 'Insured as an employee from the month on.', article: '第二条' },
  EMPLOYEE_PENSION_ENDED: { zh: '停止职工养老保险', en: 'No longer insured as an employee.', article: '第二条' },
  DEATH_RECORDED: { zh: '登记死亡', en: 'A death was recorded.', article: '第五条' },
  OFFICER_RECORDED: { zh: '经办人核定', en: 'An officer put down a record.', article: '第五条' },
  BATCH_ACCEPTED: { zh: '名册已接收', en: 'A list was accepted.', article: '第四条' },
  BATCH_HELD: { zh: '名册待确认', en: 'A list is held until an officer releases it.', article: '第四条' },
  BATCH_WITHDRAWN: { zh: '名册已撤回', en: 'A list was withdrawn.', article: '第四条' },
  FEED_LATE: { zh: '名册逾期未报', en: 'A list is late.', article: '第四条' },
  COMPARISON_PUBLISHED: { zh: '数据比对已发布', en: 'A comparison was published.', article: '第四条' },
  BENEFIT_BEGAN: { zh: '开始领取待遇', en: 'Receives the residents’ pension from the month on.', article: '第四条' },
};

export const StatusChangeKindWord = enumOf<ChangeKind>({
  name: 'StatusChangeKind',
  description: '变更种类，只增不减。What changed; a closed list that only grows.',
  values: Object.fromEntries(Object.entries(KIND_WORDS).map(([kind, { zh, en }]) => [kind, `${zh}。${en}`])) as Record<ChangeKind, string>,
});
