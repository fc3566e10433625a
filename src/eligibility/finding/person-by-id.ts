import { type SubgraphContext, visibleTowns } from '../../access';
import { Gathering, type NamedStatement, type Reader } from '../../database';
import { refusedWith } from '../../graph';
import { parsePersonToken } from '../../identity/person-token';
import type { TownCode } from '../../identity/town';
import { IDENTITY_COLUMNS, type IdentityRow, type IdentityStore } from '../person/identity-store';
import { placedIn } from './placed-in';

const BY_ID: NamedStatement = {
  name: 'eligibility-person-by-id',
  text: `select p.person, ${IDENTITY_COLUMNS} from identity.person p
where p.person = any($1::uuid[]) and ($2::text[] is null or ${placedIn('p.person', '$2::text[]')})`,
};

/**
 * One person by the token that a webhook, a change or a page of `people` told: exactly those whom `people` shows this caller. A token that nobody has and
 * a person outside the caller's towns give the same null after the same statement.
 */
export class PersonById {
  /** By the towns that a caller may see, as in `PersonFinder`. */
  private readonly reads = new Map<string, Gathering<readonly IdentityRow[]>>();

  constructor(
    private readonly reader: Reader,
    private readonly identities: IdentityStore,
  ) {}

  async find(id: string, context: SubgraphContext): Promise<string | null> {
    const token = parsePersonToken(id);
    if (typeof token !== 'string') throw refusedWith(NO_TOKEN);
    const found = (await this.readsFor(visibleTowns(context.caller)).of([token])).find(({ person }) => person === token);
    if (found === undefined) return null;
    this.identities.keep(found, context);
    return found.person;
  }

  private readsFor(towns: readonly TownCode[] | null): Gathering<readonly IdentityRow[]> {
    const key = towns === null ? 'ALL' : towns.join();
    const reads =
      this.reads.get(key) ?? new Gathering<readonly IdentityRow[]>((tokens) => this.reader.rows<IdentityRow>(BY_ID, [tokens, towns]));
    this.reads.set(key, reads);
    return reads;
  }
}

const NO_TOKEN = {
  code: 'BAD_USER_INPUT',
  message: 'id: expected the id of a person as this API gives it, got something else.',
  messageZh: 'id：应为本接口给出的人员标识。',
  path: 'id',
  expected: 'the id of a person as this API gives it',
  got: 'something else',
} as const;
