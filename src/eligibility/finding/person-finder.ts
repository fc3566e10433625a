import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type SubgraphContext, visibleTowns } from '../../access';
import type { NamedStatement, Reader } from '../../database';
import { refusedWith } from '../../graph';
import { readCitizenId } from '../../identity/citizen-id-reading';
import type { IdentityKeys } from '../../identity/identity-keys';
import { readPersonName } from '../../identity/person-name-reading';
import { nameFingerprintOf, tokenOf } from '../../identity/person-token';
import { IDENTITY_COLUMNS, type IdentityRow, type IdentityStore } from '../person/identity-store';
import { placedIn } from './placed-in';
import { ReadsByTowns } from './reads-by-towns';
import { unreadable } from './unreadable';

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
  private readonly reads: ReadsByTowns<readonly Found[]>;

  constructor(
    reader: Reader,
    private readonly keys: IdentityKeys,
    private readonly identities: IdentityStore,
  ) {
    this.reads = new ReadsByTowns<readonly Found[]>((tokens, towns) => reader.rows<Found>(FIND, [tokens, towns]));
  }

  async find(idNumber: string, name: string, context: SubgraphContext): Promise<string | null> {
    const id = readCitizenId(idNumber).id;
    if (id === null) throw refusedWith(unreadable('idNumber', 'an 18-character citizen ID number', '18 位公民身份号码'));
    const reading = readPersonName(name).name;
    if (reading === null) throw refusedWith(unreadable('name', 'a name in full', '完整姓名'));
    const towns = visibleTowns(context.caller);
    const token = tokenOf(id, this.keys);
    const rows = await this.reads.of(token, towns ?? []);
    const found = rows.find((row) => row.asked === token);
    const matches = this.sameName(Buffer.from(nameFingerprintOf(reading, this.keys), 'hex'), found);
    const permitted = towns === null || found?.placed === true;
    if (!matches || !permitted || found === undefined || found.person === null) return null;
    this.identities.keep(found, context);
    return found.person;
  }

  /** Compares with every known name, and with nobody's when there is none, without stopping at the first that fits. */
  private sameName(asked: Buffer, found: Found | undefined): boolean {
    const known = [found?.name ?? this.nobody, ...(found?.otherNames ?? [])];
    return known.map((each) => each.length === asked.length && timingSafeEqual(each, asked)).includes(true);
  }
}
