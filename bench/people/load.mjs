import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { compiled, hubPackage } from '../compiled.mjs';

const FACTS = readFileSync(new URL('facts.sql', import.meta.url), 'utf8');
const FIRST_HAN = 0x4e00;
const TOWNS = [...Array.from({ length: 6 }, (_, i) => 442000001 + i), ...Array.from({ length: 18 }, (_, i) => 442000100 + i)].map(String);

/** Person n of the bench: a number of county 442099, a name nobody bears, ages 3 to 82 spread evenly; no two share a number, or name, birth date and town. */
export function personOf(n) {
  const { checkDigitOf } = compiled('identity/citizen-id');
  const day = n % 28_800;
  const bornOn = new Date(Date.UTC(1937, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
  const digits = `442099${bornOn.replaceAll('-', '')}${101 + Math.floor(n / 28_800)}`;
  return {
    n,
    idNumber: digits + checkDigitOf(digits),
    name: `示例${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'子丑寅卯辰巳午未申酉戌亥'[n % 12]}${String.fromCodePoint(FIRST_HAN + Math.floor(n / 28_800))}`,
    bornOn,
    town: TOWNS[n % TOWNS.length],
  };
}

/** Fills a migrated, empty database with `count` people straight into the tables: intake is measured by its own command. */
export async function loadPeople(database, keys, count) {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query('create table bench_people (n integer, person uuid, born_on date, town text)');
    await copy(
      client,
      'bench_people (n, person, born_on, town)',
      lines(count, keys, (p) => [p.n, p.person, p.bornOn, p.town]),
    );
    await copy(client, `identity.person (${IDENTITY_COLUMNS})`, sealedLines(count, keys));
    for (const statement of FACTS.split(/;\s*\n/).filter((text) => text.trim() !== '')) await client.query(statement);
    await client.query('commit');
  } finally {
    client.release();
  }
}

const IDENTITY_COLUMNS =
  'person, token_key_version, sealed_id_number, sealed_name, sealing_key_version, name_fingerprint, born_on, sex, batch_id, row_number, known_from';

function* people(count, keys) {
  const { tokenOf } = compiled('identity/person-token');
  for (let n = 0; n < count; n++) {
    const person = personOf(n);
    yield { ...person, person: tokenOf(person.idNumber, keys) };
  }
}

function* lines(count, keys, columns) {
  for (const person of people(count, keys)) yield `${columns(person).join('\t')}\n`;
}

function* sealedLines(count, keys) {
  const { seal } = compiled('identity/sealing');
  const { nameFingerprintOf } = compiled('identity/person-token');
  const { sexOf } = compiled('identity/citizen-id');
  const { token, sealing } = keys;
  for (const { n, person, name, bornOn, idNumber } of people(count, keys)) {
    const number = seal(idNumber, { person, kind: 'ID_NUMBER' }, keys);
    const bytes = [number, seal(name, { person, kind: 'NAME' }, keys), Buffer.from(nameFingerprintOf(name, keys), 'hex')];
    const [sealedIdNumber, sealedName, fingerprint] = bytes.map((each) => `\\\\x${each.toString('hex')}`);
    const columns = [person, token.version, sealedIdNumber, sealedName, sealing.version, fingerprint, bornOn, sexOf(idNumber), 1, n, 1];
    yield `${columns.join('\t')}\n`;
  }
}

async function copy(client, target, text) {
  const { from } = hubPackage('pg-copy-streams');
  await pipeline(Readable.from(text), client.query(from(`copy ${target} from stdin`)));
}
