import type { ColumnExplanations } from '../roster';

/** What the columns that every roster has mean. */
export const PERSON_EXPLAINED: ColumnExplanations = {
  sequence: { meaning: '顺序号，可以不填；“例”是示例行，不会导入', example: '例' },
  name: { meaning: '身份证上的姓名；少数民族姓名的间隔点用“·”', example: '张三' },
  idNumber: { meaning: '18 位公民身份号码，末位是 X 的大写', example: '44200019××××××××××' },
  category: { meaning: '困难群体类别，决定这一行属于哪份名册', example: '低保' },
  town: { meaning: '所属镇街（代缴单位）', example: '石岐街道' },
  hukou: { meaning: '户籍地：本市的填镇街，外市的填到市', example: '石岐街道' },
  schooling: { meaning: '是否在校学生：否；在校的填“是”或学段年级，如“普通高中一年级”', example: '否' },
  remark: { meaning: '需要说明的话，不影响导入', example: '' },
};
