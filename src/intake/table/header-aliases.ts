import type { DeliverableFeed } from '../../identity/feed';
import type { RosterDefinition } from '../roster';
import { planOf } from '../rows/feed-plan';
import { LONGEST_HEADER, plainHeader } from './header-names';
import { HouseholdColumns } from './household-columns';

/** What an agency said once that a header of its own means: 证件编码 is 身份证号码. `header` is as it is written in the file. */
export interface HeaderAlias {
  readonly header: string;
  /** A header of the feed. */
  readonly means: string;
}

export type HeaderAliasFailure =
  | { readonly failure: 'NO_PAIR' | 'EMPTY' | 'TOO_LONG' }
  /** `means` is no header of the feed; `known` lists those that are. */
  | { readonly failure: 'UNKNOWN_COLUMN'; readonly known: readonly string[] };

/** Reads `证件编码=身份证号码`: what stands in the file, and the header of the feed that it means. */
export function parseHeaderAlias(
  text: string,
  feed: DeliverableFeed,
  rosters: readonly RosterDefinition[],
): HeaderAlias | HeaderAliasFailure {
  const at = text.lastIndexOf('=');
  if (at === -1) return { failure: 'NO_PAIR' };
  return checkedAlias({ header: text.slice(0, at).trim(), means: text.slice(at + 1).trim() }, feed, rosters);
}

/** Whether the feed knows the column that a header is said to mean. */
export function checkedAlias(
  alias: HeaderAlias,
  feed: DeliverableFeed,
  rosters: readonly RosterDefinition[],
): HeaderAlias | HeaderAliasFailure {
  if (plainHeader(alias.header) === '' || alias.means === '') return { failure: 'EMPTY' };
  if (alias.header.length > LONGEST_HEADER || alias.means.length > LONGEST_HEADER) return { failure: 'TOO_LONG' };
  const { names, members } = planOf(feed, rosters);
  const known = names.match(alias.means) !== null || new HouseholdColumns(members, names).take([alias.means], 0);
  return known ? alias : { failure: 'UNKNOWN_COLUMN', known: [...new Set(names.columns.map((c) => c.header))] };
}

/** For looking up: by the plain header; the last one said counts. */
export function aliasMap(aliases: readonly HeaderAlias[]): ReadonlyMap<string, string> {
  return new Map(aliases.map(({ header, means }) => [plainHeader(header), means]));
}
