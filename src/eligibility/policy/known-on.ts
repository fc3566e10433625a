const SHANGHAI_HOURS = 8;

/** The day in Asia/Shanghai of a moment with its zone: which rules had been issued by then. Asia/Shanghai has had no summer time since 1991. */
export function dayInShanghai(moment: string): string {
  return new Date(Date.parse(moment) + SHANGHAI_HOURS * 3600_000).toISOString().slice(0, 10);
}
