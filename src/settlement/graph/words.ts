import { enumOf } from '../../graph';
import type { Booking } from '../calculate';
import type { Conserved } from '../settle/conservation';
import type { SettlementState } from '../settle/settlement';

export const SettlementStateWord = enumOf<SettlementState>({
  name: 'SettlementState',
  description: '结算状态。Where a settlement stands.',
  values: {
    OPEN: '未结账：按现时所知计算。Open: as it stands now.',
    AWAITING_SECOND: '待复核：一名经办人已签署。One officer signed; a second one closes it.',
    CLOSED: '已结账：不再更改。Closed: frozen for ever.',
  },
});

export const SettlementBalanceWord = enumOf<Conserved['name']>({
  name: 'SettlementBalance',
  description: '结算守恒的一项。A sum of a settlement that has to close.',
  values: {
    PREMIUMS_FEN: '所见政府代缴 = 已计入 + 待计入下一未结账月份。Town premiums seen = counted + waiting for an open month.',
    LEDGER_FEN: '当月台账各笔之和 = 各镇区结账之和。Lines of the books of the month = sums of its closings.',
  },
});

export const BookingKindWord = enumOf<Booking['kind']>({
  name: 'BookingKind',
  description: '台账类别。Kind of a line of the ledger.',
  values: {
    CHARGE: '当月应代缴。Due for the month itself.',
    ADJUSTMENT: '以前月份的调整：正为补缴，负为停发。For an earlier month: above zero back paid, below zero stopped.',
  },
});
