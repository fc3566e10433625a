import { type SubgraphContext, visibleTowns } from '../../access';
import type { NamedStatement, Reader } from '../../database';
import { refusedWith } from '../../graph';
import { parseTownCode, type TownCode, townFamily } from '../../identity/town';
import { Person } from '../person/person';
import type { Cursors } from './cursor';
import type { Judge } from './judge';
import type { PeopleAsked, PeopleConnection, PeopleEdge } from './people-connection';
import type { PeopleFilter, TownFilter } from './people-filter';
import { placedIn } from './placed-in';

const CANDIDATES: NamedStatement = {
  name: 'eligibility-people',
  planned: 'EACH_TIME',
  text: `select p.person from identity.person p
where p.person > $1::uuid
  and ($2::text[] is null or ${placedIn('p.person', '$2::text[]')})
  and ($3::text[] is null or ${placedIn('p.person', '$3::text[]')})
  and ($4::date is null or p.born_on >= $4::date) and ($5::date is null or p.born_on <= $5::date)
order by p.person limit $6`,
};

const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';
/** With a verdict or category to be judged, so many are looked at together, and so often before the page is given as it is. */
const JUDGED_TOGETHER = 1_000;
const MOST_ROUNDS = 10;

interface Scan {
  readonly persons: readonly string[];
  /** The last person looked at, whether on the page or not. */
  readonly last: string | null;
  readonly more: boolean;
}

/**
 * Pages of people in the order of their tokens (which is no order of people). Without a verdict or category one statement finds the page;
 * with one, people are judged a thousand at a time in the set form, and a page may come short with `hasNextPage` true: the cursor goes on.
 */
export class PeopleFinder {
  constructor(
    private readonly reader: Reader,
    private readonly judge: Judge,
    private readonly cursors: Cursors,
  ) {}

  async page({ filter, first, after }: PeopleAsked, context: SubgraphContext): Promise<PeopleConnection> {
    const question = JSON.stringify(filter ?? {});
    const start = after == null ? BEFORE_EVERYBODY : this.cursors.read(after, question);
    const scan = await this.scan(start, first, { ...filter }, context);
    const cursorOf = (id: string | null): string | null => (id === null ? null : this.cursors.write(id, question));
    const pageInfo = {
      hasNextPage: scan.more,
      hasPreviousPage: after != null,
      startCursor: cursorOf(scan.persons[0] ?? null),
      endCursor: cursorOf(scan.last),
    };
    const edges = scan.persons.map((id) => new EdgeAsRead(new Person({ id }, scan.persons), () => this.cursors.write(id, question)));
    return { edges, pageInfo };
  }

  private async scan(start: string, first: number, filter: PeopleFilter, context: SubgraphContext): Promise<Scan> {
    const conditions = [visibleTowns(context.caller), townsOf(filter.town), filter.bornOn?.from ?? null, filter.bornOn?.to ?? null];
    const judged = filter.verdict != null || filter.category != null;
    const size = judged ? JUDGED_TOGETHER : first + 1;
    const kept: string[] = [];
    let last: string | null = null;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const rows: { person: string }[] = await this.reader.rows(CANDIDATES, [last ?? start, ...conditions, size]);
      const persons = rows.map((row) => row.person);
      kept.push(...(judged ? await this.judge.keep(persons, filter, context) : persons));
      if (kept.length > first) return { persons: kept.slice(0, first), last: kept[first - 1] ?? null, more: true };
      last = persons.at(-1) ?? last;
      if (persons.length < size) return { persons: kept, last, more: false };
    }
    return { persons: kept, last, more: true };
  }
}

/** Its cursor is sealed when it is read: most who page want only the last one. */
class EdgeAsRead implements PeopleEdge {
  constructor(
    readonly node: Person,
    private readonly write: () => string,
  ) {}

  get cursor(): string {
    return this.write();
  }
}

/** The towns asked for with what they were and became; null for no condition. */
function townsOf(filter: TownFilter | null | undefined): readonly TownCode[] | null {
  if (filter == null) return null;
  const asked = [...(filter.eq == null ? [] : [filter.eq]), ...(filter.in ?? [])];
  if (filter.eq != null && filter.in != null) throw wrongTown('either eq or in', 'both');
  return [...new Set(asked.flatMap((code) => townFamily(readTownCode(code))))];
}

function readTownCode(text: string): TownCode {
  const code = parseTownCode(text);
  if (typeof code !== 'string') throw wrongTown('a code of the list of towns', 'another text');
  return code;
}

function wrongTown(expected: string, got: string): Error {
  return refusedWith({
    code: 'BAD_USER_INPUT',
    message: `filter.town: expected ${expected}, got ${got}; the query towns lists the codes.`,
    messageZh: '镇区筛选有误：请填写镇区代码（见 towns 查询），eq 与 in 只用其一。',
    path: 'filter.town',
    expected,
    got,
  });
}
