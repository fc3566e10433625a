import type { CitizenId, Sex } from '../identity/citizen-id';
import type { TownCode } from '../identity/town';
import type { YearMonth } from '../identity/year-month';
import type { Timeline } from './timeline';

/** What each agency's rosters say of one invented person. Words are already those of the forms; empty = the cell is empty. */
export interface SamplePerson {
  readonly idNumber: CitizenId;
  readonly name: string;
  readonly bornOn: string;
  readonly sex: Sex;
  /** The town on the rosters of 扶贫 and 民政, and where the household lives. */
  readonly town: TownCode;
  /** 户籍 on the rosters of 民政: a nine-digit town, or a six-digit region of elsewhere; empty = nothing said. */
  readonly hukou: string;
  /** 在校生状况 on the rosters of 扶贫 and 民政. */
  readonly schooling: string;
  readonly registered: Timeline<Registered>;
  readonly minimumLiving: Timeline<MinimumLiving>;
  readonly destitute: Timeline<Destitute>;
  readonly disability: Timeline<Disability>;
  readonly enrolment: Timeline<Enrolment>;
  readonly employeePension: Timeline<EmployeePension>;
  readonly premiums: readonly Premium[];
  readonly deaths: readonly Death[];
}

/** `status`: 脱贫属性 0 未脱贫, 1 已脱贫（享受政策）, 2 已脱贫（不再享受）, 3 返贫. */
export interface Registered {
  readonly household: string;
  readonly member: string;
  readonly relation: string;
  readonly health: string;
  readonly status: '0' | '1' | '2' | '3';
  readonly liftedYear: string;
  readonly statusChangedOn: string;
}

/** People with the same certificate stand in one row, the head first. */
export interface MinimumLiving {
  readonly certificate: string;
  readonly area: '城市' | '农村';
  readonly grantClass: string;
  readonly covered: '是' | '否';
  readonly startMonth: YearMonth;
}

export interface Destitute {
  readonly area: '城市' | '农村';
  readonly care: '集中' | '分散';
  readonly startMonth: YearMonth;
}

/** `category`: 1 视力 … 5 智力, 6 精神, 7 多重; `grade` 1-4. */
export interface Disability {
  readonly category: number;
  readonly grade: number;
}

/** `participation` and `payment` are the pair (参保状态, 缴费状态); `name` when 社保 writes the name in another way. */
export interface Enrolment {
  readonly personalNumber: string;
  readonly hukouRegion: string;
  readonly participation: string;
  readonly payment: string;
  readonly mark: string;
  readonly tierYuan: number;
  readonly firstEnrolled: YearMonth;
  readonly name?: string;
}

export interface EmployeePension {
  readonly from: YearMonth;
  readonly until: YearMonth | '';
  readonly state: '正常缴费' | '视同缴费' | '暂停缴费';
}

/** `item` 1 个人缴费, 11 政府代缴; `period` a year or a month; delivered with the DELTA of `reportedIn`. */
export interface Premium {
  readonly reportedIn: YearMonth;
  readonly period: string;
  readonly item: 1 | 11;
  readonly amountFen: number;
  readonly paidOn: string;
}

export interface Death {
  readonly reportedIn: YearMonth;
  readonly source: '公安' | '火化' | '社保';
  readonly diedOn: string;
}
