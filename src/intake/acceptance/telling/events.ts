import { changeKindCode } from '../../../changelog';
import { type Aspect, everyRow, NOTHING, ofRow, type Pair, type Telling } from './aspect';

/** An event has its own month, whichever list says it. */
const ownMonth = ({ before, after }: Pair): string => {
  const months = [after, before].flatMap((row) => (row === null ? [] : [`${row}.from_month`]));
  return `coalesce(${months.join(', ')})`;
};

const ofAfter =
  (expression: (row: string) => string) =>
  ({ after }: Pair): string =>
    after === null ? NOTHING : expression(after);

const PAYERS = { 1: 'SELF', 11: 'TOWN', 3: 'SUBSIDY', 4: 'SUBSIDY', 5: 'SUBSIDY' };

/** Who paid, by the item. */
const payer = (row: string): string =>
  `case ${row}.item_code ${Object.entries(PAYERS)
    .map(([item, who]) => `when ${item} then '${who}'`)
    .join(' ')} else 'OTHER' end`;

const amount: Aspect = {
  name: 'AMOUNT_FEN',
  state: ofRow((row) => `${row}.amount_fen::text`),
  kind: () => String(changeKindCode('PREMIUM_PAID')),
  reason: ofAfter(payer),
};

/** 缴费: the state is the amount in fen, the reason who paid (SELF, TOWN, SUBSIDY, OTHER). The enrolment says the town. */
export const PREMIUM: Telling = {
  counts: everyRow,
  aspects: [amount],
  others: ['from_month', 'until_month'],
  followers: {},
  town: { placedBy: ['social_security.enrolment'] },
  month: ownMonth,
};

const deceased: Aspect = {
  name: 'DEATH',
  state: ofRow((row) => `case when ${row}.person is not null then 'DECEASED' end`),
  kind: () => String(changeKindCode('DEATH_RECORDED')),
  reason: ofAfter((row) => `${row}.source`),
};

/** 死亡: the reason is who reports it, for what is not of 公安 is only a suspicion. 民政's own lists place the person. */
export const DEATH: Telling = {
  counts: everyRow,
  aspects: [deceased],
  others: ['died_on'],
  followers: {},
  town: { placedBy: ['civil_affairs.minimum_living', 'civil_affairs.destitute_support', 'civil_affairs.disability'] },
  month: ownMonth,
};
