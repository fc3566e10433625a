import DataLoader from 'dataloader';
import { loaderFor, type SubgraphContext } from '../../access';
import type { NamedStatement, Reader } from '../../database';
import type { Evidence } from '../../eligibility';
import type { Feed } from '../../identity/feed';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { PersonToken } from '../../identity/person-token';
import { open } from '../../identity/sealing';
import type { DetailedDiscrepancy } from './details';

/** A name (姓名) that a list gives for a number, in full, with its row; the first of a person is the one that the hub goes by. */
export interface NameSaid {
  readonly name: string;
  readonly feed: Feed;
  readonly batch: string;
  readonly row: number;
}

interface NameRow extends Omit<NameSaid, 'name'> {
  readonly person: string;
  readonly own: boolean;
  readonly sealedName: Buffer;
  readonly keyVersion: number;
}

const NAMES: NamedStatement = {
  name: 'comparison-names',
  text: `select n.person, n.own, n.sealed_name as "sealedName", n.sealing_key_version as "keyVersion", b.feed, n.batch_id::text as batch, n.row_number as row
from (
  select person, true as own, sealed_name, sealing_key_version, batch_id, row_number from identity.person where person = any ($1::uuid[])
  union all
  select person, false, sealed_name, sealing_key_version, batch_id, row_number from identity.other_name where person = any ($1::uuid[])) n
join hub.batch b on b.id = n.batch_id order by n.person, n.own desc, n.batch_id, n.row_number`,
};

/** Both sides of NAME_MISMATCH: names are nowhere but in the identity schema, sealed, so they are opened where they are shown. */
export class NamesSaid {
  constructor(
    private readonly reader: Reader,
    private readonly keys: IdentityKeys,
  ) {}

  /** The names that disagree; none for another discrepancy. Many of a request are read together. */
  of(found: DetailedDiscrepancy, context: SubgraphContext): Promise<readonly NameSaid[]> {
    if (found.definition.code !== 'NAME_MISMATCH') return Promise.resolve(NOTHING);
    const loader = loaderFor(context, this, () => new DataLoader((asked: readonly DetailedDiscrepancy[]) => this.ofBlock(asked)));
    return loader.load(found);
  }

  /** Of many, in their order. */
  async ofBlock(found: readonly DetailedDiscrepancy[]): Promise<(readonly NameSaid[])[]> {
    const persons = found.filter(({ definition }) => definition.code === 'NAME_MISMATCH').map(({ outcome }) => outcome.person);
    const rows = persons.length === 0 ? [] : await this.reader.rows<NameRow>(NAMES, [persons]);
    return found.map(({ definition, detail, outcome }) => {
      if (definition.code !== 'NAME_MISMATCH') return NOTHING;
      const own = rows.filter(({ person }) => person === outcome.person);
      return own.filter((row) => row.own || isAmong(detail?.evidence ?? [], row)).map((row) => this.opened(row));
    });
  }

  private opened({ person, sealedName, keyVersion, feed, batch, row }: NameRow): NameSaid {
    return { name: open(sealedName, { person: person as PersonToken, kind: 'NAME', version: keyVersion }, this.keys), feed, batch, row };
  }
}

const NOTHING: readonly NameSaid[] = [];
const isAmong = (evidence: readonly Evidence[], { batch, row }: NameRow): boolean =>
  evidence.some((each) => each.batch === batch && each.row === row);
