import type { NamedStatement, Reader } from '../../database';
import { codeOf, type DiscrepancyCode, type WorkItem } from '../../eligibility';
import { OUTCOME, type OutcomeRow } from './outcome';
import type { RevisionRow } from './revisions';
import { seenBy, type View, valuesOfView } from './view';

/** Which people of a revision: each condition is left out when null. `after` is the last person of the page before. */
export interface PeopleAsked {
  readonly towns: readonly string[] | null;
  readonly kind: WorkItem | null;
  /** One that is raised, or some of these. */
  readonly codes: readonly DiscrepancyCode[] | null;
  /** Only people with something to do. */
  readonly toHandle: boolean;
  readonly first: number;
  readonly after: string;
}

export const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';
const NONE = codeOf('WORK_ITEM', 'NONE');
const STANDING = 'o.month = $1 and o.from_revision <= $2 and $2 < o.until_revision';

const PEOPLE: NamedStatement = {
  name: 'comparison-people',
  planned: 'EACH_TIME',
  text: `select ${OUTCOME} from comparison.outcome o
where ${STANDING} and o.person > $3::uuid
  and ${seenBy(4)}
  and ($7::text[] is null or o.town = any ($7) or o.other_town = any ($7))
  and ($8::integer is null or o.work_item = $8) and (not $9::boolean or o.work_item <> ${NONE})
  and ($10::integer is null or o.raised & $10 <> 0)
order by o.person limit $11`,
};
const OF_PERSONS: NamedStatement = {
  name: 'comparison-outcomes',
  planned: 'EACH_TIME',
  text: `select ${OUTCOME} from comparison.outcome o where ${STANDING} and o.person = any ($3::uuid[]) and ${seenBy(4)}`,
};
const BEFORE_OR_AFTER = '(o.from_revision = $2 or o.until_revision = $2)';
/** Of whom the revision says something else than the one before: what ended with it, and what began. */
const MOVED: NamedStatement = {
  name: 'comparison-moved',
  planned: 'EACH_TIME',
  text: `select ${OUTCOME} from (
  select m.person from comparison.moved m
  where m.month = $1 and m.revision = $2 and m.person > $3::uuid
    and exists (select from comparison.outcome o where o.month = $1 and o.person = m.person and ${BEFORE_OR_AFTER} and ${seenBy(4)})
  order by m.person limit $7) page
join comparison.outcome o on o.month = $1 and o.person = page.person and ${BEFORE_OR_AFTER}
order by o.person, o.from_revision`,
};

/** The people of revisions, as far as a caller sees them. */
export class ComparedPeople {
  constructor(private readonly reader: Reader) {}

  page({ month, revision }: RevisionRow, asked: PeopleAsked, view: View): Promise<OutcomeRow[]> {
    const { towns, kind, codes, toHandle, first, after } = asked;
    const bits = codes === null ? null : codes.reduce((all, code) => all | (1 << codeOf('DISCREPANCY', code)), 0);
    const item = kind === null ? null : codeOf('WORK_ITEM', kind);
    return this.reader.rows<OutcomeRow>(PEOPLE, [month, revision, after, ...valuesOfView(view), towns, item, toHandle, bits, first]);
  }

  async ofPersons({ month, revision }: RevisionRow, persons: readonly string[], view: View): Promise<Map<string, OutcomeRow>> {
    const rows = await this.reader.rows<OutcomeRow>(OF_PERSONS, [month, revision, persons, ...valuesOfView(view)]);
    return new Map(rows.map((row) => [row.person, row]));
  }

  /** The outcomes before and after of the people who moved, two rows for each who stood in both revisions. */
  moved({ month, revision }: RevisionRow, { first, after }: Pick<PeopleAsked, 'first' | 'after'>, view: View): Promise<OutcomeRow[]> {
    return revision === 1
      ? Promise.resolve([])
      : this.reader.rows<OutcomeRow>(MOVED, [month, revision, after, ...valuesOfView(view), first]);
  }
}
