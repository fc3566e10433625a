import type { Database } from '../database';
import type { IdentityKeys } from '../identity/identity-keys';
import { tokenOf } from '../identity/person-token';
import { type TownCode, townFamily } from '../identity/town';
import { type MonthNumber, monthNumber } from '../identity/year-month';
import { finding, type PersonFact, type ReadRow } from '../intake';
import type { DeliveryOrder } from './order';

type Chunks = AsyncIterable<readonly ReadRow[]>;

/** Whom a town may speak for: its own people, with what the town was and became. */
interface OwnTown {
  readonly towns: readonly TownCode[];
  readonly month: MonthNumber;
  readonly database: Database;
  readonly keys: IdentityKeys;
}

/**
 * Rows that a town brings are about its own people (第四条（五）). One that names another town is that town's to bring, and is rejected; one about
 * somebody whom the registers place elsewhere is taken with a warning, because people move: until the records agree it is TOWN_MISMATCH, and
 * nobody pays twice (reading, section 6). The other town is not named.
 */
export function ofOwnTown(chunks: Chunks, order: DeliveryOrder, { database, keys }: Pick<OwnTown, 'database' | 'keys'>): Chunks {
  if (order.sender !== 'TOWN' || order.town == null) return chunks;
  return checked(chunks, { towns: townFamily(order.town), month: monthNumber(order.month), database, keys });
}

async function* checked(chunks: Chunks, own: OwnTown): Chunks {
  for await (const chunk of chunks) {
    const taken = chunk.map((row) => (namesAnother(row, own) ? rejected(row) : row));
    const elsewhere = await knownElsewhere(taken, own);
    yield taken.map((row) => (row.persons.some(({ idNumber }) => elsewhere.has(tokenOf(idNumber, own.keys))) ? warned(row) : row));
  }
}

const townOf = ({ fact }: PersonFact): string | null => (typeof fact.town === 'string' ? fact.town : null);

function namesAnother({ persons }: ReadRow, { towns }: OwnTown): boolean {
  return persons.some((person) => townOf(person) !== null && !towns.some((town) => town === townOf(person)));
}

const KNOWN_ELSEWHERE = `
select person from (
  ${[
    'poverty_alleviation.registration',
    'civil_affairs.minimum_living',
    'civil_affairs.destitute_support',
    'civil_affairs.disability',
    'social_security.enrolment',
  ]
    .map(
      (table) =>
        `select person, coalesce(hukou_region, town) as region from ${table} where person = any ($1::uuid[]) and from_month <= $2 and $2 < until_month`,
    )
    .join('\n  union all ')}) placed
where region is not null and region <> '442000'
group by person having not bool_or(region = any ($3::text[]))`;

async function knownElsewhere(rows: readonly ReadRow[], { database, keys, month, towns }: OwnTown): Promise<ReadonlySet<string>> {
  const persons = rows.flatMap((row) => row.persons.map(({ idNumber }) => tokenOf(idNumber, keys)));
  if (persons.length === 0) return new Set();
  const statement = { name: 'reception-known-elsewhere', text: KNOWN_ELSEWHERE, planned: 'EACH_TIME' as const };
  const found = await database.reader('minsheng_hub').rows<{ person: string }>(statement, [persons, month, towns]);
  return new Set(found.map(({ person }) => person));
}

function rejected(row: ReadRow): ReadRow {
  const said = finding({ code: 'E_TOWN_NOT_SENDER' }, { sheet: row.sheet, row: row.sheetRow });
  const named = row.persons.map(({ idNumber }) => idNumber);
  const recognised = [...(row.refused?.recognised ?? []), ...named];
  const refused = { recognised, unrecognised: row.refused?.unrecognised ?? 0 };
  return { ...row, disposition: 'REJECTED', persons: [], refused, findings: [...row.findings, said] };
}

function warned(row: ReadRow): ReadRow {
  const said = finding({ code: 'W_TOWN_OF_ANOTHER' }, { sheet: row.sheet, row: row.sheetRow });
  return { ...row, disposition: 'WARNED', findings: [...row.findings, said] };
}
