import type { Identified } from '../read/identified';
import type { SettlementLine } from '../settlement-desk';
import type { Cell, SheetColumn } from '../sheet/sheet';
import { townName } from '../words';

const ordinal: SheetColumn = { header: '序号', width: 6, kind: 'COUNT', align: 'center' };
const money = (header: string): SheetColumn => ({ header, width: 18, kind: 'FEN', summed: true });
const AMOUNTS: readonly SheetColumn[] = [
  money('应代缴（元）'),
  money('已代缴（元）'),
  money('调整：补缴、停发（元）'),
  money('结算余额（元）'),
];

/** 结算表 of a town, person by person. */
export const SETTLEMENT_COLUMNS: readonly SheetColumn[] = [
  ordinal,
  { header: '镇区', width: 12, kind: 'TEXT', align: 'center' },
  { header: '姓名', width: 14, kind: 'TEXT', align: 'center' },
  { header: '公民身份号码', width: 22, kind: 'ID' },
  ...AMOUNTS,
  { header: '备注', width: 16, kind: 'TEXT' },
];

/** 结算表 of the city, town by town. */
export const SETTLEMENT_SUMMARY_COLUMNS: readonly SheetColumn[] = [
  ordinal,
  { header: '镇区', width: 20, kind: 'TEXT', align: 'center' },
  { header: '人数', width: 12, kind: 'COUNT', summed: true },
  ...AMOUNTS,
  { header: '备注', width: 20, kind: 'TEXT' },
];

const amounts = ({ dueFen, paidFen, adjustmentFen, balanceFen }: Omit<SettlementLine, 'person' | 'town'>): readonly Cell[] => [
  dueFen,
  paidFen,
  adjustmentFen,
  balanceFen,
];

export function settlementRow(line: SettlementLine, who: Identified | undefined): readonly Cell[] {
  return [null, townName(line.town), who?.name ?? null, who?.idNumber ?? null, ...amounts(line), null];
}

/** The lines of all towns added up town by town, in the order in which the towns came. */
export async function settlementSummary(lines: AsyncIterable<readonly SettlementLine[]>): Promise<readonly (readonly Cell[])[]> {
  const towns = new Map<string | null, { people: number; dueFen: number; paidFen: number; adjustmentFen: number; balanceFen: number }>();
  for await (const block of lines) {
    for (const { town, dueFen, paidFen, adjustmentFen, balanceFen } of block) {
      const sum = towns.get(town) ?? { people: 0, dueFen: 0, paidFen: 0, adjustmentFen: 0, balanceFen: 0 };
      towns.set(town, {
        people: sum.people + 1,
        dueFen: sum.dueFen + dueFen,
        paidFen: sum.paidFen + paidFen,
        adjustmentFen: sum.adjustmentFen + adjustmentFen,
        balanceFen: sum.balanceFen + balanceFen,
      });
    }
  }
  return [...towns].map(([town, sum]) => [null, townName(town), sum.people, ...amounts(sum), null]);
}
