import type { SubgraphContext } from '../../../access';
import { may } from '../../../access';
import type { NamedStatement, Reader } from '../../../database';
import { type MonthNumber, monthNumber } from '../../../identity/year-month';
import { factTable } from '../../../intake/acceptance';
import type { AssessedPerson } from '../../assessment-sql';
import type { Judge } from '../../finding/judge';
import { Person } from '../../person/person';
import type { Batch } from '../batch';
import type { BatchView } from './batch-view';
import { fateSql, fateValues } from './fate-sql';
import type { FactFate, FateCode, FateOfRow, PremiumUsed, RowReference } from './fate-types';
import type { StoredRow } from './rows-store';

interface FactFound {
  readonly person: string;
  readonly factKey: string;
  /** The evidence when the batch had just been accepted. */
  readonly batch: string;
  readonly row: number;
  /** It was this batch that had written it. */
  readonly own: boolean;
  readonly nowBatch: string | null;
  readonly nowRow: number | null;
  readonly endedBy: string | null;
}

interface PremiumFound {
  readonly person: string;
  readonly itemCode: number;
  readonly amountFen: number;
  readonly batch: string;
  readonly row: number;
}

const PREMIUMS: NamedStatement = {
  name: 'eligibility-premiums-of-month',
  text: `select person, item_code as "itemCode", amount_fen as "amountFen", batch_id::text as batch, row_number as row
from social_security.premium where person = any($1::uuid[]) and from_month <= $2 and until_month > $2 order by person, item_code, batch_id, row_number`,
};

export interface FateParts {
  readonly reader: Reader;
  readonly judge: Judge;
}

export interface FateAsked {
  readonly batch: Batch;
  readonly view: BatchView;
  readonly rows: readonly StoredRow[];
}

/** Follows the rows of a page to what became of them: their facts, the verdict of the month, the premiums of the period; one statement each. */
export async function fatesOf({ reader, judge }: FateParts, asked: FateAsked, context: SubgraphContext): Promise<FateOfRow[]> {
  const { batch, rows } = asked;
  const month = monthNumber(batch.month);
  const persons = [...new Set(rows.flatMap(({ person }) => (person === null ? [] : [person])))];
  const { caller } = context;
  const [facts, verdicts, premiums] = await Promise.all([
    readFacts(reader, asked, persons),
    may(caller, 'eligibility:read') ? judge.verdicts(persons, batch.month, context) : new Map<string, AssessedPerson>(),
    may(caller, 'premium:read') ? readPremiums(reader, persons, month) : null,
  ]);
  return rows.map((row) => {
    const own = ownFacts(row, facts).map((fact) => factFate(asked, row, fact));
    const judged = row.person === null ? undefined : verdicts.get(row.person);
    return {
      row: row.row,
      disposition: row.disposition,
      person: row.person === null ? null : new Person({ id: row.person }),
      fate: rowFate(batch, row, own),
      facts: own,
      verdict: judged?.verdict ?? null,
      reason: judged?.reason ?? null,
      workItem: judged?.workItem ?? null,
      premiums: premiums === null ? null : (premiums.get(row.person ?? '') ?? []),
    };
  });
}

async function readFacts(reader: Reader, { batch, rows }: FateAsked, persons: readonly string[]): Promise<FactFound[]> {
  if (batch.knowledge === null) return [];
  const table = factTable(batch.feed);
  const statement = { name: `eligibility-fate-${batch.feed}`, text: fateSql(table), planned: 'EACH_TIME' as const };
  return reader.rows<FactFound>(statement, fateValues(table, { batch, persons, rows: rows.map(({ row }) => row) }));
}

async function readPremiums(reader: Reader, persons: readonly string[], month: MonthNumber): Promise<Map<string, PremiumUsed[]>> {
  const found = await reader.rows<PremiumFound>(PREMIUMS, [persons, month]);
  const byPerson = new Map<string, PremiumUsed[]>();
  for (const { person, itemCode, amountFen, batch, row } of found) {
    const reported: RowReference = { feed: 'PREMIUM', row, batchId: batch };
    byPerson.set(person, [...(byPerson.get(person) ?? []), { itemCode, amountFen, reported }]);
  }
  return byPerson;
}

const TAKEN: ReadonlySet<string> = new Set(['ACCEPTED', 'NORMALISED', 'WARNED']);

/** What the row wrote; when it wrote nothing, what was believed of its person already and so was not written again. */
function ownFacts({ row, person, disposition }: StoredRow, facts: readonly FactFound[]): readonly FactFound[] {
  if (!TAKEN.has(disposition)) return [];
  const written = facts.filter((fact) => fact.own && fact.row === row);
  if (written.length > 0) return written;
  const ofPerson = facts.filter((fact) => fact.person === person);
  const earlier = ofPerson.filter(({ own }) => !own);
  return earlier.length > 0 ? earlier : ofPerson;
}

function factFate({ batch, view }: FateAsked, { row }: StoredRow, fact: FactFound): FactFate {
  const person = view.people ? new Person({ id: fact.person }) : null;
  const reference = (of: string, at: number | null): RowReference => ({ feed: batch.feed, batchId: of, row: at });
  if (batch.state === 'WITHDRAWN') return { person, fate: 'WITHDRAWN', by: reference(batch.id, row) };
  const { nowBatch, nowRow, endedBy } = fact;
  if (nowBatch === null) return { person, fate: 'ENDED', by: endedBy === null ? null : reference(endedBy, null) };
  if (nowBatch !== fact.batch || nowRow !== fact.row) return { person, fate: 'SUPERSEDED', by: reference(nowBatch, nowRow) };
  return fact.own && fact.row === row
    ? { person, fate: 'BELIEVED', by: null }
    : { person, fate: 'REPEATED', by: reference(fact.batch, fact.row) };
}

function rowFate({ state }: Batch, { disposition }: StoredRow, facts: readonly FactFate[]): FateCode {
  if (!TAKEN.has(disposition)) return 'NOT_TAKEN';
  if (state !== 'ACCEPTED') return state;
  return facts[0]?.fate ?? 'ENDED';
}
