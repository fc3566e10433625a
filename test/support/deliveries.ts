import { createHash } from 'node:crypto';
import { bornOnOf, type CitizenId, checkDigitOf, sexOf } from '../../src/identity/citizen-id';
import { FEED_DESCRIPTIONS, type Feed } from '../../src/identity/feed';
import { type IdentityKeys, identityKeys } from '../../src/identity/identity-keys';
import type { PersonName } from '../../src/identity/person-name';
import { yearMonth } from '../../src/identity/year-month';
import type { Disposition, Fact, Finding, PersonFact, ReadRow } from '../../src/intake';
import type { Delivery } from '../../src/intake/acceptance';

const secret = (letter: string): string => Buffer.alloc(32, letter).toString('base64');

/** Fixed keys, so that tokens are the same in every run. */
export const TEST_KEYS: IdentityKeys = identityKeys({
  demo: true,
  token: { current: 1, versions: [{ version: 1, algorithm: 'HMAC-SHA-256', secret: secret('t') }] },
  sealing: { current: 1, versions: [{ version: 1, secret: secret('s') }] },
});

/** An invented number of county 442099, born 1950 to 1999, different for every `n` up to 15 million. */
export function aCitizenId(n: number): CitizenId {
  const day = String((n % 28) + 1).padStart(2, '0');
  const month = String((Math.floor(n / 28) % 12) + 1).padStart(2, '0');
  const year = 1950 + (Math.floor(n / 336) % 50);
  const body = `442099${year}${month}${day}${101 + Math.floor(n / 16_800)}`;
  return `${body}${checkDigitOf(body)}` as CitizenId;
}

/** Person number `n` and what a row says of them. */
export function aPersonFact(n: number, fact: Fact = {}, name = `示例${n}`): PersonFact {
  const idNumber = aCitizenId(n);
  return { idNumber, name: name as PersonName, bornOn: bornOnOf(idNumber), sex: sexOf(idNumber), fact };
}

export function aRow(row: number, persons: readonly PersonFact[], more: Partial<ReadRow> = {}): ReadRow {
  return {
    row,
    sheet: null,
    sheetRow: row,
    feed: null,
    category: null,
    start: null,
    disposition: 'ACCEPTED',
    findings: [],
    persons,
    ...more,
  };
}

export function aRejectedRow(row: number, got = '***'): ReadRow {
  const finding: Finding = {
    code: 'E_ID_CHECKSUM',
    severity: 'REJECTED',
    column: '身份证号码',
    expected: '18 characters',
    got,
    messageEn: `row ${row}: wrong check digit`,
    messageZh: `第 ${row} 行：校验位错误`,
    sameAsRow: null,
  };
  return aRow(row, [], { disposition: 'REJECTED' satisfies Disposition, findings: [finding] });
}

/** One person a row from row 2 on, below a header. */
export function rowsOf(persons: readonly PersonFact[]): ReadRow[] {
  return [aRow(1, [], { disposition: 'SKIPPED' }), ...persons.map((person, i) => aRow(i + 2, [person]))];
}

let files = 0;

/** A file that differs from every other one unless `file` says otherwise. */
export function aDelivery(feed: Feed, month: string, rows: readonly ReadRow[], more: Partial<Delivery> = {}): Delivery {
  files += 1;
  const { owner, kind } = FEED_DESCRIPTIONS[feed];
  return {
    feed,
    sender: owner,
    month: yearMonth(month),
    kind,
    confirmedEmpty: false,
    deliveredBy: '陈经办',
    file: { name: `${feed}.csv`, sha256: createHash('sha256').update(`file ${files}`).digest(), bytes: 1000 },
    chunks: () => [rows],
    ...more,
  };
}
