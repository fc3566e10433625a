import type { Feed } from '../../identity/feed';
import { believed } from './believed';
import { type Asked, evidenceOf, type Findings } from './derivation';
import type { Span } from './spans';

/** What lists say about an identity and not about a month: the facts of the same names, and the columns of the set's table of remarks. */
export const REMARKS = ['nameDiffers', 'sameNameOtherId', 'birthDiffers', 'sexDiffers', 'repeatedInSource'] as const;
export type RemarkName = (typeof REMARKS)[number];

/** One remark (身份疑点) with the row that gives rise to it. */
export interface RemarkSpan extends Span {
  readonly remark: RemarkName;
  readonly feed: Feed;
}

/** Remarks need a look at other people and at files, which only the comparison takes: without it they stay UNKNOWN and raise nothing. */
export function remarkFacts({ spans, knowledge }: Asked, found: Findings): void {
  for (const name of REMARKS) {
    const seen = spans.remarks?.filter((each) => each.remark === name && believed(each, knowledge));
    if (seen === undefined) continue;
    found.put(
      name,
      seen.length > 0,
      seen.flatMap((each) => evidenceOf(each.feed, [each])),
    );
  }
}
