import { createHash } from 'node:crypto';

/**
 * 中山市为贫困人员代缴城乡居民基本养老保险费实施办法 (2018-08-21), word by word with its own numbering (so the 「（3）」 of 第四条).
 * The hash is computed from the text: an answer that quotes an article shows which wording it applied.
 */
export interface Article {
  /** 第一条 … 第八条 */
  readonly number: ArticleNumber;
  readonly text: string;
  /** SHA-256 of the UTF-8 text, hex. */
  readonly hash: string;
}

export type ArticleNumber = '第一条' | '第二条' | '第三条' | '第四条' | '第五条' | '第六条' | '第七条' | '第八条';

/** Issued on this day by 市人社局, 市财政局, 市民政局, 市扶贫办. */
export const POLICY_ISSUED_ON = '2018-08-21';
export const POLICY_TITLE = '中山市为贫困人员代缴城乡居民基本养老保险费实施办法';

const TEXTS: Readonly<Record<ArticleNumber, string>> = {
  第一条:
    '第一条 为深入贯彻落实国家和省关于精准扶贫、精准脱贫决策部署，根据广东省人力资源和社会保障厅、财政厅、民政厅、扶贫办《关于转发<人力资源社会保障部、财政部、国务院扶贫办关于切实做好社会保险扶贫工作的意见>的通知》（粤人社函〔2018〕340号）和《转发广东省人力资源和社会保障厅、民政厅、财政厅、扶贫办关于切实做好社会保险扶贫工作的意见的通知》（中人社发〔2018〕123号），充分发挥现行社会养老保险政策作用，助力贫困人员精准脱贫，结合我市实际，制定本办法。',
  第二条:
    '第二条 本办法规定的由镇（区）人民政府代缴城乡居民基本养老保险费的具体对象为本市户籍16周岁以上（不含在校学生）、60周岁以下符合城乡居民基本养老保险参保条件的建档立卡未标注脱贫的贫困人口、低保对象、特困人员等困难群体（以下简称贫困人员）。',
  第三条: '第三条 对贫困人员参加城乡居民基本养老保险的，由镇（区）人民政府按不低于城乡居民基本养老保险最低缴费档次标准全额代缴养老保险费。',
  第四条: [
    '第四条 市各有关部门工作职责分工如下：',
    '（一）市扶贫部门负责向市社保经办机构提供所有建档立卡未标注脱贫贫困人口名单及其它所需资料，负责做好贫困人员动态管理工作，定期开展贫困人员与城乡居保参保人员数据信息比对工作，及时与市社保经办机构共享贫困人员动态管理信息，积极为实施社会保险扶贫提供数据支持。',
    '',
    '（二）市民政部门负责向市社保经办机构提供所有低保对象、特困人员名单及其它所需资料，负责做好该部分贫困人员动态管理工作，定期开展贫困人员与城乡居保参保人员数据信息比对工作，及时与社保经办机构共享贫困人员动态管理信息，按月为实施社会保险扶贫提供数据支持。',
    '',
    '（3） 市财政部门负责全额落实发放城乡居民基本养老保险待遇资金；镇（区）财政部门负责为上述贫困人员代缴城乡居民基本养老保险费。',
    '',
    '（四）市人社部门负责抓好城乡居民基本养老保险扶贫政策的落实，督促市社保经办机构做好参加城乡居民基本养老保险的贫困人员的参保缴费、待遇领取等经办业务。',
    '',
    '（五）市社保经办机构负责建立贫困人员社保精准扶贫档案，准确掌握参加城乡居民基本养老保险贫困人员的情况。定期与扶贫部门、民政部门开展贫困人员与城乡居保参保人员数据信息比对工作，积极组织符合条件的贫困人员参加城乡居民基本养老保险，对已参保的贫困人员进行身份标识，动态掌握贫困人员缴费和待遇保障情况。各镇（区）社保经办机构负责做好参加城乡居民基本养老保险贫困人员的参保登记、代缴费用、关系转移接续、待遇领取和信息查询工作。',
  ].join('\n'),
  第五条: [
    '第五条 代缴城乡居民基本养老保险方式：',
    '',
    '（一）集中参保。2018年9月底前，各镇（区）统筹安排各相应职能部门为核定后的代缴对象办理城乡居民基本养老保险参保登记、申报和缴费手续。',
    '',
    '（二）每月参保。2018年10月开始，各镇（区）统筹安排各相应职能部门为每月新增和退出的代缴对象办理城乡居民基本养老保险参保登记、申报和缴费、中止手续。',
    '',
    '具体方案由镇（区）人民政府另行制定。',
  ].join('\n'),
  第六条:
    '第六条 市扶贫、民政、财政、人社、社保和各镇（区）政府等部门应加强协调配合，做好信息共享，共同做好为贫困人员代缴城乡居民基本养老保险费工作，确保精准落实社会保险扶贫政策，共同推进全面建成小康社会的战略目标。',
  第七条: '第七条 本办法由中山市人力资源和社会保障局、中山市财政局、中山市民政局、中山市扶贫领导小组办公室按各自职责分别负责解释。',
  第八条: '第八条 本办法从2018年10月1日起执行，有效期5年。',
};

const ARTICLES: ReadonlyMap<ArticleNumber, Article> = new Map(
  (Object.keys(TEXTS) as ArticleNumber[]).map((number) => [number, { number, text: TEXTS[number], hash: sha256(TEXTS[number]) }]),
);

/** One article; all eight are there. */
export function article(number: ArticleNumber): Article {
  return ARTICLES.get(number) ?? { number, text: TEXTS[number], hash: sha256(TEXTS[number]) };
}

/** The articles in the order of the policy. */
export const articles = (): readonly Article[] => [...ARTICLES.values()];

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
