import { type MonthStatistics, type PlaceTold, ratesOf } from '../../statistics';
import type { Cell, SheetColumn } from '../sheet/sheet';
import { categoryName, townName } from '../words';

const people = (header: string): SheetColumn => ({ header, width: 11, kind: 'COUNT' });
const rate = (header: string): SheetColumn => ({ header, width: 11, kind: 'RATE' });

/** 月度统计表 (三个100%): towns and categories with their sums; a star is what is not told. */
export const STATISTICS_COLUMNS: readonly SheetColumn[] = [
  { header: '镇区', width: 16, kind: 'TEXT', align: 'center' },
  { header: '困难类别', width: 26, kind: 'TEXT' },
  people('应参保人数'),
  people('已参保人数'),
  rate('参保率'),
  people('应代缴人数'),
  people('已代缴人数'),
  rate('代缴率'),
  { header: '代缴金额（元）', width: 15, kind: 'FEN' },
  people('应享待遇人数'),
  people('已享待遇人数'),
  rate('待遇享受率'),
];

const WITHHELD = '*';
const ALL_CATEGORIES = '合计';
export const isSumOfCategories = (row: readonly Cell[]): boolean => row[1] === ALL_CATEGORIES;

export function statisticsRow(place: PlaceTold): readonly Cell[] {
  const { town, category, told } = place;
  const { enrolmentRate, paymentRate, benefitRate } = ratesOf(told);
  const or = (value: number | null): Cell => value ?? WITHHELD;
  const share = (value: number | null, whole: number | null): Cell => value ?? (whole === 0 ? '—' : WITHHELD);
  return [
    town === 'ALL' ? '全部镇区' : townName(town),
    category === 'ALL' ? ALL_CATEGORIES : categoryName(category),
    or(told.shouldEnrol),
    or(told.enrolled),
    share(enrolmentRate, told.shouldEnrol),
    or(told.shouldPay),
    or(told.paid),
    share(paymentRate, told.shouldPay),
    or(told.paidFen),
    or(told.shouldReceive),
    or(told.receiving),
    share(benefitRate, told.shouldReceive),
  ];
}

/** All places of a month, town by town with its categories and its sum, the sums of all towns last. */
export const statisticsRows = ({ places }: MonthStatistics): readonly (readonly Cell[])[] => places.map(statisticsRow);
