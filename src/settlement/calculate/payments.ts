import type { MonthNumber } from '../../identity/year-month';
import type { Charge } from './charges';
import { townThen } from './person-settlement';

/** A town premium (item 11) as it is believed now, known by its key and first month. */
export interface TownPremium {
  readonly factKey: string;
  readonly fromMonth: number;
  readonly untilMonth: number;
  readonly amountFen: number;
  readonly batch: string;
  readonly row: number;
}

/** A town premium as it was counted in a month, by whom; '' = no town is known. One that was taken back is counted again below zero. */
export interface Payment {
  readonly month: MonthNumber;
  readonly town: string;
  readonly factKey: string;
  readonly fromMonth: number;
  readonly amountFen: number;
  /** The row it was counted from; null = it is no longer there. */
  readonly batch: string | null;
  readonly row: number | null;
}

export interface PaymentsOfPerson {
  readonly premiums: readonly TownPremium[];
  readonly counted: readonly Omit<Payment, 'batch' | 'row'>[];
  /** What stands in the books, the open month included: a premium was paid by the town that was charged for its months. */
  readonly charges: readonly Charge[];
  /** The town of hukou by month, also of months in which nothing was owed. */
  readonly towns: ReadonlyMap<number, string>;
}

/** What the open month counts: premiums that are new, and the difference of those that changed or were taken back, at the town that they were counted at. */
export function paymentsOf({ premiums, counted, charges, towns }: PaymentsOfPerson, open: MonthNumber): readonly Payment[] {
  const before = new Map<string, { town: string; fromMonth: number; factKey: string; amountFen: number }>();
  for (const line of counted) {
    const place = `${line.factKey} ${line.fromMonth}`;
    before.set(place, { ...line, amountFen: (before.get(place)?.amountFen ?? 0) + line.amountFen });
  }
  const now = new Map(premiums.map((premium) => [`${premium.factKey} ${premium.fromMonth}`, premium]));
  return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((place) => {
    const premium = now.get(place);
    const earlier = before.get(place);
    const amountFen = (premium?.amountFen ?? 0) - (earlier?.amountFen ?? 0);
    if (amountFen === 0) return [];
    const { factKey, fromMonth } = premium ?? earlier ?? { factKey: '', fromMonth: 0 };
    const town = earlier?.town ?? (premium === undefined ? '' : payerOf(premium, charges, towns));
    return [
      { month: open, town: townThen(town, open), factKey, fromMonth, amountFen, batch: premium?.batch ?? null, row: premium?.row ?? null },
    ];
  });
}

/** The list of premiums names no town: the one that was charged for its months first, else the town of hukou in the last of them. */
function payerOf({ fromMonth, untilMonth }: TownPremium, charges: readonly Charge[], towns: ReadonlyMap<number, string>): string {
  const within = (month: number): boolean => fromMonth <= month && month < untilMonth;
  const charged = charges.filter((charge) => within(charge.forMonth) && charge.amountFen > 0).sort((a, b) => a.forMonth - b.forMonth);
  const [first] = charged;
  if (first !== undefined) return first.town;
  const lived = [...towns.keys()].filter(within).sort((a, b) => b - a);
  const [last] = lived.length > 0 ? lived : [...towns.keys()].sort((a, b) => b - a);
  return last === undefined ? '' : (towns.get(last) ?? '');
}
