import { type SubgraphContext, visibleTowns } from '../../access';
import type { NamedStatement, Reader } from '../../database';
import { refusedWith } from '../../graph';
import { parsePersonToken } from '../../identity/person-token';
import { IDENTITY_COLUMNS, type IdentityRow, type IdentityStore } from '../person/identity-store';
import { placedIn } from './placed-in';
import { ReadsByTowns } from './reads-by-towns';
import { unreadable } from './unreadable';

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
  private readonly reads: ReadsByTowns<readonly IdentityRow[]>;

  constructor(
    reader: Reader,
    private readonly identities: IdentityStore,
  ) {
    this.reads = new ReadsByTowns<readonly IdentityRow[]>((tokens, towns) => reader.rows<IdentityRow>(BY_ID, [tokens, towns]));
  }

  async find(id: string, context: SubgraphContext): Promise<string | null> {
    const token = parsePersonToken(id);
    if (typeof token !== 'string') throw refusedWith(unreadable('id', 'the id of a person as this API gives it', '本接口给出的人员标识'));
    const found = (await this.reads.of(token, visibleTowns(context.caller))).find(({ person }) => person === token);
    if (found === undefined) return null;
    this.identities.keep(found, context);
    return found.person;
  }
}
