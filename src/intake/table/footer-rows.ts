import type { Layout } from './layout';

const FOOTER =
  /^(?:注[:：\d一二三]|注意|备注[:：]|说明[:：]|公示(?:时间|日期|期|情况|无异议)|本表|此表|签名[:：]|签字[:：]|特此|填表说明|制表|填表|审核|审批|经办|负责人|单位负责|主管|复核|录入|打印|填报|报送|上报|联系人[:：]|联系电话[:：]|日期[:：]|单位[（(]?盖章|盖章|[（(]?[盖公][章]|附件|附[:：]|抄[送报]|主送|(?:咨询|监督|举报|投诉|服务|值班)(?:电话|热线)|数据来源[:：]|[（(【]?以下(?:空白|无|$)|【?以下|第\s*\d+\s*页|共\s*\d+\s*页|[*※])/;
const OFFICE =
  /^[\u4E00-\u9FFF（）()]{4,40}(?:局|科|股|办公室|街道办|办事处|委员会|村委会|居委会|政府|中心|社会事务局|民政办|社保所|服务所|盖章[）)]?)$/;
const DATE =
  /^(?:\d{4}|[二〇○零一九八七六五四三]{4})\s*[-/.年]\s*[\d一二三四五六七八九十]{1,2}\s*[-/.月](?:\s*[\d一二三四五六七八九十]{1,3}\s*日?)?$/;
const PAGE = /^(?:[-—]?\s*\d{1,4}\s*[-—]?|第\s*\d+\s*页.*)$/;

/** A line of signatures or notes: it begins as such lines do, and does not fill the columns as a person would. */
export function isFooter(first: string, filled: number, layout: Layout): boolean {
  return FOOTER.test(first) && filled <= Math.max(2, Math.ceil(layout.columnOf.size * 0.6));
}

/** Nothing but the office and the date below the table. */
export function isLoneFooter(filled: readonly string[]): boolean {
  if (filled.length > 2) return false;
  return (
    filled.every((text) => OFFICE.test(text) || DATE.test(text)) ||
    (filled.length === 1 && PAGE.test(filled[0] ?? '') && /页|[-—]/.test(filled[0] ?? ''))
  );
}

const NUMBERED = /^[（(]?\d{1,2}[）)]?[、.．)）:：]?\s*(?=\D)|^[①-⑳]\s*/;
/** What only a note about the table speaks of. */
const ABOUT_TABLE =
  /[本此该]表|名册|名单|表中|表格|表头|[^\u4E00-\u9FFF]?[栏列][应须请填为内中]|填写|填报|填表|报送|上报|盖章|签字|上述|为准|统计|截至|截止|打印|一式|公示|文件|通知|规定/;
const LEAST_NOTE = 10;
/** A number or a masked one: the row may be a person whose cells have run together. */
export const LIKE_NUMBER = /\d(?:[\s-]?\d){13}|\d{3,}\s*[*＊xX×]{2,}/;
/** 说明 alone, above its notes. */
const NOTE_HEAD = /^(?:填表|填写|有关|相关|补充)?(?:说明|备注|注|注释|注意事项)[:：]?$/;

/** A numbered note below the table: 1. 本表由镇区填写, in one cell or with its number in the cell before. */
export function isNote(filled: readonly string[]): boolean {
  const [first = '', second = ''] = filled;
  if (filled.length === 1) return NOTE_HEAD.test(first) || (NUMBERED.test(first) && isAboutTable(first.replace(NUMBERED, '')));
  return filled.length === 2 && /^[（(]?\d{1,2}[）)]?[、.．)）]?$/.test(first) && isAboutTable(second);
}

const isAboutTable = (text: string): boolean => text.length >= LEAST_NOTE && ABOUT_TABLE.test(text) && !LIKE_NUMBER.test(text);
