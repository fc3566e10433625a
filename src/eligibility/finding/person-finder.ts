import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type SubgraphContext, visibleTowns } from '../../access';
import { Gathering, type NamedStatement, type Reader } from '../../database';
import { type RefusalWords, refusedWith } from '../../graph';
import { readCitizenId } from '../../identity/citizen-id-reading';
import type { IdentityKeys } from '../../identity/identity-keys';
import { readPersonName } from '../../identity/person-name-reading';
import { nameFingerprintOf, tokenOf } from '../../identity/person-token';
import type { TownCode } from '../../identity/town';
import { IDENTITY_COLUMNS, type IdentityRow, type IdentityStore } from '../person/identity-store';
import { placedIn } from './placed-in';

const FIND: NamedStatement = {
  name: 'eligibility-find-person',
  text: `select asked.person as asked, p.person, ${IDENTITY_COLUMNS}, p.name_fingerprint as name,
  array(select o.name_fingerprint from identity.other_name o where o.person = asked.person) as "otherNames",
  ${placedIn('asked.person', '$2::text[]')} as placed
from unnest($1::uuid[]) asked(person) left join identity.person p on p.person = asked.person`,
};

/** With the identity of the person, which most who find one ask for next; all null when nobody has the number. */
type Found = (IdentityRow | { readonly person: null }) & {
  readonly asked: string;
  readonly name: Buffer | null;
  readonly otherNames: readonly Buffer[];
  readonly placed: boolean;
};

/**
 * Finds one person by number and name, which must both match (姓名 or an earlier one). A number nobody has, another name and a person outside
 * the caller's towns give the same null after the same work: one statement, the same comparisons, so the answer says nothing about who exists.
 */
export class PersonFinder {
  private readonly nobody = randomBytes(16);
  /** By the towns that a caller may see: callers who see the same may be answered by one statement. */
  private readonly reads = new Map<string, Gathering<readonly Found[]>>();

  constructor(
    private readonly reader: Reader,
    private readonly keys: IdentityKeys,
    private readonly identities: IdentityStore,
  ) {}

  async find(idNumber: string, name: string, context: SubgraphContext): Promise<string | null> {
    const id = readCitizenId(idNumber).id;
    if (id === null) throw refusedWith(unreadable('idNumber', 'an 18-character citizen ID number', '18 位公民身份号码'));
    const reading = readPersonName(name).name;
    if (reading === null) throw refusedWith(unreadable('name', 'a name in full', '完整姓名'));
    const towns = visibleTowns(context.caller);
    const token = tokenOf(id, this.keys);
    const rows = await this.readsFor(towns ?? []).of([token]);
    const found = rows.find((row) => row.asked === token);
    const matches = this.sameName(Buffer.from(nameFingerprintOf(reading, this.keys), 'hex'), found);
    const permitted = towns === null || found?.placed === true;
    if (!matches || !permitted || found === undefined || found.person === null) return null;
    this.identities.keep(found, context);
    return found.person;
  }

  private readsFor(towns: readonly TownCode[]): Gathering<readonly Found[]> {
    const key = towns.join();
    const reads = this.reads.get(key) ?? new Gathering<readonly Found[]>((tokens) => this.reader.rows<Found>(FIND, [tokens, towns]));
    this.reads.set(key, reads);
    return reads;
  }

  /** Compares with every known name, and with nobody's when there is none, without stopping at the first that fits. */
  private sameName(asked: Buffer, found: Found | undefined): boolean {
    const known = [found?.name ?? this.nobody, ...(found?.otherNames ?? [])];
    return known.map((each) => each.length === asked.length && timingSafeEqual(each, asked)).includes(true);
  }
}

function unreadable(path: string, expected: string, expectedZh: string): RefusalWords {
  return {
    code: 'BAD_USER_INPUT',
    message: `${path}: expected ${expected}, got something else.`,
    messageZh: `${path}：应为${expectedZh}。`,
    path,
    expected,
    got: 'something else',
  };
}
