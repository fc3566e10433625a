import { enumOf } from '../../graph';
import { AGENCY_NAMES_ZH, type Agency } from '../../identity/agency';
import { type DeliveryKind, FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../identity/feed';

export const FeedWord = enumOf<Feed>({
  name: 'Feed',
  description: '数据资源。A dataset that one agency owes the hub (第四条).',
  values: Object.fromEntries(FEEDS.map((feed) => [feed, FEED_DESCRIPTIONS[feed].nameZh])) as Record<Feed, string>,
});

export const AgencyWord = enumOf<Agency>({ name: 'Agency', description: '部门。Agency.', values: AGENCY_NAMES_ZH });

export const KindWord = enumOf<DeliveryKind>({
  name: 'DeliveryKind',
  description: '报送方式。Kind of delivery.',
  values: {
    FULL: '全量：也说明谁不在名册上。The whole list, so also who is not on it.',
    DELTA: '增量：只说明所列的人。Only the people listed.',
  },
});

export type BatchStateCode = 'ACCEPTED' | 'HELD' | 'WITHDRAWN';

export const BatchState = enumOf<BatchStateCode>({
  name: 'BatchState',
  description: '批次状态。State of a batch.',
  values: {
    ACCEPTED: '已接收。Accepted.',
    HELD: '待确认，尚无任何效果。Held: without any effect until an officer releases it.',
    WITHDRAWN: '已撤回。Withdrawn.',
  },
});

export type FeedStateCode = 'FRESH' | 'STALE' | 'MISSING';

export const FeedStateWord = enumOf<FeedStateCode>({
  name: 'FeedState',
  description: '报送状态。How far the last list reaches the month.',
  values: {
    FRESH: '正常。Delivered for the period.',
    STALE: '过期：沿用上一期，答案不变。The last list is carried for one period; answers unchanged.',
    MISSING: '未报送：所提供的事实为未知。Too old or never: what it supplies is unknown.',
  },
});

export type DueStateCode = 'NOT_DUE' | 'DUE' | 'LATE' | 'HELD' | 'DELIVERED';

export const DueStateWord = enumOf<DueStateCode>({
  name: 'DueState',
  description: '报送日历上的状态，按数据库时钟（北京时间）。Where a list stands on the calendar, by the database clock in Asia/Shanghai.',
  values: {
    NOT_DUE: '未到期：该期尚未开始。Its period has not begun.',
    DUE: '应报送：该期已开始，期限未过。Its period has begun, and the last day has not passed.',
    LATE: '逾期。The last day has passed, and nothing was delivered.',
    HELD: '已收到，待经办人确认，尚不算报送。A list came and is held: not delivered yet.',
    DELIVERED: '已报送。Delivered.',
  },
});
