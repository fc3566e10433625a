import type { Caller } from '../access';
import { CHANGE_KINDS, type ChangeKind, changeKindCode, turnSince, turnUntil } from '../changelog';
import type { NamedStatement, Reader } from '../database';
import type { Moment } from '../identity/moment';
import type { Wanted } from './filter';
import { seenBy } from './rights';

export interface SummaryAsked {
  readonly caller: Caller;
  /** Inclusive. */
  readonly since: Moment;
  /** Exclusive; null: until now. */
  readonly until: Moment | null;
  readonly wanted: Wanted;
}

export interface Counted {
  readonly day: string;
  readonly town: string | null;
  readonly kind: ChangeKind;
  readonly changes: number;
}

/** What was appended in a stretch of time, counted by day (Asia/Shanghai), town and kind, as far as the caller may see it. One statement. */
export async function countChanges(reader: Reader, { caller, since, until, wanted }: SummaryAsked): Promise<readonly Counted[]> {
  const { condition, values } = seenBy(caller, 6);
  const kinds = wanted.kinds && CHANGE_KINDS.filter((kind) => wanted.kinds?.has(kind)).map(changeKindCode);
  const filter = [since, until, kinds, wanted.towns && [...wanted.towns], wanted.categories && [...wanted.categories]];
  const rows = await reader.rows<Row>(counting(condition), [...filter, ...values]);
  return rows.flatMap(({ kind: code, ...row }) => {
    const kind = CHANGE_KINDS[code];
    return kind === undefined ? [] : [{ ...row, kind }];
  });
}

interface Row {
  readonly day: string;
  readonly town: string | null;
  readonly kind: number;
  readonly changes: number;
}

function counting(condition: string): NamedStatement {
  return {
    name: 'notices-summary',
    planned: 'EACH_TIME',
    text: `
select to_char(c.appended_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, c.town, c.kind, count(*)::integer as changes
from changelog.change c
where c.turn >= ${turnSince('$1::timestamptz')} and c.turn <= ${turnUntil('$2::timestamptz')}
  and c.appended_at >= $1::timestamptz and ($2::timestamptz is null or c.appended_at < $2) and c.turn < (select changelog.settled_turn())
  and ($3::smallint[] is null or c.kind = any ($3)) and ($5::text[] is null or c.category = any ($5))
  and ($4::text[] is null or c.town = any ($4) or (c.kind = ${changeKindCode('TOWN_CHANGED')} and array[c.from_value, c.to_value] && $4))
  and ${condition}
group by 1, 2, 3 order by 1, 2 nulls first, 3`,
  };
}
