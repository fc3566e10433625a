import type { ColumnExplanations } from '../../intake';

/** What the columns of 市民政's rosters mean, as their templates tell it, with an example each. */

const START = { meaning: '开始享受的月份', example: '2018-05' };
const END = { meaning: '停止享受的月份；仍在享受的不填', example: '' };
const AREA = { meaning: '按城市还是农村标准', example: '城市' };

export const MINIMUM_LIVING_EXPLAINED: ColumnExplanations = {
  certificateNumber: { meaning: '低保证上的编号', example: 'DB201800001' },
  area: AREA,
  grantClass: { meaning: '本单位的低保类别，照原样填', example: '普通' },
  covered: { meaning: '此人是否计入保障人口', example: '是' },
  start: START,
  end: END,
};

export const DESTITUTE_SUPPORT_EXPLAINED: ColumnExplanations = {
  area: AREA,
  care: { meaning: '集中供养还是分散供养', example: '分散' },
  start: START,
  end: END,
};

export const DISABILITY_EXPLAINED: ColumnExplanations = {
  certificate: { meaning: '残疾人证的 20 位号码：身份证号码 18 位＋类别 1 位＋等级 1 位', example: '' },
  disabilityCategory: { meaning: '残疾类别；填了 20 位残疾人证号的可以不填', example: '肢体' },
  disabilityGrade: { meaning: '残疾等级；填了 20 位残疾人证号的可以不填', example: '一级' },
};

export const DEATH_EXPLAINED: ColumnExplanations = {
  diedOn: { meaning: '死亡日期；只知道月份的填月份', example: '2018-09-12' },
  source: { meaning: '这条信息从哪里来；不填按报送部门：市民政为火化，市社保经办为社保', example: '火化' },
};
