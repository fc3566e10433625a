import { yearMonth } from '../../../src/identity/year-month';
import type { Trap } from './trap';

/** Tables as offices lay them out: titles, headers, totals, footers, households, every feed. Generated once, then read and kept by hand. */
export const TABLE_TRAPS: readonly Trap[] = [
  // titles
  {
    id: 'table-001',
    source: () =>
      '中山市困难群体花名册,,,,\n单位：大涌镇,,填表日期：2018年5月1日,,\n姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_TITLE', '2 SKIP S_TITLE', '3 SKIP S_HEADER', '4 ACCEPT'],
  },
  // group row above
  {
    id: 'table-002',
    source: () => ',基本信息,,救助信息,\n姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_HEADER', '3 ACCEPT'],
  },
  // two-row header
  {
    id: 'table-003',
    source: () => '序号,基本信息,,镇街,人员类别,起始月\n,姓名,身份证号码,,,\n1,示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_HEADER', '3 ACCEPT'],
  },
  // three-row header
  {
    id: 'table-004',
    source: () => '基本信息,,镇街,人员类别,时间\n姓名,证件,,,起始月\n,身份证号码,,,\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_HEADER', '3 SKIP S_HEADER', '4 ACCEPT'],
  },
  // repeat header mid
  {
    id: 'table-005',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n\n姓名,身份证号码,镇街,人员类别,起始月\n示例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_BLANK', '4 SKIP S_HEADER', '5 WARN W_SAME_NAME_OTHER_ID'],
  },
  // repeat title+header mid
  {
    id: 'table-006',
    source: () =>
      '花名册,,,,\n姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n合计,1,,,\n花名册,,,,\n姓名,身份证号码,镇街,人员类别,起始月\n示例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: [
      '1 SKIP S_TITLE',
      '2 SKIP S_HEADER',
      '3 ACCEPT',
      '4 SKIP S_TOTAL',
      '5 SKIP S_TITLE',
      '6 SKIP S_HEADER',
      '7 WARN W_SAME_NAME_OTHER_ID',
    ],
  },
  // total 2 ok
  {
    id: 'table-007',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n示例,44209919800101102X,大涌镇,低保,2018-05\n合计,2人,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 WARN W_SAME_NAME_OTHER_ID', '4 SKIP S_TOTAL'],
  },
  // total differs
  {
    id: 'table-008',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n示例,44209919800101102X,大涌镇,低保,2018-05\n合计,3,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 WARN W_SAME_NAME_OTHER_ID', '4 SKIP S_TOTAL', '0 FILE_WARN FW_TOTAL'],
  },
  // total forms
  {
    id: 'table-009',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n合计：1人,,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // total in 2nd cell
  {
    id: 'table-010',
    source: () => '序号,姓名,身份证号码,镇街,人员类别,起始月\n1,示例,442099198001011011,大涌镇,低保,2018-05\n,合计,1,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // 小计 per town
  {
    id: 'table-011',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n小计,1,,,\n示例,44209919800101102X,大涌镇,低保,2018-05\n示例,442099198001011038,大涌镇,低保,2018-05\n小计,2,,,\n总计,3,,,\n',
    says: [
      '1 SKIP S_HEADER',
      '2 ACCEPT',
      '3 SKIP S_TOTAL',
      '4 WARN W_SAME_NAME_OTHER_ID',
      '5 WARN W_SAME_NAME_OTHER_ID',
      '6 SKIP S_TOTAL',
      '7 SKIP S_TOTAL',
    ],
  },
  // 共1人
  {
    id: 'table-012',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n共1人,,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // 共计 户 人
  {
    id: 'table-013',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n共计1户1人,,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // 合 计
  {
    id: 'table-014',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n合  计,1,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // 总人数：1
  {
    id: 'table-015',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n总人数：1,,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // 本页合计 1 累计 1
  {
    id: 'table-016',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n本页合计,1,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // total amount not count
  {
    id: 'table-017',
    about: { feed: 'PREMIUM' },
    source: () => '姓名,身份证号码,缴费年度,金额,款项\n甲,442099198001011011,2018,120,政府代缴\n合计,,,120,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // total count+amount
  {
    id: 'table-018',
    about: { feed: 'PREMIUM' },
    source: () => '姓名,身份证号码,缴费年度,金额,款项\n甲,442099198001011011,2018,120,政府代缴\n合计,1人,,120.00,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // total amount wrong
  {
    id: 'table-019',
    about: { feed: 'PREMIUM' },
    source: () => '姓名,身份证号码,缴费年度,金额,款项\n甲,442099198001011011,2018,120,政府代缴\n合计,1人,,240,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL', '0 FILE_WARN FW_TOTAL_AMOUNT'],
  },
  // footers
  {
    id: 'table-020',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n制表人：张三,,审核：李四,,\n填报单位（盖章）：,,,,\n2018年5月1日,,,,\n注：本表一式两份,,,,\n填表日期,2018-05-01,,,\n单位负责人：王五,,,,\n',
    says: [
      '1 SKIP S_HEADER',
      '2 ACCEPT',
      '3 SKIP S_FOOTER',
      '4 SKIP S_FOOTER',
      '5 SKIP S_FOOTER',
      '6 SKIP S_FOOTER',
      '7 SKIP S_FOOTER',
      '8 SKIP S_FOOTER',
    ],
  },
  // footer date only
  {
    id: 'table-021',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n,,,,2018年5月1日\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_FOOTER'],
  },
  // footer unit only
  {
    id: 'table-022',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n中山市大涌镇社会事务局,,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_FOOTER'],
  },
  // name like 合计/注
  {
    id: 'table-023',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n合计明,442099198001011011,大涌镇,低保,2018-05\n注册,44209919800101102X,大涌镇,低保,2018-05\n制表,442099198001011038,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 ACCEPT', '4 ACCEPT'],
  },
  // 合计 w/ id
  {
    id: 'table-024',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n合计,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // example rows
  {
    id: 'table-025',
    source: () =>
      '序号,姓名,身份证号码,镇街,人员类别,起始月\n例,张三,442099198001011011,大涌镇,低保,2018-05\n示例1,张三,442099198001011011,大涌镇,低保,2018-05\n1,示例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_EXAMPLE', '3 SKIP S_EXAMPLE', '4 ACCEPT'],
  },
  // example in name
  {
    id: 'table-026',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n示例（请删除）,442099198001011011,大涌镇,低保,2018-05\n示例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_EXAMPLE', '3 ACCEPT'],
  },
  // example in remark
  {
    id: 'table-027',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月,备注\n张三,442099198001011011,大涌镇,低保,2018-05,示例\n示例,44209919800101102X,大涌镇,低保,2018-05,\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_EXAMPLE', '3 ACCEPT'],
  },
  // 填写说明 row under hdr
  {
    id: 'table-028',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n必填,18位,必填,下拉选择,YYYY-MM\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_EXAMPLE', '3 ACCEPT'],
  },
  // blank seq row
  {
    id: 'table-029',
    source: () => '序号,姓名,身份证号码,镇街,人员类别,起始月\n1,示例,442099198001011011,大涌镇,低保,2018-05\n2,,,,,\n3,,,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_BLANK', '4 SKIP S_BLANK'],
  },
  // seq only + town filled
  {
    id: 'table-030',
    source: () => '序号,姓名,身份证号码,镇街,人员类别,起始月\n1,示例,442099198001011011,大涌镇,低保,2018-05\n2,,,大涌镇,低保,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 REJECT E_ID_EMPTY|E_NAME_EMPTY'],
  },
  // short row
  {
    id: 'table-031',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月,备注\n示例,442099198001011011,大涌镇,低保,2018-05\n示例,44209919800101102X,大涌镇,低保,2018-05,\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_ROW_SHORT', '3 WARN W_SAME_NAME_OTHER_ID'],
  },
  // short row no id
  {
    id: 'table-032',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_CATEGORY_EMPTY|E_ID_EMPTY|W_ROW_SHORT'],
  },
  // long row blank
  {
    id: 'table-033',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // long row filled
  {
    id: 'table-034',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05,x\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_ROW_LONG'],
  },
  // long row town commas
  {
    id: 'table-035',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,乙,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_CATEGORY_UNKNOWN|E_ID_LENGTH|E_ROW_LONG'],
  },
  // dup headers name
  {
    id: 'table-036',
    source: () => '姓名,姓名,身份证号码,镇街,人员类别\n甲例,乙例,442099198001011011,大涌镇,低保\n',
    says: ['1 SKIP S_HEADER', '2 WARN E_ID_EMPTY|W_MEMBER_REJECTED'],
  },
  // dup header remark
  {
    id: 'table-037',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月,备注,备注\n示例,442099198001011011,大涌镇,低保,2018-05,a,b\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // dup header town
  {
    id: 'table-038',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月,镇街\n示例,442099198001011011,大涌镇,低保,2018-05,古镇镇\n',
    says: ['0 FILE_REJECT F_DUPLICATE_COLUMN'],
  },
  // dup header town same
  {
    id: 'table-039',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月,镇街\n示例,442099198001011011,大涌镇,低保,2018-05,大涌镇\n',
    says: ['0 FILE_REJECT F_DUPLICATE_COLUMN'],
  },
  // town + 所属镇街 differ
  {
    id: 'table-040',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月,所属镇街\n示例,442099198001011011,大涌镇,低保,2018-05,古镇镇\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_COLUMNS_DIFFER'],
  },
  // hdr newline/spaces/star
  {
    id: 'table-041',
    source: () => '"姓 名","身份证\n号码","＊镇街*","人员类别：","起始月（YYYY-MM）"\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // hdr 必填
  {
    id: 'table-042',
    source: () => '姓名（必填）,身份证号码(必填，18位),【必填】镇街,人员类别[下拉],*起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // hdr aliases
  {
    id: 'table-043',
    source: () => '名字,居民身份证号码,所属镇街,救助类别,享受起始年月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // hdr trad
  {
    id: 'table-044',
    source: () => '姓名,身份證號碼,鎮街,人員類別,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // hdr english
  {
    id: 'table-045',
    source: () => 'Name,ID,Town,Category,Start\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['0 FILE_REJECT F_NO_HEADER'],
  },
  // hdr unknown id
  {
    id: 'table-046',
    source: () => '姓名,证件编码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['0 FILE_REJECT F_MISSING_COLUMN'],
  },
  // hdr numbered
  {
    id: 'table-047',
    source: () => '1.姓名,2.身份证号码,3.镇街,4.人员类别,5.起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // hdr A姓名
  {
    id: 'table-048',
    source: () => '(1)姓名,(2)身份证号码,(3)镇街,(4)人员类别,(5)起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // hdr num row under
  {
    id: 'table-049',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n1,2,3,4,5\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_HEADER', '3 ACCEPT'],
  },
  // hdr letters row under
  {
    id: 'table-050',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\nA,B,C,D,E\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_HEADER', '3 ACCEPT'],
  },
  // same id two names
  {
    id: 'table-052',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,2018-05\n乙例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DUP_CONFLICT', '3 REJECT E_DUP_CONFLICT'],
  },
  // same name+birth+town other id
  {
    id: 'table-053',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,2018-05\n甲例,442099198001011038,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 WARN W_SAME_NAME_OTHER_ID'],
  },
  // dup diff category
  {
    id: 'table-054',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,2018-05\n甲例,442099198001011011,大涌镇,特困,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 ACCEPT'],
  },
  // dup differ in town
  {
    id: 'table-055',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,2018-05\n甲例,442099198001011011,古镇镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 WARN W_DUP_DIFFERS|W_DUP_IN_FILE'],
  },
  // dup trad name
  {
    id: 'table-056',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n张东,442099198001011011,大涌镇,低保,2018-05\n張東,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DUP_CONFLICT', '3 REJECT E_DUP_CONFLICT'],
  },
  // swapped columns
  {
    id: 'table-057',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n442099198001011011,示例,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_ID_NAME|E_NAME_NUMBER'],
  },
  // swapped headers all
  {
    id: 'table-058',
    source: () =>
      '身份证号码,姓名,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n示例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_ID_NAME|E_NAME_NUMBER', '3 REJECT E_ID_NAME|E_NAME_NUMBER'],
  },
  // cert in id
  {
    id: 'table-059',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲例,44209919800101101144,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_ID_CERTIFICATE'],
  },
  // start>end
  {
    id: 'table-060',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月,终止月\n示例,442099198001011011,大涌镇,低保,2018-05,2018-04\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_ORDER'],
  },
  // end ok
  {
    id: 'table-061',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月,终止月\n示例,442099198001011011,大涌镇,低保,2018-05,长期\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // category other title
  {
    id: 'table-062',
    source: () => '姓名,身份证号码,镇街,类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // only blanks data
  { id: 'table-063', source: () => '姓名,身份证号码,镇街,人员类别,起始月\n,,,,\n , ,,,\n', says: ['0 FILE_REJECT F_EMPTY'] },
  // data no names
  { id: 'table-064', source: () => '姓名,身份证号码,镇街,人员类别,起始月\n,,,,2018-05\n', says: ['0 FILE_REJECT F_EMPTY'] },
  // one per row
  {
    id: 'household-001',
    about: { feed: 'MINIMUM_LIVING' },
    source: () => '姓名,身份证号码,镇街\n甲例,442099198001011011,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // 6 members
  {
    id: 'household-002',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码,成员1是否保障人口,成员2姓名,成员2身份证号码,成员2是否保障人口,成员3姓名,成员3身份证号码,成员3是否保障人口,成员4姓名,成员4身份证号码,成员4是否保障人口,成员5姓名,成员5身份证号码,成员5是否保障人口,成员6姓名,成员6身份证号码,成员6是否保障人口\n甲例,442099198001011011,大涌镇,DB1,2018-05,员2,44209919800101102X,是,员3,442099198001011038,是,员4,442099198001011046,是,员5,442099198001011054,是,员6,442099198001011062,是,员7,442099198001011070,是\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_COVERED_UNSAID'],
  },
  // 7 members
  {
    id: 'household-003',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码,成员2姓名,成员2身份证号码,成员3姓名,成员3身份证号码,成员4姓名,成员4身份证号码,成员5姓名,成员5身份证号码,成员6姓名,成员6身份证号码,成员7姓名,成员7身份证号码\n甲例,442099198001011011,大涌镇,DB1,2018-05,员2,44209919800101102X,员3,442099198001011038,员4,442099198001011046,员5,442099198001011054,员6,442099198001011062,员7,442099198001011070,员8,442099198001011089\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // 7 members last blank
  {
    id: 'household-004',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码,成员2姓名,成员2身份证号码,成员3姓名,成员3身份证号码,成员4姓名,成员4身份证号码,成员5姓名,成员5身份证号码,成员6姓名,成员6身份证号码,成员7姓名,成员7身份证号码\n甲例,442099198001011011,大涌镇,DB1,2018-05,员2,44209919800101102X,员3,442099198001011038,员4,442099198001011046,员5,442099198001011054,员6,442099198001011062,员7,442099198001011070,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // 家庭成员姓名1
  {
    id: 'household-005',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,家庭成员姓名1,家庭成员身份证号码1,家庭成员姓名2,家庭成员身份证号码2\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X,丙例,442099198001011038\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // 姓名1..
  {
    id: 'household-006',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '镇街,低保证号,起始月,姓名1,身份证号码1,姓名2,身份证号码2\n大涌镇,DB1,2018-05,乙例,44209919800101102X,丙例,442099198001011038\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // 成员一
  {
    id: 'household-007',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员一姓名,成员一身份证号,成员二姓名,成员二身份证号\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X,丙例,442099198001011038\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // 第1成员/成员①
  {
    id: 'household-008',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员①姓名,成员①身份证号,第二成员姓名,第二成员身份证号\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X,丙例,442099198001011038\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // 家庭成员1 (grp) 2-row
  {
    id: 'household-009',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主,,镇街,低保证号,起始月,家庭成员1,,,家庭成员2,,\n姓名,身份证号码,,,,姓名,身份证号码,是否保障人口,姓名,身份证号码,是否保障人口\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X,是,丙例,442099198001011038,否\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_HEADER', '3 WARN W_COVERED_UNSAID'],
  },
  // 家庭成员 (grp) repeated
  {
    id: 'household-010',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主信息,,镇街,低保证号,起始月,家庭成员,,,,\n姓名,身份证号码,,,,姓名,身份证号码,姓名,身份证号码\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X,丙例,442099198001011038\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_HEADER', '3 WARN W_ROW_SHORT'],
  },
  // partly: name no id
  {
    id: 'household-011',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,\n',
    says: ['1 SKIP S_HEADER', '2 WARN E_ID_EMPTY|W_MEMBER_REJECTED'],
  },
  // partly: id no name
  {
    id: 'household-012',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码\n甲例,442099198001011011,大涌镇,DB1,2018-05,,44209919800101102X\n',
    says: ['1 SKIP S_HEADER', '2 WARN E_NAME_EMPTY|W_MEMBER_REJECTED'],
  },
  // gap members 1 and 3
  {
    id: 'household-013',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码,成员2姓名,成员2身份证号码,成员3姓名,成员3身份证号码\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X,,,丁例,442099198001011046\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // no head, members only
  {
    id: 'household-014',
    about: { feed: 'MINIMUM_LIVING' },
    source: () => '镇街,低保证号,起始月,成员1姓名,成员1身份证号码\n大涌镇,DB1,2018-05,乙例,44209919800101102X\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // all blank members
  {
    id: 'household-015',
    about: { feed: 'MINIMUM_LIVING' },
    source: () => '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码\n,,大涌镇,DB1,2018-05,,\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_ID_EMPTY'],
  },
  // id on the wrong member
  {
    id: 'household-016',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,442099198001011011\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DUP_CONFLICT'],
  },
  // head=member covered no
  {
    id: 'household-017',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码,成员1是否保障人口\n甲例,442099198001011011,大涌镇,DB1,2018-05,甲例,442099198001011011,否\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // member twice in row
  {
    id: 'household-018',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码,成员2姓名,成员2身份证号码\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X,乙例,44209919800101102X\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_DUP_IN_FILE'],
  },
  // same household twice
  {
    id: 'household-019',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 WARN W_DUP_IN_FILE'],
  },
  // member moved household
  {
    id: 'household-020',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X\n丙例,442099198001011038,大涌镇,DB1,2018-05,乙例,44209919800101102X\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 WARN W_DUP_IN_FILE'],
  },
  // covered words
  {
    id: 'household-021',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员1身份证号码,成员1是否保障人口,成员2姓名,成员2身份证号码,成员2是否保障人口\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,44209919800101102X,√,丙例,442099198001011038,×\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_COVERED_UNSAID'],
  },
  // covered odd
  {
    id: 'household-022',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '姓名,身份证号码,镇街,低保证号,起始月,是否保障人口\n甲例,442099198001011011,大涌镇,DB1,2018-05,也许\n乙例,44209919800101102X,大涌镇,DB1,2018-05,\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_UNKNOWN', '3 WARN W_COVERED_UNSAID'],
  },
  // vertical block csv
  {
    id: 'household-023',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,成员姓名,成员身份证号码,与户主关系,镇街,低保证号,起始月\n甲例,442099198001011011,甲例,442099198001011011,本人,大涌镇,DB1,2018-05\n甲例,442099198001011011,乙例,44209919800101102X,配偶,大涌镇,DB1,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 ACCEPT'],
  },
  // vertical, head blank below
  {
    id: 'household-024',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,成员姓名,成员身份证号码,与户主关系,镇街,低保证号,起始月\n甲例,442099198001011011,甲例,442099198001011011,本人,大涌镇,DB1,2018-05\n,,乙例,44209919800101102X,配偶,大涌镇,DB1,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 ACCEPT'],
  },
  // vertical, head not in members
  {
    id: 'household-025',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,成员姓名,成员身份证号码,镇街,低保证号,起始月\n甲例,442099198001011011,乙例,44209919800101102X,大涌镇,DB1,2018-05\n甲例,442099198001011011,丙例,442099198001011038,大涌镇,DB1,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 ACCEPT'],
  },
  // vertical 户主姓名 + 姓名
  {
    id: 'household-026',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,姓名,身份证号码,与户主关系,镇街,低保证号,起始月\n甲例,甲例,442099198001011011,本人,大涌镇,DB1,2018-05\n甲例,乙例,44209919800101102X,配偶,大涌镇,DB1,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 ACCEPT'],
  },
  // vertical 户主姓名+户主证 + 姓名
  {
    id: 'household-027',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,姓名,身份证号码,镇街,低保证号,起始月\n甲例,442099198001011011,乙例,44209919800101102X,大涌镇,DB1,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // member ID col only
  {
    id: 'household-028',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,低保证号,起始月,成员1姓名,成员2姓名\n甲例,442099198001011011,大涌镇,DB1,2018-05,乙例,丙例\n',
    says: ['1 SKIP S_HEADER', '2 WARN E_ID_EMPTY|W_MEMBER_REJECTED'],
  },
  // 8 pairs repeated
  {
    id: 'household-029',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,姓名,身份证号码,姓名,身份证号码,姓名,身份证号码,姓名,身份证号码,姓名,身份证号码,姓名,身份证号码,姓名,身份证号码,姓名,身份证号码\n甲例,442099198001011011,大涌镇,员2,44209919800101102X,员3,442099198001011038,员4,442099198001011046,员5,442099198001011054,员6,442099198001011062,员7,442099198001011070,员8,442099198001011089,员9,442099198001011097\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // pairs no head
  {
    id: 'household-030',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '镇街,姓名,身份证号码,姓名,身份证号码,姓名,身份证号码\n大涌镇,甲例,442099198001011011,乙例,44209919800101102X,丙例,442099198001011038\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // household in HARDSHIP
  {
    id: 'household-031',
    source: () =>
      '户主姓名,户主身份证号码,人员类别,镇街,低保证号,起始月,成员1姓名,成员1身份证号码\n甲例,442099198001011011,低保,大涌镇,DB1,2018-05,乙例,44209919800101102X\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // 保障人口数 number
  {
    id: 'household-032',
    about: { feed: 'MINIMUM_LIVING' },
    source: () => '姓名,身份证号码,镇街,低保证号,起始月,保障人口数\n甲例,442099198001011011,大涌镇,DB1,2018-05,3\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // 保障人口 number
  {
    id: 'household-033',
    about: { feed: 'MINIMUM_LIVING' },
    source: () => '户主姓名,户主身份证号码,镇街,低保证号,起始月,保障人口\n甲例,442099198001011011,大涌镇,DB1,2018-05,3\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // amount 120
  {
    id: 'feed-001',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // amount 120.00
  {
    id: 'feed-002',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120.00,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // amount 120.5
  {
    id: 'feed-003',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120.5,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // amount "1,200元"
  {
    id: 'feed-004',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,"1,200元",政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount ￥120
  {
    id: 'feed-005',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,￥120,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount ¥120
  {
    id: 'feed-006',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,¥120,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount ¥ 120.00
  {
    id: 'feed-007',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,¥ 120.00,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount 120元
  {
    id: 'feed-008',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120元,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount 120.005
  {
    id: 'feed-009',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120.005,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount 120.0050
  {
    id: 'feed-010',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120.0050,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount -120
  {
    id: 'feed-011',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,-120,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_NEGATIVE'],
  },
  // amount （120）
  {
    id: 'feed-012',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,（120）,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_NEGATIVE'],
  },
  // amount (120)
  {
    id: 'feed-013',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,(120),政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_NEGATIVE'],
  },
  // amount －120
  {
    id: 'feed-014',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,－120,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_NEGATIVE'],
  },
  // amount １２０
  {
    id: 'feed-015',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,１２０,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_FULLWIDTH'],
  },
  // amount 1.2E+2
  {
    id: 'feed-016',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,1.2E+2,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount 1.2E2
  {
    id: 'feed-017',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,1.2E2,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount 壹佰贰拾元
  {
    id: 'feed-018',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,壹佰贰拾元,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount 一百二十
  {
    id: 'feed-019',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,一百二十,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount 120/年
  {
    id: 'feed-020',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120/年,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount 120元/年
  {
    id: 'feed-021',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120元/年,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount 10元/月
  {
    id: 'feed-022',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,10元/月,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount 0
  {
    id: 'feed-023',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,0,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // amount 0.00
  {
    id: 'feed-024',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,0.00,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // amount "12,00"
  {
    id: 'feed-025',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,"12,00",政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount "1,20"
  {
    id: 'feed-026',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,"1,20",政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount 120
  {
    id: 'feed-027',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120 ,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_TRIM'],
  },
  // amount 12 0
  {
    id: 'feed-028',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,12 0,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount $120
  {
    id: 'feed-029',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,$120,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount 120元整
  {
    id: 'feed-030',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120元整,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount 120.
  {
    id: 'feed-031',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120.,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount .5
  {
    id: 'feed-032',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,.5,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount 99999999999
  {
    id: 'feed-033',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,99999999999,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount
  {
    id: 'feed-034',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_EMPTY'],
  },
  // amount 无
  {
    id: 'feed-035',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,无,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_EMPTY'],
  },
  // amount #N/A
  {
    id: 'feed-036',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,#N/A,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_EMPTY|W_CELL_ERROR'],
  },
  // amount 免缴
  {
    id: 'feed-037',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,免缴,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount NaN
  {
    id: 'feed-038',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,NaN,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_EMPTY'],
  },
  // amount 120,00
  {
    id: 'feed-039',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,00,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_INVALID|E_ROW_LONG|E_VALUE_UNKNOWN'],
  },
  // amount 人民币120元
  {
    id: 'feed-040',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,人民币120元,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT'],
  },
  // amount 120块
  {
    id: 'feed-041',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120块,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_AMOUNT_INVALID'],
  },
  // amount 1,234,567.89
  {
    id: 'feed-042',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,1,234,567.89,政府代缴,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_INVALID|E_ROW_LONG|E_VALUE_UNKNOWN'],
  },
  // item "11"
  {
    id: 'feed-043',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"11",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // item "政府代缴"
  {
    id: 'feed-044',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"政府代缴",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // item "代缴"
  {
    id: 'feed-045',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"代缴",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // item "1"
  {
    id: 'feed-046',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"1",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // item "个人缴费"
  {
    id: 'feed-047',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"个人缴费",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // item "3"
  {
    id: 'feed-048',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"3",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // item "补贴"
  {
    id: 'feed-049',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"补贴",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_UNKNOWN'],
  },
  // item "其他"
  {
    id: 'feed-050',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"其他",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_UNKNOWN'],
  },
  // item ""
  {
    id: 'feed-051',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_EMPTY'],
  },
  // item "01"
  {
    id: 'feed-052',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"01",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // item "011"
  {
    id: 'feed-053',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"011",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_CODE'],
  },
  // item "财政代缴"
  {
    id: 'feed-054',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"财政代缴",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // item "政府代缴 "
  {
    id: 'feed-055',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"政府代缴 ",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_TRIM'],
  },
  // item "政府\n代缴"
  {
    id: 'feed-056',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"政府\n代缴",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // item "１１"
  {
    id: 'feed-057',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,"１１",2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_FULLWIDTH'],
  },
  // year 2018 month
  {
    id: 'feed-058',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // year 2018年 month
  {
    id: 'feed-059',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018年,,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // year 2018年度 month
  {
    id: 'feed-060',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018年度,,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // year 18 month
  {
    id: 'feed-061',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,18,,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_INVALID'],
  },
  // year  month 201810
  {
    id: 'feed-062',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,,201810,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // year  month 2018-10
  {
    id: 'feed-063',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,,2018-10,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // year 2018 month 2018-10
  {
    id: 'feed-064',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,2018-10,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // year 2018 month 2019-10
  {
    id: 'feed-065',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,2019-10,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_PERIOD_CONFLICT'],
  },
  // year  month 2018
  {
    id: 'feed-066',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,,2018,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // year  month 2018.1
  {
    id: 'feed-067',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,,2018.1,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_AMBIGUOUS'],
  },
  // year  month
  {
    id: 'feed-068',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,,,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_EMPTY'],
  },
  // year 2018-2019 month
  {
    id: 'feed-069',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018-2019,,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_INVALID'],
  },
  // year  month 2018-13
  {
    id: 'feed-070',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,,2018-13,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_INVALID'],
  },
  // year 1899 month
  {
    id: 'feed-071',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,1899,,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_INVALID'],
  },
  // year ２０１８ month
  {
    id: 'feed-072',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,２０１８,,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // paid twice a day
  {
    id: 'feed-073',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () =>
      '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,11,2018-10-20\n甲例,442099198001011011,2018,,120,11,2018-10-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 WARN W_DUP_IN_FILE'],
  },
  // paid in future
  {
    id: 'feed-074',
    about: { feed: 'PREMIUM', month: yearMonth('2018-10') },
    source: () => '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期\n甲例,442099198001011011,2018,,120,11,2018-12-20\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // state 1/1
  {
    id: 'feed-075',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // state 1/3
  {
    id: 'feed-076',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,3,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // state 2/2
  {
    id: 'feed-077',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,2,2,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // state 2/3
  {
    id: 'feed-078',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,2,3,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // state 4/3
  {
    id: 'feed-079',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,4,3,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // state 0/
  {
    id: 'feed-080',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,0,,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // state 3/1
  {
    id: 'feed-081',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,3,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 WARN N_DATE|W_STATE_UNKNOWN'],
  },
  // state 1/
  {
    id: 'feed-082',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 WARN N_DATE|W_STATE_UNKNOWN'],
  },
  // state /1
  {
    id: 'feed-083',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_EMPTY|N_DATE'],
  },
  // state 正常参保/参保缴费
  {
    id: 'feed-084',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,正常参保,参保缴费,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // state 暂停/暂停
  {
    id: 'feed-085',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,暂停,暂停,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // state 参保/缴费
  {
    id: 'feed-086',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,参保,缴费,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // state 正常参保/正常待遇
  {
    id: 'feed-087',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,正常参保,正常待遇,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // state 9/9
  {
    id: 'feed-088',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,9,9,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 WARN N_DATE|W_STATE_UNKNOWN'],
  },
  // state 是/是
  {
    id: 'feed-089',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,是,是,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_UNKNOWN|N_DATE|W_VALUE_UNKNOWN'],
  },
  // state 1 /１
  {
    id: 'feed-090',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1 ,１,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE|N_FULLWIDTH|N_TRIM'],
  },
  // state 01/01
  {
    id: 'feed-091',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,01,01,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_CODE|N_DATE'],
  },
  // state #N/A/1
  {
    id: 'feed-092',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,#N/A,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_EMPTY|N_DATE'],
  },
  // mark 低保
  {
    id: 'feed-093',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"低保",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // mark 特困
  {
    id: 'feed-094',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"特困",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // mark 建档立卡
  {
    id: 'feed-095',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"建档立卡",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // mark 普通居民
  {
    id: 'feed-096',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"普通居民",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // mark
  {
    id: 'feed-097',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // mark 普通
  {
    id: 'feed-098',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"普通",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // mark 重度残疾
  {
    id: 'feed-099',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"重度残疾",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // mark 未知
  {
    id: 'feed-100',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"未知",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // mark 低保,特困
  {
    id: 'feed-101',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"低保,特困",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 WARN N_DATE|W_VALUE_UNKNOWN'],
  },
  // mark 五保户
  {
    id: 'feed-102',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"五保户",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // mark 贫困人口
  {
    id: 'feed-103',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,"贫困人口",120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou 442000100000
  {
    id: 'feed-104',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou 442000
  {
    id: 'feed-105',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou 440400
  {
    id: 'feed-106',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,440400,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou 小榄镇
  {
    id: 'feed-107',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,小榄镇,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou 中山市
  {
    id: 'feed-108',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,中山市,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou 珠海市
  {
    id: 'feed-109',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,珠海市,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou 外省
  {
    id: 'feed-110',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,外省,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou
  {
    id: 'feed-111',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou 火星
  {
    id: 'feed-112',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,火星,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 WARN N_DATE|W_REGION_UNKNOWN'],
  },
  // hukou 广东省中山市小榄镇永宁
  {
    id: 'feed-113',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,广东省中山市小榄镇永宁,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou 442000999
  {
    id: 'feed-114',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000999,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // hukou 000000
  {
    id: 'feed-115',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,000000,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 WARN N_DATE|W_REGION_UNKNOWN'],
  },
  // first 201107
  {
    id: 'feed-116',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // first 2011-07
  {
    id: 'feed-117',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,2011-07\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // first 2011.7
  {
    id: 'feed-118',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,2011.7\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // first 2011.1
  {
    id: 'feed-119',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,2011.1\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_DATE_UNSURE'],
  },
  // first
  {
    id: 'feed-120',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // first 20110701
  {
    id: 'feed-121',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,20110701\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // first 无
  {
    id: 'feed-122',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,无\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // first 2050-01
  {
    id: 'feed-123',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,2050-01\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_DATE_FUTURE'],
  },
  // tier 120
  {
    id: 'feed-124',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,120,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // tier 180元
  {
    id: 'feed-125',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,180元,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_AMOUNT|N_DATE'],
  },
  // tier 360.00
  {
    id: 'feed-126',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,360.00,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // tier 第一档
  {
    id: 'feed-127',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,第一档,201107\n',
    says: ['1 SKIP S_HEADER', '2 WARN N_DATE|W_AMOUNT_UNKNOWN'],
  },
  // tier 5
  {
    id: 'feed-128',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,5,201107\n',
    says: ['1 SKIP S_HEADER', '2 WARN N_DATE|W_AMOUNT_UNKNOWN'],
  },
  // tier
  {
    id: 'feed-129',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // tier 一档
  {
    id: 'feed-130',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,一档,201107\n',
    says: ['1 SKIP S_HEADER', '2 WARN N_DATE|W_AMOUNT_UNKNOWN'],
  },
  // tier 4800
  {
    id: 'feed-131',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月\n77,442099198001011011,甲例,442000100000,1,1,低保,4800,201107\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // enrol codes header
  {
    id: 'feed-132',
    about: { feed: 'ENROLMENT' },
    source: () => 'AAC001,AAC002,AAC003,AAC010,AAC008,AAC031,AAC066\n77,442099198001011011,甲例,442000100000,1,1,低保\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // enrol leading zeros
  {
    id: 'feed-133',
    about: { feed: 'ENROLMENT' },
    source: () =>
      '个人编号,身份证号,姓名,参保状态,缴费状态\n00077,442099198001011011,甲例,1,1\n="00077",44209919800101102X,乙例,1,1\n\'00077,442099198001011038,丙例,1,1\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 NORMALIZE N_EQUALS_QUOTED', '4 NORMALIZE N_APOSTROPHE'],
  },
  // poverty 0
  {
    id: 'feed-134',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // poverty 1
  {
    id: 'feed-135',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,1,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // poverty 2
  {
    id: 'feed-136',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,2,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // poverty 3
  {
    id: 'feed-137',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,3,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // poverty 未脱贫
  {
    id: 'feed-138',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,未脱贫,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // poverty 已脱贫
  {
    id: 'feed-139',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,已脱贫,\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_CATEGORY_NOT_COVERED'],
  },
  // poverty 已脱贫（享受政策）
  {
    id: 'feed-140',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,已脱贫（享受政策）,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // poverty 返贫
  {
    id: 'feed-141',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,返贫,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // poverty
  {
    id: 'feed-142',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,,\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_CATEGORY_UNSURE'],
  },
  // poverty 9
  {
    id: 'feed-143',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,9,\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_UNKNOWN'],
  },
  // poverty 0.0
  {
    id: 'feed-144',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,0.0,\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_CODE'],
  },
  // poverty 脱贫
  {
    id: 'feed-145',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,脱贫,\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_CATEGORY_NOT_COVERED'],
  },
  // poverty #N/A
  {
    id: 'feed-146',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,#N/A,\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_CATEGORY_UNSURE|W_CELL_ERROR'],
  },
  // school
  {
    id: 'feed-147',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school 非在校生
  {
    id: 'feed-148',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,非在校生,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school 否
  {
    id: 'feed-149',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,否,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school 是
  {
    id: 'feed-150',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,是,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school 普通高中一年级
  {
    id: 'feed-151',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,普通高中一年级,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school 高中
  {
    id: 'feed-152',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,高中,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school 大专
  {
    id: 'feed-153',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,大专,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school 已毕业
  {
    id: 'feed-154',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,已毕业,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school 无
  {
    id: 'feed-155',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,无,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school 学前
  {
    id: 'feed-156',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,学前,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school 本科
  {
    id: 'feed-157',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,本科,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school √
  {
    id: 'feed-158',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,√,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // school -
  {
    id: 'feed-159',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,-,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // lifted 2018
  {
    id: 'feed-160',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,1,2018\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // lifted 2018年
  {
    id: 'feed-161',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,1,2018年\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // lifted 2018-12
  {
    id: 'feed-162',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,1,2018-12\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // lifted 0
  {
    id: 'feed-163',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,1,0\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // lifted
  {
    id: 'feed-164',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,1,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // lifted 无
  {
    id: 'feed-165',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,1,无\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // lifted 18
  {
    id: 'feed-166',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,1,18\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_VALUE_UNKNOWN'],
  },
  // lifted 2018.0
  {
    id: 'feed-167',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n1,1,甲例,442099198001011011,大涌镇,户主,,健康,1,2018.0\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // household number kept
  {
    id: 'feed-168',
    about: { feed: 'REGISTERED_POOR' },
    source: () =>
      '户编号,人编号,姓名,证件号码,镇区,与户主关系,在校生状况,健康状况,脱贫属性,脱贫年度\n00012345,01,甲例,442099198001011011,大涌镇,户主,,健康,0,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // certificate 44209919800101101144
  {
    id: 'feed-169',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,44209919800101101144,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // certificate 4420991980010110114
  {
    id: 'feed-170',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,4420991980010110114,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_CERTIFICATE_INVALID'],
  },
  // certificate 44209919800101101194
  {
    id: 'feed-171',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,44209919800101101194,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_CERTIFICATE_INVALID'],
  },
  // certificate 44209919800101101145
  {
    id: 'feed-172',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,44209919800101101145,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_CERTIFICATE_INVALID'],
  },
  // certificate 44209919800101102X44
  {
    id: 'feed-173',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,44209919800101102X44,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_CERTIFICATE_MISMATCH'],
  },
  // certificate 44209919800101101144B1
  {
    id: 'feed-174',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,44209919800101101144B1,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // certificate
  {
    id: 'feed-175',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_EMPTY'],
  },
  // certificate 442099198001011011
  {
    id: 'feed-176',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,442099198001011011,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_CERTIFICATE_INVALID'],
  },
  // certificate 442099198001011011 44
  {
    id: 'feed-177',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,442099198001011011 44,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_ID_SEPARATOR'],
  },
  // certificate ４４２０９９１９８００１０１１０１１４４
  {
    id: 'feed-178',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,４４２０９９１９８００１０１１０１１４４,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_FULLWIDTH'],
  },
  // certificate 4.42E+19
  {
    id: 'feed-179',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾人证号,镇街\n甲例,442099198001011011,4.42E+19,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_CERTIFICATE_INVALID'],
  },
  // certificate only
  {
    id: 'feed-180',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,残疾人证号\n甲例,44209919800101101161\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // kind 肢体/二级
  {
    id: 'feed-181',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾类别,残疾等级\n甲例,442099198001011011,肢体,二级\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // kind 肢体残疾/2
  {
    id: 'feed-182',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾类别,残疾等级\n甲例,442099198001011011,肢体残疾,2\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // kind 4/贰级
  {
    id: 'feed-183',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾类别,残疾等级\n甲例,442099198001011011,4,贰级\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // kind 精神/一级
  {
    id: 'feed-184',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾类别,残疾等级\n甲例,442099198001011011,精神,一级\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // kind /一级
  {
    id: 'feed-185',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾类别,残疾等级\n甲例,442099198001011011,,一级\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_EMPTY'],
  },
  // kind 肢体/
  {
    id: 'feed-186',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾类别,残疾等级\n甲例,442099198001011011,肢体,\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_EMPTY'],
  },
  // kind 肢体/五级
  {
    id: 'feed-187',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾类别,残疾等级\n甲例,442099198001011011,肢体,五级\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_UNKNOWN'],
  },
  // kind 智力残疾/1级
  {
    id: 'feed-188',
    about: { feed: 'DISABILITY' },
    source: () => '姓名,身份证号码,残疾类别,残疾等级\n甲例,442099198001011011,智力残疾,1级\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // died 2018-05-01
  {
    id: 'feed-189',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期\n甲例,442099198001011011,2018-05-01\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // died 2018-05
  {
    id: 'feed-190',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期\n甲例,442099198001011011,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // died 20180501
  {
    id: 'feed-191',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期\n甲例,442099198001011011,20180501\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // died 43221
  {
    id: 'feed-192',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期\n甲例,442099198001011011,43221\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // died 2018.5.1
  {
    id: 'feed-193',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期\n甲例,442099198001011011,2018.5.1\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // died 2018-02-30
  {
    id: 'feed-194',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期\n甲例,442099198001011011,2018-02-30\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_INVALID'],
  },
  // died
  {
    id: 'feed-195',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期\n甲例,442099198001011011,\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_EMPTY'],
  },
  // died 2018-07-01
  {
    id: 'feed-196',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期\n甲例,442099198001011011,2018-07-01\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_DATE_FUTURE'],
  },
  // died 1979-12-31
  {
    id: 'feed-197',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期\n甲例,442099198001011011,1979-12-31\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_BEFORE_BIRTH'],
  },
  // died 2018年5月1日下午
  {
    id: 'feed-198',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期\n甲例,442099198001011011,2018年5月1日下午\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_INVALID'],
  },
  // source 公安
  {
    id: 'feed-199',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期,来源\n甲例,442099198001011011,2018-05-01,公安\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // source 火化
  {
    id: 'feed-200',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期,来源\n甲例,442099198001011011,2018-05-01,火化\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // source 社保
  {
    id: 'feed-201',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期,来源\n甲例,442099198001011011,2018-05-01,社保\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // source 镇街
  {
    id: 'feed-202',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期,来源\n甲例,442099198001011011,2018-05-01,镇街\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // source
  {
    id: 'feed-203',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期,来源\n甲例,442099198001011011,2018-05-01,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // source 网络
  {
    id: 'feed-204',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期,来源\n甲例,442099198001011011,2018-05-01,网络\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_VALUE_UNKNOWN'],
  },
  // source 民政
  {
    id: 'feed-205',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期,来源\n甲例,442099198001011011,2018-05-01,民政\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // source 殡仪馆
  {
    id: 'feed-206',
    about: { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' },
    source: () => '姓名,身份证号,死亡日期,来源\n甲例,442099198001011011,2018-05-01,殡仪馆\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // pension 2018-01 2018-05 实缴
  {
    id: 'feed-207',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () => '姓名,身份证号码,起始年月,终止年月,状态\n甲例,442099198001011011,2018-01,2018-05,实缴\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // pension 2018-01  实缴
  {
    id: 'feed-208',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () => '姓名,身份证号码,起始年月,终止年月,状态\n甲例,442099198001011011,2018-01,,实缴\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // pension 2018-05 2018-01 实缴
  {
    id: 'feed-209',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () => '姓名,身份证号码,起始年月,终止年月,状态\n甲例,442099198001011011,2018-05,2018-01,实缴\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_ORDER'],
  },
  // pension 201801 长期 视同
  {
    id: 'feed-210',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () => '姓名,身份证号码,起始年月,终止年月,状态\n甲例,442099198001011011,201801,长期,视同\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_DATE'],
  },
  // pension 2018.1 2018-05 实缴
  {
    id: 'feed-211',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () => '姓名,身份证号码,起始年月,终止年月,状态\n甲例,442099198001011011,2018.1,2018-05,实缴\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_AMBIGUOUS'],
  },
  // pension  2018-05 实缴
  {
    id: 'feed-212',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () => '姓名,身份证号码,起始年月,终止年月,状态\n甲例,442099198001011011,,2018-05,实缴\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DATE_EMPTY'],
  },
  // pension 2018-01 至今 暂停
  {
    id: 'feed-213',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () => '姓名,身份证号码,起始年月,终止年月,状态\n甲例,442099198001011011,2018-01,至今,暂停\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // pension 2018-01 2018-05
  {
    id: 'feed-214',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () => '姓名,身份证号码,起始年月,终止年月,状态\n甲例,442099198001011011,2018-01,2018-05,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // pension 2018-01 2018-05 未知
  {
    id: 'feed-215',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () => '姓名,身份证号码,起始年月,终止年月,状态\n甲例,442099198001011011,2018-01,2018-05,未知\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // pension 2018-01-15 2018-05-20 缴费
  {
    id: 'feed-216',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () => '姓名,身份证号码,起始年月,终止年月,状态\n甲例,442099198001011011,2018-01-15,2018-05-20,缴费\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // pension overlapping
  {
    id: 'feed-217',
    about: { feed: 'EMPLOYEE_PENSION' },
    source: () =>
      '姓名,身份证号码,起始年月,终止年月\n甲例,442099198001011011,2018-01,2018-05\n甲例,442099198001011011,2018-03,2018-06\n甲例,442099198001011011,2018-01,2018-04\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 ACCEPT', '4 WARN W_DUP_IN_FILE'],
  },
  // destitute 城市/集中
  {
    id: 'feed-218',
    about: { feed: 'DESTITUTE_SUPPORT' },
    source: () => '姓名,身份证号码,镇街,城市/农村,集中/分散,起始月\n甲例,442099198001011011,大涌镇,城市,集中,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // destitute 农村/分散供养
  {
    id: 'feed-219',
    about: { feed: 'DESTITUTE_SUPPORT' },
    source: () => '姓名,身份证号码,镇街,城市/农村,集中/分散,起始月\n甲例,442099198001011011,大涌镇,农村,分散供养,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // destitute 城镇/居家
  {
    id: 'feed-220',
    about: { feed: 'DESTITUTE_SUPPORT' },
    source: () => '姓名,身份证号码,镇街,城市/农村,集中/分散,起始月\n甲例,442099198001011011,大涌镇,城镇,居家,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_VALUE_UNKNOWN'],
  },
  // destitute /
  {
    id: 'feed-221',
    about: { feed: 'DESTITUTE_SUPPORT' },
    source: () => '姓名,身份证号码,镇街,城市/农村,集中/分散,起始月\n甲例,442099198001011011,大涌镇,,,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // destitute 城/散
  {
    id: 'feed-222',
    about: { feed: 'DESTITUTE_SUPPORT' },
    source: () => '姓名,身份证号码,镇街,城市/农村,集中/分散,起始月\n甲例,442099198001011011,大涌镇,城,散,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_VALUE_UNKNOWN'],
  },
];
