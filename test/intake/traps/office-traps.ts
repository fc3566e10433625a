import { anId } from '../../support/roster-files';
import { aWorkbook } from '../../support/workbook-files';
import type { Trap } from './trap';

const HEADER = '姓名,身份证号码,镇街,人员类别,起始月';
const person = (n: number, name = '示例', town = '大涌镇'): string => `${name},${anId('1980-01-01', n)},${town},低保,2018-05`;
const text =
  (...lines: readonly string[]): (() => string) =>
  () =>
    `${lines.join('\n')}\n`;
const kinds = (...said: readonly string[]): string[] => said.map((s, i) => `${i + 1} ${s}`);
const [TITLE, HEAD, TOTAL, FOOTER] = ['SKIP S_TITLE', 'SKIP S_HEADER', 'SKIP S_TOTAL', 'SKIP S_FOOTER'];

/** Lists as whole offices send them: printed pages one below the other, a block for each town, sums in other units. */
export const OFFICE_TRAPS: readonly Trap[] = [
  {
    id: 'office-pages-with-their-own-heads',
    source: text(
      ...['2018年6月困难群体花名册', '单位：大涌镇社会事务局,,,单位：人', HEADER, person(101, '甲例'), '本页小计,1人'],
      ...['2018年6月困难群体花名册', '单位：大涌镇社会事务局,,,单位：人', HEADER, person(102, '乙例'), '本页小计,1人', '合计,2人'],
    ),
    says: kinds(TITLE, TITLE, HEAD, 'ACCEPT', TOTAL, TITLE, TITLE, HEAD, 'ACCEPT', TOTAL, TOTAL),
  },
  {
    id: 'office-pages-of-several-towns',
    source: text(
      ...['单位：大涌镇,2018年6月,,单位：人', HEADER, person(101, '甲例'), '第1页 共2页'],
      ...['单位：古镇镇,2018年6月,,单位：人', HEADER, person(102, '乙例', '古镇镇'), '第2页 共2页'],
    ),
    says: kinds(TITLE, HEAD, 'ACCEPT', FOOTER, TITLE, HEAD, 'ACCEPT', FOOTER),
  },
  {
    id: 'office-a-block-for-each-town',
    source: text(
      HEADER,
      '大涌镇（2人）',
      person(101, '甲例'),
      person(102, '乙例'),
      '古镇镇  1户1人',
      person(103, '丙例', '古镇镇'),
      '合计3人',
    ),
    says: kinds(HEAD, TITLE, 'ACCEPT', 'ACCEPT', TITLE, 'ACCEPT', TOTAL),
  },
  {
    id: 'office-parts-of-a-total',
    source: text(
      ...[HEADER, person(101, '甲例'), person(102, '乙例'), '合计（人）,2', '其中：低保,2人', '其中：低保2人；特困0人'],
      ...['以上人员共2人', '公示时间：2018年5月1日至5月7日', '经办人签名：,,负责人签名：'],
    ),
    says: kinds(HEAD, 'ACCEPT', 'ACCEPT', TOTAL, TOTAL, TOTAL, TOTAL, FOOTER, FOOTER),
  },
  {
    id: 'office-rows-of-counts',
    source: text(
      ...[HEADER, person(101, '甲例'), '户数：1户,人数：1人', '总户数,1,总人数,1', '低保1人,特困0人', '低保户：1户1人；特困户：0户0人'],
      ...['本页 1 人', '本月新增0人，减少0人', '（公章）', '附件：公示照片', '张三,,大涌镇,低保,3人'],
    ),
    says: kinds(...[HEAD, 'ACCEPT', TOTAL, TOTAL, TOTAL, TOTAL, TOTAL, TOTAL, FOOTER, FOOTER], 'REJECT E_DATE_INVALID|E_ID_EMPTY'),
  },
  {
    id: 'office-total-above-the-people',
    source: text(HEADER, '合计,2', person(101, '甲例'), person(102, '乙例')),
    says: kinds(HEAD, TOTAL, 'ACCEPT', 'ACCEPT'),
  },
  {
    id: 'office-wrong-total-above-the-people',
    source: text(HEADER, '合计,3', person(101, '甲例'), person(102, '乙例')),
    says: [...kinds(HEAD, TOTAL, 'ACCEPT', 'ACCEPT'), '0 FILE_WARN FW_TOTAL'],
  },
  {
    id: 'office-header-far-below',
    source: text(...Array.from({ length: 40 }, (_, i) => `填写说明第${i + 1}条：请如实填写`), HEADER, person(101)),
    says: [...Array.from({ length: 40 }, (_, i) => `${i + 1} SKIP S_TITLE`), '41 SKIP S_HEADER', '42 ACCEPT'],
  },
  {
    id: 'office-two-lists-side-by-side',
    source: text('姓名,身份证号码,镇街,人员类别,,姓名,身份证号码,镇街,人员类别', `${person(101)},${person(102)}`),
    says: ['0 FILE_REJECT F_SIDE_BY_SIDE'],
  },
  {
    id: 'office-town-only-in-the-sheet-name',
    source: () =>
      aWorkbook(
        ['大涌镇', '古镇镇'].map((name, i) => ({
          name,
          rows: [
            ['姓名', '身份证号码', '人员类别', '起始月'],
            ['示例', anId('1980-01-01', 101 + i), '低保', '2018-05'],
          ],
        })),
      ),
    says: ['大涌镇!0 FILE_REJECT F_MISSING_COLUMN'],
  },
  {
    id: 'office-name-merged-over-two-people',
    source: () =>
      aWorkbook([
        {
          name: '表',
          rows: [
            HEADER.split(','),
            person(101).split(','),
            ['', anId('1985-01-01', 102), '大涌镇', '低保', '2018-05'],
            person(103, '示例丙').split(','),
            ['', '', '大涌镇', '特困', '2018-05'],
          ],
          merges: ['A2:A3', 'A4:A5', 'B4:B5'],
        },
      ]),
    says: ['表!1 SKIP S_HEADER', '表!2 ACCEPT', '表!3 WARN N_MERGED_FILL|W_NAME_MERGED', '表!4 ACCEPT', '表!5 NORMALIZE N_MERGED_FILL'],
  },
  {
    id: 'office-codes-with-their-words',
    about: { feed: 'ENROLMENT' },
    source: text(
      '姓名,身份证号码,参保状态,缴费状态',
      ...['1-正常参保,1-参保缴费', '正常参保(1),参保缴费（1）', '2、暂停参保,2 暂停缴费', '2-正常参保,1-参保缴费'].map(
        (states, i) => `示例,${anId(`198${i}-01-01`)},${states}`,
      ),
    ),
    says: kinds(HEAD, 'NORMALIZE N_CODE', 'NORMALIZE N_CODE', 'NORMALIZE N_CODE', 'REJECT E_VALUE_UNKNOWN|N_CODE'),
  },
  {
    id: 'office-second-table-in-other-words',
    source: text(HEADER, person(101, '甲例'), '姓名,身份证号,镇区,困难类别,起始年月', person(102, '乙例')),
    says: kinds(HEAD, 'ACCEPT', HEAD, 'ACCEPT'),
  },
  {
    id: 'office-second-table-with-an-end-for-the-start',
    source: text(HEADER, person(101, '甲例'), HEADER.replace('起始月', '终止月'), person(102, '乙例'), HEADER, person(103, '丙例')),
    says: kinds(HEAD, 'ACCEPT', HEAD, 'REJECT E_OTHER_COLUMNS', HEAD, 'ACCEPT'),
  },
  {
    id: 'office-second-table-in-two-rows-and-other-places',
    source: text(
      ...['基本信息,,,救助,', HEADER, person(101, '甲例'), '基本信息,,,救助,', '身份证号码,姓名,镇街,人员类别,起始月', '1,2,3,4,5'],
      `${anId('1980-01-01', 102)},乙例,大涌镇,低保,2018-05`,
    ),
    says: kinds(HEAD, HEAD, 'ACCEPT', HEAD, HEAD, HEAD, 'REJECT E_OTHER_COLUMNS'),
  },
  {
    id: 'office-nothing-below',
    source: text(HEADER, person(101), '（以下空白）,,,,'),
    says: kinds(HEAD, 'ACCEPT', FOOTER),
  },
  {
    id: 'office-words-for-a-name',
    source: text(HEADER, ...['同上', '户主', '已死亡', "'张三", '‘李四’', "O'Brien"].map((name, i) => person(101 + i, name))),
    says: kinds(
      HEAD,
      'REJECT E_NAME_EMPTY',
      'REJECT E_NAME_EMPTY',
      'REJECT E_NAME_EMPTY',
      'NORMALIZE N_APOSTROPHE',
      'NORMALIZE N_APOSTROPHE',
      'ACCEPT',
    ),
  },
  {
    id: 'office-month-as-spoken',
    source: text(HEADER, person(101).replace('2018-05', '2018年5月份')),
    says: kinds(HEAD, 'NORMALIZE N_DATE'),
  },
  {
    id: 'office-amount-in-fen',
    about: { feed: 'PREMIUM' },
    source: text('姓名,身份证号码,缴费年度,金额（分）,款项', `示例,${anId()},2018,12000,政府代缴`, '合计,1人,,12000,'),
    says: kinds(HEAD, 'NORMALIZE N_AMOUNT', TOTAL),
  },
  {
    id: 'office-amount-unit-in-the-title',
    about: { feed: 'PREMIUM' },
    source: text(
      '单位：万元',
      '姓名,身份证号码,缴费年度,金额,款项',
      `示例,${anId()},2018,0.012,政府代缴`,
      `示例乙,${anId('1980-01-01', 102)},2018,一百,政府代缴`,
    ),
    says: kinds(TITLE, HEAD, 'NORMALIZE N_AMOUNT', 'REJECT E_AMOUNT_INVALID'),
  },
  {
    id: 'office-grade-beside-another-certificate',
    about: { feed: 'DISABILITY' },
    source: text(
      ...['姓名,身份证号码,残疾类别,残疾等级,镇街', `示例,${anId()}43,肢体,一级,大涌镇`],
      `示例乙,${anId('1980-01-01', 102)}43,肢体,三级,大涌镇`,
    ),
    says: kinds(HEAD, 'WARN N_ID_CERTIFICATE|W_CERTIFICATE_DIFFERS', 'NORMALIZE N_ID_CERTIFICATE'),
  },
  ...(
    [
      ['slk', 'ID;PWXL;N;E\r\nC;Y1;X1;K"x"\r\nE\r\n'],
      ['dif', 'TABLE\r\n0,1\r\n"x"\r\n'],
      ['excel-4', Buffer.from('090406000000100042000400', 'hex')],
    ] as const
  ).map(([kind, content]): Trap => ({ id: `office-old-${kind}`, source: () => Buffer.from(content), says: ['0 FILE_REJECT F_KIND'] })),
];
