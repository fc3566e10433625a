import { type Before, type FeedReach, owedFeeds, planOf } from '../../src/comparison/plan';
import { FEEDS } from '../../src/identity/feed';

const MONTH = 24228;
const reaches = (state: FeedReach['state'] = 'FRESH', latest = MONTH): FeedReach[] =>
  FEEDS.map((feed) => ({ feed, state, latest, latestBefore: MONTH - 1, next: null }));
const before: Before = { revision: 3, knowledge: 40, rulesSha256: 'a', feeds: reaches() };

describe('the plan of a comparison', () => {
  it('assesses everybody for the first revision', () => {
    expect(planOf(null, { knowledge: 40, rulesSha256: 'a', feeds: reaches() })).toEqual({ kind: 'FULL' });
  });

  it('assesses those touched since the last cut when only rows can differ', () => {
    expect(planOf(before, { knowledge: 41, rulesSha256: 'a', feeds: reaches() })).toEqual({ kind: 'INCREMENT', after: 3, since: 40 });
  });

  it('assesses everybody when the rules changed, or when a list now reaches the month otherwise', () => {
    expect(planOf(before, { knowledge: 41, rulesSha256: 'b', feeds: reaches() })).toEqual({ kind: 'FULL' });
    expect(planOf(before, { knowledge: 41, rulesSha256: 'a', feeds: reaches('STALE', MONTH - 1) })).toEqual({ kind: 'FULL' });
  });

  it('owes nothing when every list is fresh, and names the agency and what is held when one is not', () => {
    expect(owedFeeds(reaches(), [])).toEqual([]);
    const [first] = owedFeeds(reaches('MISSING', MONTH - 2), [{ id: '9', feed: 'REGISTERED_POOR', state: 'HELD' }]);
    expect(first).toEqual({ feed: 'REGISTERED_POOR', owner: 'POVERTY_ALLEVIATION', state: 'MISSING', lastMonth: '2018-11', held: ['9'] });
  });
});
