import { FEED_DESCRIPTIONS, FEEDS } from '../identity/feed';
import type { Discrepancy } from './assessment';
import type { DiscrepancyDefinition } from './policy';
import type { Seen } from './seen';

/** A raised discrepancy with the values that differ, the rows they come from and whose records they are. */
export function discrepancyOf(raised: DiscrepancyDefinition, seen: Seen): Discrepancy {
  const { facts } = seen;
  const state = raised.code === 'FEED_MISSING' ? 'MISSING' : raised.code === 'FEED_STALE' ? 'STALE' : null;
  const feeds = state === null ? [] : FEEDS.filter((feed) => facts[`feed ${feed}`] === state);
  const names = [...raised.facts, ...feeds.map((feed) => `feed ${feed}` as const)];
  const rows = seen.evidence(names);
  const spoken = new Set(rows.flatMap((row) => (row.feed === null ? [] : [FEED_DESCRIPTIONS[row.feed].owner])));
  const owners = new Set(feeds.map((feed) => FEED_DESCRIPTIONS[feed].owner));
  return {
    code: raised.code,
    needsReview: raised.needsReview,
    town: facts.hukouTown as string | null,
    agencies: raised.agencies.filter((agency) =>
      state === null ? spoken.size === 0 || agency === 'TOWN' || spoken.has(agency) : owners.has(agency),
    ),
    values: names.map((name) => ({ fact: name, value: facts[name] })),
    evidence: rows,
    clearedBy: raised.clearedBy,
  };
}
