import DataLoader from 'dataloader';
import { loaderFor, type SubgraphContext } from '../access';
import type { NamedStatement, Reader } from '../database';
import type { Agency } from '../identity/agency';
import type { Moment } from '../identity/moment';
import type { Act, Decision, WorkItemState } from './state';

export interface StepRow {
  readonly month: number;
  readonly person: string;
  readonly item: number;
  readonly act: Act;
  readonly from: WorkItemState;
  readonly to: WorkItemState;
  readonly decision: Decision | null;
  readonly officer: string;
  readonly agency: Agency;
  readonly town: string | null;
  readonly reason: string | null;
  readonly document: string | null;
  readonly knownAt: Moment;
}

const STEPS: NamedStatement = {
  name: 'work-item-steps',
  planned: 'EACH_TIME',
  text: `select s.month, s.person, s.item, s.act, s.from_state as "from", s.to_state as "to", s.decision, s.officer, s.agency, s.town, s.reason, s.document,
  to_char(k.known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "knownAt"
from unnest($1::integer[], $2::uuid[], $3::integer[]) asked (month, person, item)
join work.step s on s.month = asked.month and s.person = asked.person and s.item = asked.item
join hub.knowledge k on k.number = s.known_from
order by s.month, s.person, s.item, s.ordinal`,
};

export interface StepsOf {
  readonly month: number;
  readonly person: string;
  readonly item: number;
}

const keyOf = ({ month, person, item }: StepsOf): string => `${month} ${person} ${item}`;

/** The steps of work items, for all items of a request at once. */
export class StepStore {
  constructor(private readonly reader: Reader) {}

  of(place: StepsOf, context: SubgraphContext): Promise<StepRow[]> {
    const loader = loaderFor(context, this, () => new DataLoader((places: readonly StepsOf[]) => this.read(places), { cacheKeyFn: keyOf }));
    return loader.load(place);
  }

  private async read(places: readonly StepsOf[]): Promise<StepRow[][]> {
    const columns = [places.map(({ month }) => month), places.map(({ person }) => person), places.map(({ item }) => item)];
    const rows = await this.reader.rows<StepRow>(STEPS, columns);
    const found = new Map<string, StepRow[]>();
    for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
    return places.map((place) => found.get(keyOf(place)) ?? []);
  }
}
