import { type TownCode, townEntry } from '../identity/town';
import { type MonthNumber, monthOf } from '../identity/year-month';
import type { Settlement, SettlementState, Sums } from '../settlement';

const STATES: Readonly<Record<SettlementState, string>> = {
  OPEN: '未结账 open',
  AWAITING_SECOND: '待复核 signed once',
  CLOSED: '已结账 closed',
};

/** Fen as people read money: `-120.00`, `1200.50`. */
export function yuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  return `${fen < 0 ? '-' : ''}${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}

export const townName = (town: string): string =>
  town === '' ? '（镇区不明 no town known）' : `${townEntry(town as TownCode).nameZh} ${town}`;

/** The settlements of a month, a line for each town with anything in it, and their sum. */
export function settlementsText(month: MonthNumber, all: readonly Settlement[]): string {
  const shown = all.filter(({ people, state }) => people > 0 || state === 'AWAITING_SECOND' || all.length === 1);
  const rest = all.length - shown.length;
  return [
    `${monthOf(month)} 代缴结算（元）· settlement in yuan: 余额 balance = 期初 opening + 应缴 due + 补缴 back paid + 停发 stopped − 已缴 paid`,
    ...shown.flatMap(settlementLines),
    ...(rest > 0 ? [`${rest} 个镇区无往来 · ${rest} towns with nothing`] : []),
    ...(shown.length > 1 ? ['合计 sum', `  ${amounts(shown.map(({ sums }) => sums).reduce(plus))}`] : []),
  ].join('\n');
}

function settlementLines({ town, state, people, sums, firstOfficer, secondOfficer }: Settlement): string[] {
  const officers = [firstOfficer, secondOfficer].filter((each) => each !== null).join('、');
  return [`${townName(town)}  ${STATES[state]}${officers === '' ? '' : `（${officers}）`}  ${people} 人 people`, `  ${amounts(sums)}`];
}

const amounts = (sums: Sums): string =>
  `期初 ${yuan(sums.openingFen)}  应缴 ${yuan(sums.dueFen)}  补缴 ${yuan(sums.backPaidFen)}  停发 ${yuan(sums.stoppedFen)}  已缴 ${yuan(sums.paidFen)}  余额 ${yuan(sums.balanceFen)}`;

const plus = (a: Sums, b: Sums): Sums => ({
  openingFen: a.openingFen + b.openingFen,
  dueFen: a.dueFen + b.dueFen,
  backPaidFen: a.backPaidFen + b.backPaidFen,
  stoppedFen: a.stoppedFen + b.stoppedFen,
  paidFen: a.paidFen + b.paidFen,
  balanceFen: a.balanceFen + b.balanceFen,
});
