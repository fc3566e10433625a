import type { ColumnExplanations } from '../../intake';

/** What the columns of 市社保经办's rosters mean, as their templates tell it, with an example each. */

export const ENROLMENT_EXPLAINED: ColumnExplanations = {
  personalNumber: { meaning: '社保个人编号', example: '9900000001' },
  participation: { meaning: '参保状态；也可填代码 0、1、2、4', example: '正常参保' },
  payment: { meaning: '缴费状态；也可填代码 1、2、3', example: '参保缴费' },
  mark: { meaning: '参保身份，即身份标识；普通居民不填', example: '低保' },
  tier: { meaning: '缴费档次，每年多少元', example: '180' },
  firstEnrolled: { meaning: '首次参保的月份', example: '2012-07' },
};

export const PREMIUM_EXPLAINED: ColumnExplanations = {
  year: { meaning: '按年缴费的填年度，四位年份；按月缴费的不填', example: '2018' },
  month: { meaning: '按月缴费的填月份；按年缴费的不填', example: '' },
  amount: { meaning: '金额，元', example: '120' },
  item: { meaning: '这笔钱是什么款项；也可填代码 1、11、3、4、5', example: '政府代缴' },
  paidOn: { meaning: '到账日期', example: '2018-11-20' },
};

export const EMPLOYEE_PENSION_EXPLAINED: ColumnExplanations = {
  from: { meaning: '参加职保的起始月份', example: '2018-01' },
  until: { meaning: '终止月份；仍在参保的不填', example: '' },
  state: { meaning: '这些月份的状态', example: '实缴' },
};
