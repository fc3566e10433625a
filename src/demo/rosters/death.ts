import type { RosterWriter } from './table';

/** 死亡信息, the reports of one month. */
export const death: RosterWriter = (people, month) => ({
  header: ['姓名', '身份证号码', '死亡日期', '来源'],
  rows: people.flatMap(({ name, idNumber, deaths }) =>
    deaths.filter((d) => d.reportedIn === month).map((d) => [name, idNumber, d.diedOn, d.source]),
  ),
});
