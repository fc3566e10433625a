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
  // header twice merged title
  {
    id: 'strange-001',
    source: () => '"中山市\n困难群体",,,,\n姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_TITLE', '2 SKIP S_HEADER', '3 ACCEPT'],
  },
  // title contains 2 headers
  {
    id: 'strange-002',
    source: () => '姓名和身份证号码一览,,,,\n姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_TITLE', '2 SKIP S_HEADER', '3 ACCEPT'],
  },
  // title row w/ 单位 镇街
  {
    id: 'strange-003',
    source: () => '镇街：大涌镇,,,姓名填写规范,\n姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_TITLE', '2 SKIP S_HEADER', '3 ACCEPT'],
  },
  // form field row before header
  {
    id: 'strange-004',
    source: () =>
      '单位,大涌镇,联系人,张三,电话,1380000\n姓名,身份证号码,镇街,人员类别,起始月,\n示例,442099198001011011,大涌镇,低保,2018-05,\n',
    says: ['1 SKIP S_TITLE', '2 SKIP S_HEADER', '3 ACCEPT'],
  },
  // contact line w/ known headers
  {
    id: 'strange-005',
    source: () => '联系人,姓名,联系电话,1380000,\n姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_HEADER', '3 ACCEPT'],
  },
  // header with 姓名 only known 2
  {
    id: 'strange-006',
    source: () => '姓名,性别,,,\n姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_HEADER', '3 ACCEPT'],
  },
  // two tables one sheet
  {
    id: 'strange-007',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n\n第二部分 特困,,,,\n姓名,身份证号码,镇街,人员类别,起始月\n乙例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_BLANK', '4 SKIP S_TITLE', '5 SKIP S_HEADER', '6 ACCEPT'],
  },
  // two tables other columns
  {
    id: 'strange-008',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n\n特困人员,,,,\n身份证号码,姓名,镇街,人员类别,起始月\n44209919800101102X,乙例,大涌镇,特困,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_BLANK', '4 SKIP S_TITLE', '5 SKIP S_HEADER', '6 REJECT E_OTHER_COLUMNS'],
  },
  // transposed
  {
    id: 'strange-009',
    source: () => '姓名,甲例,乙例\n身份证号码,442099198001011011,44209919800101102X\n镇街,大涌镇,大涌镇\n人员类别,低保,低保\n',
    says: ['0 FILE_REJECT F_NO_HEADER'],
  },
  // id col shifted in some rows
  {
    id: 'strange-010',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,,442099198001011011,大涌镇,低保,2018-05\n乙例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_CATEGORY_UNKNOWN|E_ID_EMPTY|E_ROW_LONG', '3 ACCEPT'],
  },
  // all in one cell
  {
    id: 'strange-011',
    source: () => '姓名 身份证号码 镇街 人员类别\n甲例 442099198001011011 大涌镇 低保\n',
    says: ['0 FILE_REJECT F_NO_HEADER'],
  },
  // same id, name w/ remark
  {
    id: 'strange-012',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,2018-05\n甲例（户主）,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 WARN W_DUP_IN_FILE|W_NAME_REMARK'],
  },
  // same id, dup rejected second
  {
    id: 'strange-013',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,2018-05\n甲例,442099198001011011,火星,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 REJECT E_TOWN_UNKNOWN'],
  },
  // same id name PUA vs public
  {
    id: 'strange-014',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n王,442099198001011011,大涌镇,低保,2018-05\n王䶮,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_NAME_PUA', '3 WARN W_DUP_IN_FILE'],
  },
  // same id x/X
  {
    id: 'strange-015',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,44209919800101102x,大涌镇,低保,2018-05\n甲例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_X_UPPER', '3 WARN W_DUP_IN_FILE'],
  },
  // conflict + third
  {
    id: 'strange-016',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,2018-05\n乙例,442099198001011011,大涌镇,低保,2018-05\n甲例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DUP_CONFLICT', '3 REJECT E_DUP_CONFLICT', '4 REJECT E_DUP_CONFLICT'],
  },
  // conflict in other feed row
  {
    id: 'strange-017',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,2018-05\n乙例,442099198001011011,大涌镇,特困,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_DUP_CONFLICT', '3 REJECT E_DUP_CONFLICT'],
  },
  // example then same person
  {
    id: 'strange-018',
    source: () =>
      '序号,姓名,身份证号码,镇街,人员类别,起始月\n例,甲例,442099198001011011,大涌镇,低保,2018-05\n1,甲例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_EXAMPLE', '3 ACCEPT'],
  },
  // example w/ other name same id
  {
    id: 'strange-019',
    source: () =>
      '序号,姓名,身份证号码,镇街,人员类别,起始月\n例,张三,442099198001011011,大涌镇,低保,2018-05\n1,甲例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_EXAMPLE', '3 ACCEPT'],
  },
  // name 例, 示例
  {
    id: 'strange-020',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n例,442099198001011011,大涌镇,低保,2018-05\n示例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 ACCEPT'],
  },
  // seq 例如
  {
    id: 'strange-021',
    source: () =>
      '序号,姓名,身份证号码,镇街,人员类别,起始月\n例如：,张三,442099198001011011,大涌镇,低保,2018-05\n1,乙例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_EXAMPLE', '3 ACCEPT'],
  },
  // remark 例行检查
  {
    id: 'strange-022',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月,备注\n甲例,442099198001011011,大涌镇,低保,2018-05,例行检查\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // remark 请勿删除
  {
    id: 'strange-023',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月,备注\n甲例,442099198001011011,大涌镇,低保,2018-05,请勿删除\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // remark 例行 bad id
  {
    id: 'strange-024',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月,备注\n甲例,44209919800101,大涌镇,低保,2018-05,例行检查\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_ID_LENGTH'],
  },
  // name 合计 no id
  { id: 'strange-025', source: () => '姓名,身份证号码,镇街,人员类别,起始月\n合计,,大涌镇,低保,\n', says: ['0 FILE_REJECT F_EMPTY'] },
  // 总 计 w id
  {
    id: 'strange-026',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n总计：1人,44209919800101102X,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 REJECT E_CATEGORY_EMPTY|E_NAME_CHARS'],
  },
  // total spaces
  {
    id: 'strange-027',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n,,,合计,1\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // 小计 in town col
  {
    id: 'strange-028',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n大涌镇小计,1,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_TOTAL'],
  },
  // town then people (group rows)
  {
    id: 'strange-029',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n一、大涌镇,,,,\n示例,442099198001011011,大涌镇,低保,2018-05\n二、古镇镇,,,,\n乙例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_TITLE', '3 ACCEPT', '4 SKIP S_TITLE', '5 ACCEPT'],
  },
  // town only in group rows
  {
    id: 'strange-030',
    source: () => '姓名,身份证号码,镇街,人员类别\n大涌镇,,,\n甲例,442099198001011011,,低保\n古镇镇,,,\n乙例,44209919800101102X,,低保\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_TITLE', '3 REJECT E_TOWN_EMPTY', '4 SKIP S_TITLE', '5 REJECT E_TOWN_EMPTY'],
  },
  // town blank = same as above csv
  {
    id: 'strange-031',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,2018-05\n乙例,44209919800101102X,,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 REJECT E_TOWN_EMPTY'],
  },
  // 同上 / 〃
  {
    id: 'strange-032',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,2018-05\n乙例,44209919800101102X,同上,〃,"\n"\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 REJECT E_CATEGORY_UNKNOWN'],
  },
  // footers 制表 mid
  {
    id: 'strange-033',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n制表人：张三,,,,\n乙例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_FOOTER', '4 ACCEPT'],
  },
  // 第1页
  {
    id: 'strange-034',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月\n示例,442099198001011011,大涌镇,低保,2018-05\n第1页 共3页,,,,\n姓名,身份证号码,镇街,人员类别,起始月\n乙例,44209919800101102X,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT', '3 SKIP S_FOOTER', '4 SKIP S_HEADER', '5 ACCEPT'],
  },
  // ---- line
  {
    id: 'strange-035',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n----,----,----,----,----\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_BLANK', '3 ACCEPT'],
  },
  // ==== line
  {
    id: 'strange-036',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n====,,,,\n示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_BLANK', '3 ACCEPT'],
  },
  // markdown
  {
    id: 'strange-037',
    source: () => '|姓名|身份证号码|镇街|人员类别|\n|---|---|---|---|\n|甲例|442099198001011011|大涌镇|低保|\n',
    says: ['1 SKIP S_HEADER', '2 SKIP S_BLANK', '3 ACCEPT'],
  },
  // spaces around all
  {
    id: 'strange-038',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n 甲例 , 442099198001011011 , 大涌镇 , 低保 , 2018-05 \n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_TRIM'],
  },
  // tabs after each
  {
    id: 'strange-039',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲例\t,442099198001011011\t,大涌镇\t,低保\t,2018-05\t\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_TRIM'],
  },
  // id with trailing tab csv trick
  {
    id: 'strange-040',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲例,"442099198001011011\t",大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_TRIM'],
  },
  // id leading backtick
  {
    id: 'strange-041',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲例,`442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_APOSTROPHE'],
  },
  // N/A town
  {
    id: 'strange-042',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,N/A,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_TOWN_EMPTY'],
  },
  // extra header col blank name
  {
    id: 'strange-043',
    source: () => '姓名,身份证号码,镇街,人员类别,,\n甲例,442099198001011011,大涌镇,低保,foo,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // huge header cell
  {
    id: 'strange-044',
    source: () =>
      '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",姓名,身份证号码,镇街,人员类别,起始月\n,示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // 3000 columns
  {
    id: 'strange-045',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月,列0,列1,列2,列3,列4,列5,列6,列7,列8,列9,列10,列11,列12,列13,列14,列15,列16,列17,列18,列19,列20,列21,列22,列23,列24,列25,列26,列27,列28,列29,列30,列31,列32,列33,列34,列35,列36,列37,列38,列39,列40,列41,列42,列43,列44,列45,列46,列47,列48,列49,列50,列51,列52,列53,列54,列55,列56,列57,列58,列59,列60,列61,列62,列63,列64,列65,列66,列67,列68,列69,列70,列71,列72,列73,列74,列75,列76,列77,列78,列79,列80,列81,列82,列83,列84,列85,列86,列87,列88,列89,列90,列91,列92,列93,列94,列95,列96,列97,列98,列99,列100,列101,列102,列103,列104,列105,列106,列107,列108,列109,列110,列111,列112,列113,列114,列115,列116,列117,列118,列119,列120,列121,列122,列123,列124,列125,列126,列127,列128,列129,列130,列131,列132,列133,列134,列135,列136,列137,列138,列139,列140,列141,列142,列143,列144,列145,列146,列147,列148,列149,列150,列151,列152,列153,列154,列155,列156,列157,列158,列159,列160,列161,列162,列163,列164,列165,列166,列167,列168,列169,列170,列171,列172,列173,列174,列175,列176,列177,列178,列179,列180,列181,列182,列183,列184,列185,列186,列187,列188,列189,列190,列191,列192,列193,列194,列195,列196,列197,列198,列199,列200,列201,列202,列203,列204,列205,列206,列207,列208,列209,列210,列211,列212,列213,列214,列215,列216,列217,列218,列219,列220,列221,列222,列223,列224,列225,列226,列227,列228,列229,列230,列231,列232,列233,列234,列235,列236,列237,列238,列239,列240,列241,列242,列243,列244,列245,列246,列247,列248,列249,列250,列251,列252,列253,列254,列255,列256,列257,列258,列259,列260,列261,列262,列263,列264,列265,列266,列267,列268,列269,列270,列271,列272,列273,列274,列275,列276,列277,列278,列279,列280,列281,列282,列283,列284,列285,列286,列287,列288,列289,列290,列291,列292,列293,列294,列295,列296,列297,列298,列299,列300,列301,列302,列303,列304,列305,列306,列307,列308,列309,列310,列311,列312,列313,列314,列315,列316,列317,列318,列319,列320,列321,列322,列323,列324,列325,列326,列327,列328,列329,列330,列331,列332,列333,列334,列335,列336,列337,列338,列339,列340,列341,列342,列343,列344,列345,列346,列347,列348,列349,列350,列351,列352,列353,列354,列355,列356,列357,列358,列359,列360,列361,列362,列363,列364,列365,列366,列367,列368,列369,列370,列371,列372,列373,列374,列375,列376,列377,列378,列379,列380,列381,列382,列383,列384,列385,列386,列387,列388,列389,列390,列391,列392,列393,列394,列395,列396,列397,列398,列399,列400,列401,列402,列403,列404,列405,列406,列407,列408,列409,列410,列411,列412,列413,列414,列415,列416,列417,列418,列419,列420,列421,列422,列423,列424,列425,列426,列427,列428,列429,列430,列431,列432,列433,列434,列435,列436,列437,列438,列439,列440,列441,列442,列443,列444,列445,列446,列447,列448,列449,列450,列451,列452,列453,列454,列455,列456,列457,列458,列459,列460,列461,列462,列463,列464,列465,列466,列467,列468,列469,列470,列471,列472,列473,列474,列475,列476,列477,列478,列479,列480,列481,列482,列483,列484,列485,列486,列487,列488,列489,列490,列491,列492,列493,列494,列495,列496,列497,列498,列499,列500,列501,列502,列503,列504,列505,列506,列507,列508,列509,列510,列511,列512,列513,列514,列515,列516,列517,列518,列519,列520,列521,列522,列523,列524,列525,列526,列527,列528,列529,列530,列531,列532,列533,列534,列535,列536,列537,列538,列539,列540,列541,列542,列543,列544,列545,列546,列547,列548,列549,列550,列551,列552,列553,列554,列555,列556,列557,列558,列559,列560,列561,列562,列563,列564,列565,列566,列567,列568,列569,列570,列571,列572,列573,列574,列575,列576,列577,列578,列579,列580,列581,列582,列583,列584,列585,列586,列587,列588,列589,列590,列591,列592,列593,列594,列595,列596,列597,列598,列599,列600,列601,列602,列603,列604,列605,列606,列607,列608,列609,列610,列611,列612,列613,列614,列615,列616,列617,列618,列619,列620,列621,列622,列623,列624,列625,列626,列627,列628,列629,列630,列631,列632,列633,列634,列635,列636,列637,列638,列639,列640,列641,列642,列643,列644,列645,列646,列647,列648,列649,列650,列651,列652,列653,列654,列655,列656,列657,列658,列659,列660,列661,列662,列663,列664,列665,列666,列667,列668,列669,列670,列671,列672,列673,列674,列675,列676,列677,列678,列679,列680,列681,列682,列683,列684,列685,列686,列687,列688,列689,列690,列691,列692,列693,列694,列695,列696,列697,列698,列699,列700,列701,列702,列703,列704,列705,列706,列707,列708,列709,列710,列711,列712,列713,列714,列715,列716,列717,列718,列719,列720,列721,列722,列723,列724,列725,列726,列727,列728,列729,列730,列731,列732,列733,列734,列735,列736,列737,列738,列739,列740,列741,列742,列743,列744,列745,列746,列747,列748,列749,列750,列751,列752,列753,列754,列755,列756,列757,列758,列759,列760,列761,列762,列763,列764,列765,列766,列767,列768,列769,列770,列771,列772,列773,列774,列775,列776,列777,列778,列779,列780,列781,列782,列783,列784,列785,列786,列787,列788,列789,列790,列791,列792,列793,列794,列795,列796,列797,列798,列799,列800,列801,列802,列803,列804,列805,列806,列807,列808,列809,列810,列811,列812,列813,列814,列815,列816,列817,列818,列819,列820,列821,列822,列823,列824,列825,列826,列827,列828,列829,列830,列831,列832,列833,列834,列835,列836,列837,列838,列839,列840,列841,列842,列843,列844,列845,列846,列847,列848,列849,列850,列851,列852,列853,列854,列855,列856,列857,列858,列859,列860,列861,列862,列863,列864,列865,列866,列867,列868,列869,列870,列871,列872,列873,列874,列875,列876,列877,列878,列879,列880,列881,列882,列883,列884,列885,列886,列887,列888,列889,列890,列891,列892,列893,列894,列895,列896,列897,列898,列899,列900,列901,列902,列903,列904,列905,列906,列907,列908,列909,列910,列911,列912,列913,列914,列915,列916,列917,列918,列919,列920,列921,列922,列923,列924,列925,列926,列927,列928,列929,列930,列931,列932,列933,列934,列935,列936,列937,列938,列939,列940,列941,列942,列943,列944,列945,列946,列947,列948,列949,列950,列951,列952,列953,列954,列955,列956,列957,列958,列959,列960,列961,列962,列963,列964,列965,列966,列967,列968,列969,列970,列971,列972,列973,列974,列975,列976,列977,列978,列979,列980,列981,列982,列983,列984,列985,列986,列987,列988,列989,列990,列991,列992,列993,列994,列995,列996,列997,列998,列999,列1000,列1001,列1002,列1003,列1004,列1005,列1006,列1007,列1008,列1009,列1010,列1011,列1012,列1013,列1014,列1015,列1016,列1017,列1018,列1019,列1020,列1021,列1022,列1023,列1024,列1025,列1026,列1027,列1028,列1029,列1030,列1031,列1032,列1033,列1034,列1035,列1036,列1037,列1038,列1039,列1040,列1041,列1042,列1043,列1044,列1045,列1046,列1047,列1048,列1049,列1050,列1051,列1052,列1053,列1054,列1055,列1056,列1057,列1058,列1059,列1060,列1061,列1062,列1063,列1064,列1065,列1066,列1067,列1068,列1069,列1070,列1071,列1072,列1073,列1074,列1075,列1076,列1077,列1078,列1079,列1080,列1081,列1082,列1083,列1084,列1085,列1086,列1087,列1088,列1089,列1090,列1091,列1092,列1093,列1094,列1095,列1096,列1097,列1098,列1099,列1100,列1101,列1102,列1103,列1104,列1105,列1106,列1107,列1108,列1109,列1110,列1111,列1112,列1113,列1114,列1115,列1116,列1117,列1118,列1119,列1120,列1121,列1122,列1123,列1124,列1125,列1126,列1127,列1128,列1129,列1130,列1131,列1132,列1133,列1134,列1135,列1136,列1137,列1138,列1139,列1140,列1141,列1142,列1143,列1144,列1145,列1146,列1147,列1148,列1149,列1150,列1151,列1152,列1153,列1154,列1155,列1156,列1157,列1158,列1159,列1160,列1161,列1162,列1163,列1164,列1165,列1166,列1167,列1168,列1169,列1170,列1171,列1172,列1173,列1174,列1175,列1176,列1177,列1178,列1179,列1180,列1181,列1182,列1183,列1184,列1185,列1186,列1187,列1188,列1189,列1190,列1191,列1192,列1193,列1194,列1195,列1196,列1197,列1198,列1199,列1200,列1201,列1202,列1203,列1204,列1205,列1206,列1207,列1208,列1209,列1210,列1211,列1212,列1213,列1214,列1215,列1216,列1217,列1218,列1219,列1220,列1221,列1222,列1223,列1224,列1225,列1226,列1227,列1228,列1229,列1230,列1231,列1232,列1233,列1234,列1235,列1236,列1237,列1238,列1239,列1240,列1241,列1242,列1243,列1244,列1245,列1246,列1247,列1248,列1249,列1250,列1251,列1252,列1253,列1254,列1255,列1256,列1257,列1258,列1259,列1260,列1261,列1262,列1263,列1264,列1265,列1266,列1267,列1268,列1269,列1270,列1271,列1272,列1273,列1274,列1275,列1276,列1277,列1278,列1279,列1280,列1281,列1282,列1283,列1284,列1285,列1286,列1287,列1288,列1289,列1290,列1291,列1292,列1293,列1294,列1295,列1296,列1297,列1298,列1299,列1300,列1301,列1302,列1303,列1304,列1305,列1306,列1307,列1308,列1309,列1310,列1311,列1312,列1313,列1314,列1315,列1316,列1317,列1318,列1319,列1320,列1321,列1322,列1323,列1324,列1325,列1326,列1327,列1328,列1329,列1330,列1331,列1332,列1333,列1334,列1335,列1336,列1337,列1338,列1339,列1340,列1341,列1342,列1343,列1344,列1345,列1346,列1347,列1348,列1349,列1350,列1351,列1352,列1353,列1354,列1355,列1356,列1357,列1358,列1359,列1360,列1361,列1362,列1363,列1364,列1365,列1366,列1367,列1368,列1369,列1370,列1371,列1372,列1373,列1374,列1375,列1376,列1377,列1378,列1379,列1380,列1381,列1382,列1383,列1384,列1385,列1386,列1387,列1388,列1389,列1390,列1391,列1392,列1393,列1394,列1395,列1396,列1397,列1398,列1399,列1400,列1401,列1402,列1403,列1404,列1405,列1406,列1407,列1408,列1409,列1410,列1411,列1412,列1413,列1414,列1415,列1416,列1417,列1418,列1419,列1420,列1421,列1422,列1423,列1424,列1425,列1426,列1427,列1428,列1429,列1430,列1431,列1432,列1433,列1434,列1435,列1436,列1437,列1438,列1439,列1440,列1441,列1442,列1443,列1444,列1445,列1446,列1447,列1448,列1449,列1450,列1451,列1452,列1453,列1454,列1455,列1456,列1457,列1458,列1459,列1460,列1461,列1462,列1463,列1464,列1465,列1466,列1467,列1468,列1469,列1470,列1471,列1472,列1473,列1474,列1475,列1476,列1477,列1478,列1479,列1480,列1481,列1482,列1483,列1484,列1485,列1486,列1487,列1488,列1489,列1490,列1491,列1492,列1493,列1494,列1495,列1496,列1497,列1498,列1499,列1500,列1501,列1502,列1503,列1504,列1505,列1506,列1507,列1508,列1509,列1510,列1511,列1512,列1513,列1514,列1515,列1516,列1517,列1518,列1519,列1520,列1521,列1522,列1523,列1524,列1525,列1526,列1527,列1528,列1529,列1530,列1531,列1532,列1533,列1534,列1535,列1536,列1537,列1538,列1539,列1540,列1541,列1542,列1543,列1544,列1545,列1546,列1547,列1548,列1549,列1550,列1551,列1552,列1553,列1554,列1555,列1556,列1557,列1558,列1559,列1560,列1561,列1562,列1563,列1564,列1565,列1566,列1567,列1568,列1569,列1570,列1571,列1572,列1573,列1574,列1575,列1576,列1577,列1578,列1579,列1580,列1581,列1582,列1583,列1584,列1585,列1586,列1587,列1588,列1589,列1590,列1591,列1592,列1593,列1594,列1595,列1596,列1597,列1598,列1599,列1600,列1601,列1602,列1603,列1604,列1605,列1606,列1607,列1608,列1609,列1610,列1611,列1612,列1613,列1614,列1615,列1616,列1617,列1618,列1619,列1620,列1621,列1622,列1623,列1624,列1625,列1626,列1627,列1628,列1629,列1630,列1631,列1632,列1633,列1634,列1635,列1636,列1637,列1638,列1639,列1640,列1641,列1642,列1643,列1644,列1645,列1646,列1647,列1648,列1649,列1650,列1651,列1652,列1653,列1654,列1655,列1656,列1657,列1658,列1659,列1660,列1661,列1662,列1663,列1664,列1665,列1666,列1667,列1668,列1669,列1670,列1671,列1672,列1673,列1674,列1675,列1676,列1677,列1678,列1679,列1680,列1681,列1682,列1683,列1684,列1685,列1686,列1687,列1688,列1689,列1690,列1691,列1692,列1693,列1694,列1695,列1696,列1697,列1698,列1699,列1700,列1701,列1702,列1703,列1704,列1705,列1706,列1707,列1708,列1709,列1710,列1711,列1712,列1713,列1714,列1715,列1716,列1717,列1718,列1719,列1720,列1721,列1722,列1723,列1724,列1725,列1726,列1727,列1728,列1729,列1730,列1731,列1732,列1733,列1734,列1735,列1736,列1737,列1738,列1739,列1740,列1741,列1742,列1743,列1744,列1745,列1746,列1747,列1748,列1749,列1750,列1751,列1752,列1753,列1754,列1755,列1756,列1757,列1758,列1759,列1760,列1761,列1762,列1763,列1764,列1765,列1766,列1767,列1768,列1769,列1770,列1771,列1772,列1773,列1774,列1775,列1776,列1777,列1778,列1779,列1780,列1781,列1782,列1783,列1784,列1785,列1786,列1787,列1788,列1789,列1790,列1791,列1792,列1793,列1794,列1795,列1796,列1797,列1798,列1799,列1800,列1801,列1802,列1803,列1804,列1805,列1806,列1807,列1808,列1809,列1810,列1811,列1812,列1813,列1814,列1815,列1816,列1817,列1818,列1819,列1820,列1821,列1822,列1823,列1824,列1825,列1826,列1827,列1828,列1829,列1830,列1831,列1832,列1833,列1834,列1835,列1836,列1837,列1838,列1839,列1840,列1841,列1842,列1843,列1844,列1845,列1846,列1847,列1848,列1849,列1850,列1851,列1852,列1853,列1854,列1855,列1856,列1857,列1858,列1859,列1860,列1861,列1862,列1863,列1864,列1865,列1866,列1867,列1868,列1869,列1870,列1871,列1872,列1873,列1874,列1875,列1876,列1877,列1878,列1879,列1880,列1881,列1882,列1883,列1884,列1885,列1886,列1887,列1888,列1889,列1890,列1891,列1892,列1893,列1894,列1895,列1896,列1897,列1898,列1899,列1900,列1901,列1902,列1903,列1904,列1905,列1906,列1907,列1908,列1909,列1910,列1911,列1912,列1913,列1914,列1915,列1916,列1917,列1918,列1919,列1920,列1921,列1922,列1923,列1924,列1925,列1926,列1927,列1928,列1929,列1930,列1931,列1932,列1933,列1934,列1935,列1936,列1937,列1938,列1939,列1940,列1941,列1942,列1943,列1944,列1945,列1946,列1947,列1948,列1949,列1950,列1951,列1952,列1953,列1954,列1955,列1956,列1957,列1958,列1959,列1960,列1961,列1962,列1963,列1964,列1965,列1966,列1967,列1968,列1969,列1970,列1971,列1972,列1973,列1974,列1975,列1976,列1977,列1978,列1979,列1980,列1981,列1982,列1983,列1984,列1985,列1986,列1987,列1988,列1989,列1990,列1991,列1992,列1993,列1994,列1995,列1996,列1997,列1998,列1999,列2000,列2001,列2002,列2003,列2004,列2005,列2006,列2007,列2008,列2009,列2010,列2011,列2012,列2013,列2014,列2015,列2016,列2017,列2018,列2019,列2020,列2021,列2022,列2023,列2024,列2025,列2026,列2027,列2028,列2029,列2030,列2031,列2032,列2033,列2034,列2035,列2036,列2037,列2038,列2039,列2040,列2041,列2042,列2043,列2044,列2045,列2046,列2047,列2048,列2049,列2050,列2051,列2052,列2053,列2054,列2055,列2056,列2057,列2058,列2059,列2060,列2061,列2062,列2063,列2064,列2065,列2066,列2067,列2068,列2069,列2070,列2071,列2072,列2073,列2074,列2075,列2076,列2077,列2078,列2079,列2080,列2081,列2082,列2083,列2084,列2085,列2086,列2087,列2088,列2089,列2090,列2091,列2092,列2093,列2094,列2095,列2096,列2097,列2098,列2099,列2100,列2101,列2102,列2103,列2104,列2105,列2106,列2107,列2108,列2109,列2110,列2111,列2112,列2113,列2114,列2115,列2116,列2117,列2118,列2119,列2120,列2121,列2122,列2123,列2124,列2125,列2126,列2127,列2128,列2129,列2130,列2131,列2132,列2133,列2134,列2135,列2136,列2137,列2138,列2139,列2140,列2141,列2142,列2143,列2144,列2145,列2146,列2147,列2148,列2149,列2150,列2151,列2152,列2153,列2154,列2155,列2156,列2157,列2158,列2159,列2160,列2161,列2162,列2163,列2164,列2165,列2166,列2167,列2168,列2169,列2170,列2171,列2172,列2173,列2174,列2175,列2176,列2177,列2178,列2179,列2180,列2181,列2182,列2183,列2184,列2185,列2186,列2187,列2188,列2189,列2190,列2191,列2192,列2193,列2194,列2195,列2196,列2197,列2198,列2199,列2200,列2201,列2202,列2203,列2204,列2205,列2206,列2207,列2208,列2209,列2210,列2211,列2212,列2213,列2214,列2215,列2216,列2217,列2218,列2219,列2220,列2221,列2222,列2223,列2224,列2225,列2226,列2227,列2228,列2229,列2230,列2231,列2232,列2233,列2234,列2235,列2236,列2237,列2238,列2239,列2240,列2241,列2242,列2243,列2244,列2245,列2246,列2247,列2248,列2249,列2250,列2251,列2252,列2253,列2254,列2255,列2256,列2257,列2258,列2259,列2260,列2261,列2262,列2263,列2264,列2265,列2266,列2267,列2268,列2269,列2270,列2271,列2272,列2273,列2274,列2275,列2276,列2277,列2278,列2279,列2280,列2281,列2282,列2283,列2284,列2285,列2286,列2287,列2288,列2289,列2290,列2291,列2292,列2293,列2294,列2295,列2296,列2297,列2298,列2299,列2300,列2301,列2302,列2303,列2304,列2305,列2306,列2307,列2308,列2309,列2310,列2311,列2312,列2313,列2314,列2315,列2316,列2317,列2318,列2319,列2320,列2321,列2322,列2323,列2324,列2325,列2326,列2327,列2328,列2329,列2330,列2331,列2332,列2333,列2334,列2335,列2336,列2337,列2338,列2339,列2340,列2341,列2342,列2343,列2344,列2345,列2346,列2347,列2348,列2349,列2350,列2351,列2352,列2353,列2354,列2355,列2356,列2357,列2358,列2359,列2360,列2361,列2362,列2363,列2364,列2365,列2366,列2367,列2368,列2369,列2370,列2371,列2372,列2373,列2374,列2375,列2376,列2377,列2378,列2379,列2380,列2381,列2382,列2383,列2384,列2385,列2386,列2387,列2388,列2389,列2390,列2391,列2392,列2393,列2394,列2395,列2396,列2397,列2398,列2399,列2400,列2401,列2402,列2403,列2404,列2405,列2406,列2407,列2408,列2409,列2410,列2411,列2412,列2413,列2414,列2415,列2416,列2417,列2418,列2419,列2420,列2421,列2422,列2423,列2424,列2425,列2426,列2427,列2428,列2429,列2430,列2431,列2432,列2433,列2434,列2435,列2436,列2437,列2438,列2439,列2440,列2441,列2442,列2443,列2444,列2445,列2446,列2447,列2448,列2449,列2450,列2451,列2452,列2453,列2454,列2455,列2456,列2457,列2458,列2459,列2460,列2461,列2462,列2463,列2464,列2465,列2466,列2467,列2468,列2469,列2470,列2471,列2472,列2473,列2474,列2475,列2476,列2477,列2478,列2479,列2480,列2481,列2482,列2483,列2484,列2485,列2486,列2487,列2488,列2489,列2490,列2491,列2492,列2493,列2494,列2495,列2496,列2497,列2498,列2499,列2500,列2501,列2502,列2503,列2504,列2505,列2506,列2507,列2508,列2509,列2510,列2511,列2512,列2513,列2514,列2515,列2516,列2517,列2518,列2519,列2520,列2521,列2522,列2523,列2524,列2525,列2526,列2527,列2528,列2529,列2530,列2531,列2532,列2533,列2534,列2535,列2536,列2537,列2538,列2539,列2540,列2541,列2542,列2543,列2544,列2545,列2546,列2547,列2548,列2549,列2550,列2551,列2552,列2553,列2554,列2555,列2556,列2557,列2558,列2559,列2560,列2561,列2562,列2563,列2564,列2565,列2566,列2567,列2568,列2569,列2570,列2571,列2572,列2573,列2574,列2575,列2576,列2577,列2578,列2579,列2580,列2581,列2582,列2583,列2584,列2585,列2586,列2587,列2588,列2589,列2590,列2591,列2592,列2593,列2594,列2595,列2596,列2597,列2598,列2599,列2600,列2601,列2602,列2603,列2604,列2605,列2606,列2607,列2608,列2609,列2610,列2611,列2612,列2613,列2614,列2615,列2616,列2617,列2618,列2619,列2620,列2621,列2622,列2623,列2624,列2625,列2626,列2627,列2628,列2629,列2630,列2631,列2632,列2633,列2634,列2635,列2636,列2637,列2638,列2639,列2640,列2641,列2642,列2643,列2644,列2645,列2646,列2647,列2648,列2649,列2650,列2651,列2652,列2653,列2654,列2655,列2656,列2657,列2658,列2659,列2660,列2661,列2662,列2663,列2664,列2665,列2666,列2667,列2668,列2669,列2670,列2671,列2672,列2673,列2674,列2675,列2676,列2677,列2678,列2679,列2680,列2681,列2682,列2683,列2684,列2685,列2686,列2687,列2688,列2689,列2690,列2691,列2692,列2693,列2694,列2695,列2696,列2697,列2698,列2699,列2700,列2701,列2702,列2703,列2704,列2705,列2706,列2707,列2708,列2709,列2710,列2711,列2712,列2713,列2714,列2715,列2716,列2717,列2718,列2719,列2720,列2721,列2722,列2723,列2724,列2725,列2726,列2727,列2728,列2729,列2730,列2731,列2732,列2733,列2734,列2735,列2736,列2737,列2738,列2739,列2740,列2741,列2742,列2743,列2744,列2745,列2746,列2747,列2748,列2749,列2750,列2751,列2752,列2753,列2754,列2755,列2756,列2757,列2758,列2759,列2760,列2761,列2762,列2763,列2764,列2765,列2766,列2767,列2768,列2769,列2770,列2771,列2772,列2773,列2774,列2775,列2776,列2777,列2778,列2779,列2780,列2781,列2782,列2783,列2784,列2785,列2786,列2787,列2788,列2789,列2790,列2791,列2792,列2793,列2794,列2795,列2796,列2797,列2798,列2799,列2800,列2801,列2802,列2803,列2804,列2805,列2806,列2807,列2808,列2809,列2810,列2811,列2812,列2813,列2814,列2815,列2816,列2817,列2818,列2819,列2820,列2821,列2822,列2823,列2824,列2825,列2826,列2827,列2828,列2829,列2830,列2831,列2832,列2833,列2834,列2835,列2836,列2837,列2838,列2839,列2840,列2841,列2842,列2843,列2844,列2845,列2846,列2847,列2848,列2849,列2850,列2851,列2852,列2853,列2854,列2855,列2856,列2857,列2858,列2859,列2860,列2861,列2862,列2863,列2864,列2865,列2866,列2867,列2868,列2869,列2870,列2871,列2872,列2873,列2874,列2875,列2876,列2877,列2878,列2879,列2880,列2881,列2882,列2883,列2884,列2885,列2886,列2887,列2888,列2889,列2890,列2891,列2892,列2893,列2894,列2895,列2896,列2897,列2898,列2899,列2900,列2901,列2902,列2903,列2904,列2905,列2906,列2907,列2908,列2909,列2910,列2911,列2912,列2913,列2914,列2915,列2916,列2917,列2918,列2919,列2920,列2921,列2922,列2923,列2924,列2925,列2926,列2927,列2928,列2929,列2930,列2931,列2932,列2933,列2934,列2935,列2936,列2937,列2938,列2939,列2940,列2941,列2942,列2943,列2944,列2945,列2946,列2947,列2948,列2949,列2950,列2951,列2952,列2953,列2954,列2955,列2956,列2957,列2958,列2959,列2960,列2961,列2962,列2963,列2964,列2965,列2966,列2967,列2968,列2969,列2970,列2971,列2972,列2973,列2974,列2975,列2976,列2977,列2978,列2979,列2980,列2981,列2982,列2983,列2984,列2985,列2986,列2987,列2988,列2989,列2990,列2991,列2992,列2993,列2994,列2995,列2996,列2997,列2998,列2999\n示例,442099198001011011,大涌镇,低保,2018-05,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // control chars
  {
    id: 'strange-046',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲\u0001例,442099198001011011,大\u0002涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_NAME_CHARS|E_TOWN_UNKNOWN'],
  },
  // emoji name
  {
    id: 'strange-047',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲😀,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_NAME_CHARS'],
  },
  // rtl override name
  {
    id: 'strange-048',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n\u202e例甲,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 NORMALIZE N_INVISIBLE'],
  },
  // zalgo
  {
    id: 'strange-049',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_NAME_CHARS'],
  },
  // html in name
  {
    id: 'strange-050',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n<b>甲例</b>,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_NAME_CHARS'],
  },
  // sql in name
  {
    id: 'strange-051',
    source: () => "姓名,身份证号码,镇街,人员类别,起始月\n甲'; drop table x;--,442099198001011011,大涌镇,低保,2018-05\n",
    says: ['1 SKIP S_HEADER', '2 REJECT E_NAME_CHARS'],
  },
  // __proto__ header
  {
    id: 'strange-052',
    source: () => '__proto__,constructor,姓名,身份证号码,镇街,人员类别,起始月\n1,2,示例,442099198001011011,大涌镇,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // category toString
  {
    id: 'strange-053',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,constructor,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_CATEGORY_UNKNOWN'],
  },
  // town __proto__
  {
    id: 'strange-054',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,__proto__,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_TOWN_UNKNOWN'],
  },
  // $& in town
  {
    id: 'strange-055',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,$&$1,低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_TOWN_UNKNOWN'],
  },
  // {hint} in town
  {
    id: 'strange-056',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,{hint}{got},低保,2018-05\n',
    says: ['1 SKIP S_HEADER', '2 REJECT E_TOWN_UNKNOWN'],
  },
  // start 9999
  {
    id: 'strange-057',
    source: () => '姓名,身份证号码,镇街,人员类别,起始月\n甲例,442099198001011011,大涌镇,低保,9999-12\n',
    says: ['1 SKIP S_HEADER', '2 WARN W_DATE_NO_START'],
  },
  // living: id col 户主 per person
  {
    id: 'strange-058',
    about: { feed: 'MINIMUM_LIVING' },
    source: () => '户主姓名,姓名,身份证号码,镇街\n甲例,乙例,44209919800101102X,大涌镇\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // living: empty name head w id
  {
    id: 'strange-059',
    about: { feed: 'MINIMUM_LIVING' },
    source: () => '户主姓名,户主身份证号码,镇街,成员1姓名,成员1身份证号码\n,442099198001011011,大涌镇,乙例,44209919800101102X\n',
    says: ['1 SKIP S_HEADER', '2 WARN E_NAME_EMPTY|W_MEMBER_REJECTED'],
  },
  // living: member in one cell
  {
    id: 'strange-060',
    about: { feed: 'MINIMUM_LIVING' },
    source: () => '户主姓名,户主身份证号码,镇街,家庭成员\n甲例,442099198001011011,大涌镇,"乙例、丙例"\n',
    says: ['1 SKIP S_HEADER', '2 WARN E_ID_EMPTY|E_NAME_CHARS|W_MEMBER_REJECTED'],
  },
  // living: member ids one cell
  {
    id: 'strange-061',
    about: { feed: 'MINIMUM_LIVING' },
    source: () =>
      '户主姓名,户主身份证号码,镇街,家庭成员姓名,家庭成员身份证号码\n甲例,442099198001011011,大涌镇,乙例、丙例,44209919800101102X、442099198001011038\n',
    says: ['1 SKIP S_HEADER', '2 WARN E_ID_TWO|E_NAME_CHARS|W_MEMBER_REJECTED'],
  },
  // living: 配偶 cols
  {
    id: 'strange-062',
    about: { feed: 'MINIMUM_LIVING' },
    source: () => '户主姓名,户主身份证号码,镇街,配偶姓名,配偶身份证号码\n甲例,442099198001011011,大涌镇,乙例,44209919800101102X\n',
    says: ['0 FILE_REJECT F_MEMBER_COLUMN'],
  },
  // hardship: 监护人 cols
  {
    id: 'strange-063',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月,监护人,监护人身份证号\n示例,442099198001011011,大涌镇,低保,2018-05,乙例,44209919800101102X\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
  // hardship: 户主身份证
  {
    id: 'strange-064',
    source: () =>
      '姓名,身份证号码,镇街,人员类别,起始月,户主姓名,户主身份证号码\n示例,442099198001011011,大涌镇,低保,2018-05,乙例,44209919800101102X\n',
    says: ['1 SKIP S_HEADER', '2 ACCEPT'],
  },
];
