import type { Agency } from '../../identity/agency';
import type { Feed } from '../../identity/feed';
import { Places } from '../expression';

export type FactValue = string | number | boolean | null;

/**
 * A named fact: something about one person in one coverage month that rules speak of. `feeds` are whose lists supply it, `owner` is the
 * agency that owes it when it is not known. A `turnable` fact is one that the counterfactual may imagine otherwise; the others only
 * say how a fact came to be known. `choices` close a list of words.
 */
export interface FactDescription {
  readonly kind: 'boolean' | 'integer' | 'choice' | 'text';
  readonly nameZh: string;
  readonly name: string;
  readonly feeds: readonly Feed[];
  readonly owner: Agency;
  readonly turnable: boolean;
  readonly choices: readonly string[];
}

type Rest = Partial<Pick<FactDescription, 'kind' | 'choices' | 'turnable'>>;
const supplied = (nameZh: string, name: string, feeds: readonly Feed[], owner: Agency, rest: Rest = {}): FactDescription => ({
  kind: rest.choices === undefined ? 'boolean' : 'choice',
  turnable: true,
  choices: [],
  ...rest,
  nameZh,
  name,
  feeds,
  owner,
});
const background = { turnable: false } as const;
const HUKOU_FEEDS: readonly Feed[] = ['ENROLMENT', 'REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY'];
const SCHOOL_FEEDS: readonly Feed[] = ['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY'];
/** Remarks about an identity name their own rows; no list's silence says anything about one. */
const IDENTITY_FEEDS: readonly Feed[] = [];
export const ENROLMENT_STATES = [
  'NOT_ENROLLED',
  'NORMAL_PAYMENT',
  'PAUSED_PAYMENT',
  'NORMAL_BENEFIT',
  'PAUSED_BENEFIT',
  'TERMINATED',
] as const;
export const MARKS = ['NONE', 'REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED', 'MONITORED', 'OTHER'] as const;
/** What a town can say is done, in the order of the numbers of work items. */
export const SAID_ITEMS = ['ENROL', 'RESUME', 'MARK', 'UNMARK', 'REMARK', 'PAY', 'SUSPEND'] as const;
const FEED_STATES = ['FRESH', 'STALE', 'MISSING', 'UNAVAILABLE'] as const;
const feedState = (feed: Feed): FactDescription =>
  supplied(`${feed}报送状态`, `delivery of ${feed}`, [feed], 'SOCIAL_SECURITY', { choices: FEED_STATES, ...background });

/** Every named fact, in the order in which alternatives are tried and shown. */
export const FACTS = {
  registeredPoor: supplied('建档立卡未标注脱贫', 'registered poor, not lifted', ['REGISTERED_POOR'], 'POVERTY_ALLEVIATION'),
  minimumLiving: supplied('低保保障人口', 'covered by the minimum living allowance', ['MINIMUM_LIVING'], 'CIVIL_AFFAIRS'),
  destituteSupport: supplied('特困供养', 'destitute support', ['DESTITUTE_SUPPORT'], 'CIVIL_AFFAIRS'),
  disabilityListed: supplied('持残疾证', 'on the disability list', ['DISABILITY'], 'CIVIL_AFFAIRS'),
  disabilityGrade: supplied('残疾等级', 'disability grade (0: none)', ['DISABILITY'], 'CIVIL_AFFAIRS', { kind: 'integer' }),
  disabilityCategory: supplied('残疾类别', 'disability category (0: none)', ['DISABILITY'], 'CIVIL_AFFAIRS', { kind: 'integer' }),
  monitoredKind: supplied('监测类别', 'monitored kind', ['REGISTERED_POOR'], 'POVERTY_ALLEVIATION', {
    choices: ['UNSTABLE_LIFTED', 'MARGINAL', 'SUDDEN_HARDSHIP', 'NONE'],
  }),
  schooling: supplied('在校生状况', 'school status', SCHOOL_FEEDS, 'TOWN', { choices: ['NOT_STUDENT', 'STUDENT'] }),
  employeePensionCovered: supplied('职保缴费', 'employee pension paid or credited', ['EMPLOYEE_PENSION'], 'SOCIAL_SECURITY'),
  enrolmentState: supplied('参保缴费状态', 'state of enrolment', ['ENROLMENT'], 'SOCIAL_SECURITY', { choices: ENROLMENT_STATES }),
  localHukou: supplied('本市户籍', 'hukou in this city', HUKOU_FEEDS, 'SOCIAL_SECURITY'),
  servingSoldier: supplied('现役军人', 'serving soldier', [], 'TOWN'),
  imprisoned: supplied('服刑', 'imprisoned', [], 'TOWN'),
  deceased: supplied('已死亡', 'deceased', ['DEATH'], 'CIVIL_AFFAIRS'),
  ageMonths: supplied('月龄', 'months since the month of birth', [], 'TOWN', { kind: 'integer' }),
  coverageMonth: supplied('保障月份', 'coverage month', [], 'HUMAN_RESOURCES', { kind: 'integer' }),
  hukouConflict: supplied('户籍记录分歧', 'how records of the hukou differ', HUKOU_FEEDS, 'SOCIAL_SECURITY', {
    choices: ['NONE', 'TOWN_MISMATCH', 'HUKOU_LEFT'],
    ...background,
  }),
  hukouTown: supplied('户籍镇区', 'town of the hukou', HUKOU_FEEDS, 'SOCIAL_SECURITY', { kind: 'text', ...background }),
  placedTown: supplied('经办镇区', 'town that handles the person', HUKOU_FEEDS, 'SOCIAL_SECURITY', { kind: 'text', ...background }),
  otherTown: supplied('另一镇区', 'another town that claims the person', HUKOU_FEEDS, 'SOCIAL_SECURITY', { kind: 'text', ...background }),
  schoolEvidence: supplied('在校证据', 'evidence about school', SCHOOL_FEEDS, 'TOWN', {
    choices: ['NONE', 'USABLE', 'OLD', 'CONFLICTING'],
    ...background,
  }),
  employeePensionSuspended: supplied('职保暂停', 'employee pension suspended', ['EMPLOYEE_PENSION'], 'SOCIAL_SECURITY', background),
  enrolmentPairUnknown: supplied('状态无法识别', 'pair of codes not in the table', ['ENROLMENT'], 'SOCIAL_SECURITY', background),
  unknownPair: supplied('参保状态和缴费状态的代码', 'the pair of codes that is not in the table', ['ENROLMENT'], 'SOCIAL_SECURITY', {
    kind: 'text',
    ...background,
  }),
  deathSuspected: supplied('疑似死亡', 'death by one source that is not the police', ['DEATH'], 'CIVIL_AFFAIRS', background),
  identityMark: supplied('身份标识', 'identity mark', ['ENROLMENT'], 'SOCIAL_SECURITY', { choices: MARKS, ...background }),
  plan: supplied('缴费方式', 'plan of the town', [], 'TOWN', { choices: ['ANNUAL', 'MONTHLY'], ...background }),
  tierFen: supplied('缴费档次（分/年）', 'tier of the town, fen a year', [], 'TOWN', { kind: 'integer', ...background }),
  chargeFen: supplied('每次代缴（分）', 'one charge, fen', [], 'TOWN', { kind: 'integer', ...background }),
  townPaidFen: supplied('政府代缴（分）', 'paid by the town for the period, fen', ['PREMIUM'], 'SOCIAL_SECURITY', {
    kind: 'integer',
    ...background,
  }),
  selfPaidFen: supplied('个人缴费（分）', 'paid by the person for the period, fen', ['PREMIUM'], 'SOCIAL_SECURITY', {
    kind: 'integer',
    ...background,
  }),
  subsidyPaidFen: supplied('缴费补贴（分）', 'subsidy for the period, fen', ['PREMIUM'], 'SOCIAL_SECURITY', {
    kind: 'integer',
    ...background,
  }),
  townPayments: supplied('代缴笔数', 'payments by the town that cover the month', ['PREMIUM'], 'SOCIAL_SECURITY', {
    kind: 'integer',
    ...background,
  }),
  lowestTownPaymentFen: supplied(
    '实际代缴最少的一笔（分/年）',
    'the least that the town paid at once, fen a year',
    ['PREMIUM'],
    'SOCIAL_SECURITY',
    {
      kind: 'integer',
      ...background,
    },
  ),
  townPremiumGoingOn: supplied('代缴进行中', 'the town has been paying', ['PREMIUM'], 'SOCIAL_SECURITY', background),
  townPaidThisMonth: supplied('本月代缴', 'the town paid for or in this month', ['PREMIUM'], 'SOCIAL_SECURITY', background),
  nameDiffers: supplied('姓名不一致', 'another name for the same number', IDENTITY_FEEDS, 'TOWN', background),
  sameNameOtherId: supplied('疑似换号', 'same name, birth date and town with another number', IDENTITY_FEEDS, 'TOWN', background),
  birthDiffers: supplied('出生日期不一致', 'a birth date other than that of the number', IDENTITY_FEEDS, 'TOWN', background),
  sexDiffers: supplied('性别不一致', 'a sex other than that of the number', IDENTITY_FEEDS, 'TOWN', background),
  repeatedInSource: supplied('源内重复', 'twice on one list', IDENTITY_FEEDS, 'TOWN', background),
  declinedTakingPart: supplied('自愿放弃', 'declined to take part this year', [], 'TOWN', background),
  saidNotSeen: supplied('已报未见', 'what the town said is done and no later list shows', [], 'TOWN', {
    choices: [...SAID_ITEMS, 'NONE'],
    ...background,
  }),
  'feed REGISTERED_POOR': feedState('REGISTERED_POOR'),
  'feed MINIMUM_LIVING': feedState('MINIMUM_LIVING'),
  'feed DESTITUTE_SUPPORT': feedState('DESTITUTE_SUPPORT'),
  'feed DISABILITY': feedState('DISABILITY'),
  'feed DEATH': feedState('DEATH'),
  'feed ENROLMENT': feedState('ENROLMENT'),
  'feed PREMIUM': feedState('PREMIUM'),
  'feed EMPLOYEE_PENSION': feedState('EMPLOYEE_PENSION'),
} as const satisfies Readonly<Record<string, FactDescription>>;

export type FactName = keyof typeof FACTS;
export type Facts = Record<FactName, FactValue>;
export const FACT_NAMES = Object.keys(FACTS) as FactName[];
/** Where each fact stands when rules read facts by place. */
export const FACT_PLACES = new Places(FACT_NAMES);
/** The facts side by side, each at its place. */
export const valuesOf = (facts: Facts): FactValue[] => FACT_NAMES.map((name) => facts[name]);
export const describeFact = (name: FactName): FactDescription => FACTS[name];
