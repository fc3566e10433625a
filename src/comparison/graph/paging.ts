import { Cursors } from '../../eligibility/graph';
import { refusedWith } from '../../graph';
import { parseTownCode, type TownCode, townFamily } from '../../identity/town';
import { BEFORE_EVERYBODY } from '../read/people';
import type { PageAsked } from './asked';

/** A page by the person's token: one more is read than is shown, to know whether there is more. */
export class Paging {
  constructor(private readonly cursors: Cursors) {}

  start({ after }: PageAsked, question: string): string {
    return after == null ? BEFORE_EVERYBODY : this.cursors.read(after, question);
  }

  /** `persons` are those of the rows that were read, in their order; `first` of them make the page. */
  page(persons: readonly string[], first: number, question: string): { hasNextPage: boolean; endCursor: string | null } {
    const last = persons.slice(0, first).at(-1);
    return { hasNextPage: persons.length > first, endCursor: last === undefined ? null : this.cursors.write(last, question) };
  }
}

/** A town asked for, with what it was before; null = no condition. */
export function townsAsked(town: string | null | undefined): readonly TownCode[] | null {
  if (town == null) return null;
  const code = parseTownCode(town);
  if (typeof code === 'string') return townFamily(code);
  throw refusedWith({
    code: 'BAD_USER_INPUT',
    message: 'town: expected a code of the list of towns, got another text; the query towns lists them.',
    messageZh: '镇区代码有误，见 towns 查询。',
    path: 'town',
    expected: 'a code of the list of towns',
    got: 'another text',
  });
}
