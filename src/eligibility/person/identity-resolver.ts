import { Directive, Resolver } from 'type-graphql';
import { type AuditTrail, maskIdNumber, maskName, recordDisclosure, type SubgraphContext } from '../../access';
import { DateScalar, enumOf, FieldMethod, requiresScope } from '../../graph';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { PersonToken } from '../../identity/person-token';
import { open, type SealedKind } from '../../identity/sealing';
import { type IdentityRow, type IdentityStore, identityIn } from './identity-store';
import { Person } from './person';

export const SexWord = enumOf<IdentityRow['sex']>({
  name: 'Sex',
  description: '性别，由号码得出。Sex, from the number.',
  values: { MALE: '男。Male.', FEMALE: '女。Female.' },
});

/** Who the person is: masked for everybody, in full only where asked for and agreed, and then put down. */
@Resolver(() => Person)
export class IdentityResolver {
  constructor(
    private readonly store: IdentityStore,
    private readonly keys: IdentityKeys,
    private readonly trail: AuditTrail,
  ) {}

  @FieldMethod(() => String, { description: '公民身份号码（脱敏）。ID number, masked.' })
  idNumber(person: Person, context: SubgraphContext): Promise<string> {
    return this.opened('ID_NUMBER', person, context).then(maskIdNumber);
  }

  @FieldMethod(() => String, { description: '姓名（脱敏）。Name, masked.' })
  name(person: Person, context: SubgraphContext): Promise<string> {
    return this.opened('NAME', person, context).then(maskName);
  }

  @FieldMethod(() => String, {
    nullable: true,
    description: '公民身份号码（完整，留痕）；空为无权查看。ID number in full, recorded; null: not permitted.',
  })
  @Directive(requiresScope('identity:read'))
  async fullIdNumber(person: Person, context: SubgraphContext): Promise<string> {
    const number = await this.opened('ID_NUMBER', person, context);
    recordDisclosure(this.trail, { caller: context.caller, requestId: context.requestId, person: person.id, field: 'idNumber' });
    return number;
  }

  @FieldMethod(() => String, {
    nullable: true,
    description: '姓名（完整，留痕）；空为无权查看。Name in full, recorded; null: not permitted.',
  })
  @Directive(requiresScope('identity:read'))
  async fullName(person: Person, context: SubgraphContext): Promise<string> {
    const name = await this.opened('NAME', person, context);
    recordDisclosure(this.trail, { caller: context.caller, requestId: context.requestId, person: person.id, field: 'name' });
    return name;
  }

  @FieldMethod(() => DateScalar, {
    nullable: true,
    description: '出生日期，由号码得出；空为无权查看。Date of birth; null: not permitted.',
  })
  @Directive(requiresScope('birth-date:read'))
  bornOn(person: Person, context: SubgraphContext): Promise<string> {
    return this.row(person, context).then((row) => row.bornOn);
  }

  @FieldMethod(() => SexWord, { description: '性别。Sex.' })
  sex(person: Person, context: SubgraphContext): Promise<IdentityRow['sex']> {
    return this.row(person, context).then((row) => row.sex);
  }

  private opened(kind: SealedKind, person: Person, context: SubgraphContext): Promise<string> {
    return this.row(person, context).then((row) => {
      const sealed = kind === 'NAME' ? row.sealedName : row.sealedIdNumber;
      return open(sealed, { person: person.id as PersonToken, kind, version: row.sealingKeyVersion }, this.keys);
    });
  }

  private row({ id, together }: Person, context: SubgraphContext): Promise<IdentityRow> {
    return this.store.of(together, context).then((identities) => identityIn(identities, id));
  }
}
