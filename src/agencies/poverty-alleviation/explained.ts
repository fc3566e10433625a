import type { ColumnExplanations } from '../../intake';

/** What the columns of 市扶贫's roster mean, as its template tells it, with an example each. */
export const REGISTERED_POOR_EXPLAINED: ColumnExplanations = {
  householdNumber: { meaning: '扶贫系统里的户编号', example: '4420000001' },
  memberNumber: { meaning: '扶贫系统里的人编号', example: '442000000101' },
  relation: { meaning: '与户主的关系', example: '户主' },
  health: { meaning: '健康状况，照系统填', example: '健康' },
  povertyStatus: { meaning: '现在的脱贫属性；不填时要由人核实', example: '未脱贫' },
  liftedYear: { meaning: '脱贫年度，四位年份；未脱贫的不填', example: '' },
  statusChangedOn: { meaning: '标注脱贫或返贫的日期', example: '' },
  monitoredKind: { meaning: '三类监测对象；不是的不填', example: '' },
};
