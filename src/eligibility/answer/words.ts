import { enumOf } from '../../graph';
import type { DiscrepancyCode } from '../policy/discrepancies';
import type { Reason, TestCode, UnknownReason } from '../policy/tests';
import type { PremiumPlan } from '../policy/town-standards';
import type { WorkItem } from '../policy/work-items';

export type { DiscrepancyCode, PremiumPlan, TestCode, WorkItem };
/** Why a test is false or unknown. */
export type ReasonCode = Reason | UnknownReason;

export const TestCodeWord = enumOf<TestCode>({
  name: 'TestCode',
  description: '条件（第二条、第八条）。A test of 第二条 or 第八条.',
  values: {
    POLICY_IN_FORCE: '政策有效期内（第八条）。Policy in force.',
    LOCAL_HUKOU: '本市户籍。Local hukou.',
    AGED_16: '年满 16 周岁。Aged 16 or over.',
    UNDER_60: '未满 60 周岁（满 60 当月仍算）。Under 60, the month of the birthday included.',
    NOT_IN_SCHOOL: '非在校学生。Not in school.',
    NO_EMPLOYEE_PENSION: '当月未参加职保。No employee pension in the month.',
    NOT_RECEIVING_PENSION: '未领取待遇。Not receiving the pension.',
    ALIVE: '健在（死亡当月仍算）。Alive, the month of death included.',
    NOT_SOLDIER: '非现役军人。Not a serving soldier.',
    NOT_IMPRISONED: '非服刑人员。Not imprisoned.',
    HARDSHIP_CATEGORY: '属于困难群体。In a hardship category.',
  },
});

export const ReasonWord = enumOf<ReasonCode>({
  name: 'Reason',
  description: '不成立或未知的原因。Why a test is false or unknown.',
  values: {
    NO_RULE_IN_FORCE: '该月无有效政策。No rule in force in the month.',
    NOT_LOCAL_HUKOU: '非本市户籍。No local hukou.',
    UNDER_16: '未满 16 周岁。Under 16.',
    REACHED_60: '已过满 60 周岁当月。Past the month of the 60th birthday.',
    STUDENT: '在校学生。In school.',
    EMPLOYEE_PENSION: '当月参加职保。Employee pension in the month.',
    ALREADY_RECEIVING: '已领取待遇。Receives the pension already.',
    DECEASED: '已死亡。Deceased.',
    SERVING_SOLDIER: '现役军人。Serving soldier.',
    IMPRISONED: '服刑。Imprisoned.',
    NO_CATEGORY: '不属于任何困难类别。In no hardship category.',
    SOURCE_UNAVAILABLE: '部门系统暂不可用。The agency did not answer this request.',
    FEED_MISSING: '名册未报送。The list was not delivered.',
    NO_EVIDENCE: '没有任何记录。No record says anything.',
    EVIDENCE_TOO_OLD: '记录过旧。The record is too old.',
    EVIDENCE_CONFLICTS: '记录互相矛盾。Records contradict each other.',
    STATUS_UNSURE: '属性不明。The record leaves it unsure.',
    UNKNOWN_STATE: '参保状态无法识别。A pair of codes outside the table.',
    SUSPECTED_DEATH: '疑似死亡，待核实。Suspected death.',
    TOWN_MISMATCH: '镇区不一致。Records name different towns.',
    HUKOU_LEFT: '户籍可能已迁出。Records disagree whether the hukou has left.',
  },
});

export const PlanWord = enumOf<PremiumPlan>({
  name: 'PremiumPlan',
  description: '代缴方式。How a town pays.',
  values: { ANNUAL: '按年，每人每年一次。Once a year.', MONTHLY: '按月。Each month.' },
});

export const WorkItemWord = enumOf<WorkItem>({
  name: 'WorkItem',
  description: '经办事项（第五条）：每人每月恰有一项。What the town must do; exactly one for a person and month.',
  values: {
    ENROL: '参保登记。Enrol.',
    RESUME: '恢复缴费。Resume payment.',
    MARK: '增加身份标识。Add the mark.',
    UNMARK: '取消身份标识。Remove the mark.',
    REMARK: '变更身份标识。Change the mark.',
    PAY: '代缴。Pay the premium.',
    SUSPEND: '中止。Suspend.',
    REVIEW: '人工核实。An officer looks.',
    NONE: '无事项。Nothing to do.',
  },
});

export const DiscrepancyWord = enumOf<DiscrepancyCode>({
  name: 'DiscrepancyCode',
  description: '疑点代码。Disagreement between records.',
  values: {
    NOT_ENROLLED: '应保未保。Eligible, not enrolled.',
    ENROLLED_NOT_PAID: '应代未代。Eligible and enrolled, not paid for.',
    MARK_MISSING: '未标识。No mark.',
    MARK_WRONG: '标识错误。Wrong mark.',
    MARK_STALE: '已退出未取消标识。Left the category, mark still there.',
    PAID_NOT_ELIGIBLE: '应停未停。Paid for, not eligible.',
    EMPLOYEE_PENSION: '参加职保。In the employee pension.',
    ALREADY_RECEIVING: '已领取待遇 ★。Receives the pension already.',
    REACHED_60: '到龄退出。Reached 60.',
    TURNED_16: '16 岁新增。Turned 16.',
    STUDENT: '在校学生。In school.',
    SUSPECTED_DEATH: '疑似死亡 ★。Suspected death.',
    HUKOU_LEFT: '户籍迁出。Hukou may have left.',
    NAME_MISMATCH: '姓名不一致。The same number with another name.',
    SAME_NAME_OTHER_ID: '疑似换号 ★。Same name, birth date and town with another number.',
    BIRTH_MISMATCH: '出生日期不一致。A birth date other than that of the number.',
    SEX_MISMATCH: '性别不一致。A sex other than that of the number.',
    DUPLICATE_IN_SOURCE: '源内重复。Twice on one list.',
    TOWN_MISMATCH: '镇区不一致 ★。Records name different towns.',
    ALREADY_PAID_SELF: '本人已缴 ★。The person has paid.',
    BELOW_FLOOR: '低于最低档次。Paid below the floor.',
    PAID_TWICE: '重复代缴 ★。Paid twice.',
    UNKNOWN_STATE: '状态无法识别 ★。Pair of codes outside the table.',
    TEKUN_NOT_DISABLED: '特困无残疾记录。Destitute aged 16-59 without a disability record.',
    OVER_60_NO_PENSION: '60 岁以上未领待遇。Over 60 without a pension.',
    FEED_MISSING: '未报送。A list was not delivered.',
    FEED_STALE: '过期。A list is carried.',
    SAID_NOT_SEEN: '已报未见。Said to be done, and no later list shows it.',
  },
});
