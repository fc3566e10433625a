import DataLoader from 'dataloader';
import { loaderFor, type SubgraphContext } from '../../access';
import { Gathering, type NamedStatement, type Reader } from '../../database';
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

/** The row without a person is what the hub knows now. */
type RecordRow =
  | (OfficerRecordSpan & { readonly person: string })
  | { readonly person: null; readonly knownFrom: number; readonly today: string };

/** An officer's records of one person, with the knowledge number and the date of the read. */
export interface OfficerRecords {
  readonly now: Now;
  readonly records: readonly OfficerRecordSpan[];
}

/** Everything read at one moment: all records, and what the hub knew. */
interface RecordsRead {
  readonly now: Now;
  readonly records: readonly OfficerRecordOfPerson[];
}

type OfficerRecordOfPerson = OfficerRecordSpan & { readonly person: string };

/** What officers recorded where no feed exists (soldiers, prisoners), for many persons at once. */
export class OfficerRecordStore {
  private readonly reads = new Gathering((persons) => this.read(persons));

  constructor(private readonly reader: Reader) {}

  of(person: string, context: SubgraphContext): Promise<OfficerRecords> {
    return loaderFor(context, this, () => new DataLoader((persons: readonly string[]) => this.readFor(persons))).load(person);
  }

  private async readFor(persons: readonly string[]): Promise<OfficerRecords[]> {
    const { now, records } = await this.reads.of(persons);
    return persons.map((person) => ({ now, records: records.filter((row) => row.person === person) }));
  }

  private async read(persons: readonly string[]): Promise<RecordsRead> {
    const rows = await this.reader.rows<RecordRow>(RECORDS, [persons]);
    const read = rows.find((row) => row.person === null);
    if (read === undefined) throw new Error('eligibility-officer-records: expected a row without a person, got none');
    return { now: { number: read.knownFrom, today: read.today }, records: rows.filter((row) => row.person !== null) };
  }
}
