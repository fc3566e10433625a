import { ROSTERS } from '../agencies/rosters';
import type { DeliverableFeed } from '../identity/feed';
import { type HeaderAlias, type HeaderAliasFailure, parseHeaderAlias } from '../intake';

/** Collects `--header 证件编码=身份证号码`, which may be given several times. */
export const collected = (word: string, before: readonly string[] = []): readonly string[] => [...before, word];

/** The collected words read for a feed, or (as `refused`) the sentence of the first that cannot be used. */
export function headerAliases(words: readonly string[], feed: DeliverableFeed): readonly HeaderAlias[] | { readonly refused: string } {
  const aliases: HeaderAlias[] = [];
  for (const word of words) {
    const alias = parseHeaderAlias(word, feed, ROSTERS);
    if ('failure' in alias) return { refused: aliasSentence(word, alias) };
    aliases.push(alias);
  }
  return aliases;
}

/** Why a header and its meaning cannot be used, and what to write instead. */
export function aliasSentence(word: string, failure: HeaderAliasFailure): string {
  const got = word.slice(0, 60);
  if (failure.failure !== 'UNKNOWN_COLUMN') {
    return `header: 应写作 文件中的表头=规定的表头，例如 证件编码=身份证号码，收到的是 ${got}。\nheader: expected FILE_HEADER=HEADER, for example 证件编码=身份证号码, got ${got}.`;
  }
  const known = failure.known.join('、');
  return `header: 本数据资源没有这一列：${got}；可用的表头：${known}。\nheader: the feed has no such column: ${got}; its headers: ${known}.`;
}
