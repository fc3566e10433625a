import { townsOn } from '../../identity/town';
import type { YearMonth } from '../../identity/year-month';
import type { Settlement } from '../../settlement';
import type { Identified } from '../read/identified';
import type { SettledTown } from '../read/settled';
import type { Cell, SheetColumn } from '../sheet/sheet';
import { townName } from '../words';

const ordinal: SheetColumn = { header: '序号', width: 6, kind: 'COUNT', align: 'center' };
const money = (header: string): SheetColumn => ({ header, width: 16, kind: 'FEN', summed: true });
const AMOUNTS: readonly SheetColumn[] = [
  money('上期结余（元）'),
  money('应代缴（元）'),
  money('补缴（元）'),
  money('停发（元）'),
  money('已代缴（元）'),
  money('结算余额（元）'),
];

/** 结算表 of a town, person by person. */
export const SETTLEMENT_COLUMNS: readonly SheetColumn[] = [
  ordinal,
  { header: '镇区', width: 12, kind: 'TEXT', align: 'center' },
  { header: '姓名', width: 12, kind: 'TEXT', align: 'center' },
  { header: '公民身份号码', width: 22, kind: 'ID' },
  ...AMOUNTS,
  { header: '备注', width: 10, kind: 'TEXT' },
];

/** 结算表 of the city, town by town. */
export const SETTLEMENT_SUMMARY_COLUMNS: readonly SheetColumn[] = [
  ordinal,
  { header: '镇区', width: 16, kind: 'TEXT', align: 'center' },
  { header: '人数', width: 10, kind: 'COUNT', summed: true },
  ...AMOUNTS,
  { header: '状态', width: 12, kind: 'TEXT', align: 'center' },
];

const STATES: Readonly<Record<Settlement['state'], string>> = { OPEN: '未结账', AWAITING_SECOND: '待复核', CLOSED: '已结账' };

const amounts = ({ openingFen, dueFen, backPaidFen, stoppedFen, paidFen, balanceFen }: Settlement['sums']): readonly Cell[] => [
  openingFen,
  dueFen,
  backPaidFen,
  stoppedFen,
  paidFen,
  balanceFen,
];

const named = (town: string): string => townName(town === '' ? null : town);

export const settlementRow = (town: string, sums: Settlement['sums'], who: Identified | undefined): readonly Cell[] => [
  null,
  named(town),
  who?.name ?? null,
  who?.idNumber ?? null,
  ...amounts(sums),
  null,
];

/** Every town of the month, and money of which no town is known; a town that came later has none. */
export const settlementSummary = (settlements: readonly Settlement[], month: YearMonth): readonly (readonly Cell[])[] =>
  settlements
    .filter(({ people, town }) => people > 0 || townsOn(`${month}-28`).some(({ code }) => code === town))
    .map(({ town, people, sums, state }) => [null, named(town), people, ...amounts(sums), STATES[state]]);

/** Told beside the unit: whether the sums can still change. */
export const stateNote = (towns: readonly SettledTown[]): string =>
  `　${[...new Set(towns.map(({ settlement }) => STATES[settlement.state]))].join('、')}`;
