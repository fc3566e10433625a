import type { Database } from '../../src/database';
import { ExportDesk, type ExportKind, type ExportOrder, type ExportResult, type Taker } from '../../src/exports';
import { type IdentitySecrets, identityKeys } from '../../src/identity/identity-keys';
import { newIdentitySecrets } from '../../src/identity/key-file';
import { yearMonth } from '../../src/identity/year-month';
import { theCity } from './callers';
import { City } from './city';
import { published } from './compared';
import { aDatabase } from './database';
import { aPerson, type PersonWords, type Someone } from './people';

export const MONTH = '2018-10';
export const TANZHOU = '442000107';
export const XIAOLAN = '442000100';

const ROSTER = [{ schooling: 'NOT_STUDENT' as const }];
const inTown = (town: string): Pick<PersonWords, 'minimumLiving'> => ({ minimumLiving: [{ town, schooling: 'NOT_STUDENT' }] });
const paid = [{ month: '2018-10', fen: 12000, item: 11 as const, on: '2018-10-09' }];
const enrolled = (mark?: string, pair: readonly [number, number] = [1, 1]): NonNullable<PersonWords['enrolled']> => [
  mark === undefined ? { pair } : { pair, mark },
];

/** One of each: what a month brings to the towns, with names that a spreadsheet could stumble over. */
export const PEOPLE = {
  toEnrol: aPerson({ born: '1980-05-05', name: '示例未保', minimumLiving: ROSTER }),
  toEnrolInXiaolan: aPerson({ born: '1981-05-05', name: '𠮷田·买买提', ...inTown(XIAOLAN) }),
  dangerous: aPerson({ born: '1982-05-05', name: '=HYPERLINK("x")', minimumLiving: ROSTER }),
  toResume: aPerson({ born: '1983-05-05', name: '示例暂停', minimumLiving: ROSTER, enrolled: enrolled('MINIMUM_LIVING', [2, 2]) }),
  toPayAndMark: aPerson({ born: '1984-05-05', name: '示例待缴', minimumLiving: ROSTER, enrolled: enrolled() }),
  toMark: aPerson({ born: '1985-05-05', name: '示例待标', minimumLiving: ROSTER, enrolled: enrolled(), paid }),
  toRemark: aPerson({ born: '1986-05-05', name: '示例错标', minimumLiving: ROSTER, enrolled: enrolled('DESTITUTE'), paid }),
  toUnmark: aPerson({ born: '1987-05-05', name: '示例旧标', enrolled: [{ pair: [1, 1], mark: 'MINIMUM_LIVING', hukou: TANZHOU }] }),
  toSuspend: aPerson({ born: '1988-05-05', name: '示例停缴', enrolled: [{ pair: [1, 1], hukou: TANZHOU }], paid }),
  done: aPerson({ born: '1989-05-05', name: '示例无事', minimumLiving: ROSTER, enrolled: enrolled('MINIMUM_LIVING'), paid }),
} satisfies Record<string, Someone>;

export interface ListedCity {
  readonly database: Database;
  readonly city: City;
  readonly desk: ExportDesk;
  /** The city's keys as a key file holds them. */
  readonly secrets: IdentitySecrets;
  open(kind: ExportKind, choices?: Partial<ExportOrder>, taker?: Partial<Taker>): Promise<ExportResult>;
  close(): Promise<void>;
}

/** A compared month of these people and of some more. */
export async function aListedCity(more: readonly Someone[] = []): Promise<ListedCity> {
  const database = await aDatabase();
  const secrets = newIdentitySecrets({ demo: true });
  const city = new City(database, identityKeys(secrets), [...Object.values(PEOPLE), ...more]);
  await city.deliver(MONTH);
  await published(database, MONTH);
  const desk = new ExportDesk({ database, keys: city.keys });
  return {
    database,
    city,
    desk,
    secrets,
    open: (kind, choices = {}, taker = {}) =>
      desk.open(
        { kind, month: yearMonth(MONTH), revision: null, town: null, format: 'xlsx', ...choices },
        { caller: theCity(), requestId: 'test-request', channel: 'HTTP', ...taker },
      ),
    close: () => database.close(),
  };
}

/** The bytes of a list that must be given. */
export async function bytesOf(result: ExportResult): Promise<Buffer> {
  if (result.outcome !== 'READY') throw new Error(`expected a list, got ${result.refusal.code}`);
  const pieces: Uint8Array[] = [];
  for await (const piece of result.file.body) pieces.push(piece);
  return Buffer.concat(pieces);
}
