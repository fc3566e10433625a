import type { RosterWriter } from './table';

/** 城乡居民基本养老保险缴费 of 社保, what was booked in one month; amounts in yuan, as offices write them. */
export const premium: RosterWriter = (people, month) => ({
  header: ['姓名', '身份证号码', '缴费年度', '款项', '金额', '缴费日期'],
  rows: people.flatMap(({ name, idNumber, premiums }) =>
    premiums
      .filter((p) => p.reportedIn === month)
      .map((p) => [name, idNumber, p.period, String(p.item), (p.amountFen / 100).toFixed(2), p.paidOn]),
  ),
});
