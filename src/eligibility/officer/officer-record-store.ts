import { loaderFor, type SubgraphContext } from '../../access';
import { Gathering, type NamedStatement, type Reader } from '../../database';
import { ReadOnce } from '../../graph';
import type { Now } from '../delivery/ledger';
import type { OfficerRecordSpan } from '../facts/spans';

const RECORDS: NamedStatement = {
  name: 'eligibility-officer-records',
  text: `select person, id::text as id, kind, answer, from_month as "fromMonth", until_month as "untilMonth", document,
  known_from::integer as "knownFrom", nullif(known_until, 9223372036854775807)::integer as "knownUntil", null as today
from hub.officer_record where person = any($1::uuid[])
union all
select null, null, null, null, null, null, null, coalesce(max(number), 0)::integer, null,
  to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
from hub.knowledge
order by "knownFrom", id`,
};

type OfficerRecordOfPerson = OfficerRecordSpan & { readonly person: string };

/** The row without a person is what the hub knows now. */
type RecordRow = OfficerRecordOfPerson | { readonly person: null; readonly knownFrom: number; readonly today: string };

/** An officer's records of one person, with the knowledge number and the date of the read. */
export interface OfficerRecords {
  readonly now: Now;
  readonly records: readonly OfficerRecordSpan[];
}

/** What officers recorded where no feed exists (soldiers, prisoners), for many persons at once. */
export class OfficerRecordStore {
  private readonly reads = new Gathering((persons) => this.read(persons));

  constructor(private readonly reader: Reader) {}

  /** By person; everybody asked for has an entry. */
  of(persons: readonly string[], context: SubgraphContext): Promise<ReadonlyMap<string, OfficerRecords>> {
    return loaderFor(context, this, () => new ReadOnce((asked) => this.reads.of(asked))).of(persons);
  }

  private async read(persons: readonly string[]): Promise<ReadonlyMap<string, OfficerRecords>> {
    const rows = await this.reader.rows<RecordRow>(RECORDS, [persons]);
    const read = rows.find((row) => row.person === null);
    if (read === undefined) throw new Error('eligibility-officer-records: expected a row without a person, got none');
    const now = { number: read.knownFrom, today: read.today };
    const records = rows.filter((row) => row.person !== null);
    return new Map(persons.map((person) => [person, { now, records: records.filter((row) => row.person === person) }]));
  }
}
