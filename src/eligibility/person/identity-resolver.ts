import { Directive, Resolver } from 'type-graphql';
import { type AuditTrail, maskIdNumber, maskName, recordDisclosure, type SubgraphContext } from '../../access';
import { DateScalar, enumOf, FieldMethod, requiresScope } from '../../graph';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { PersonToken } from '../../identity/person-token';
import { open, type SealedKind } from '../../identity/sealing';
import type { IdentityRow, IdentityStore } from './identity-store';
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
  async idNumber({ id }: Person, context: SubgraphContext): Promise<string> {
    return maskIdNumber(await this.opened('ID_NUMBER', id, context));
  }

  @FieldMethod(() => String, { description: '姓名（脱敏）。Name, masked.' })
  async name({ id }: Person, context: SubgraphContext): Promise<string> {
    return maskName(await this.opened('NAME', id, context));
  }

  @FieldMethod(() => String, {
    nullable: true,
    description: '公民身份号码（完整，留痕）；空为无权查看。ID number in full, recorded; null: not permitted.',
  })
  @Directive(requiresScope('identity:read'))
  async fullIdNumber({ id }: Person, context: SubgraphContext): Promise<string> {
    const number = await this.opened('ID_NUMBER', id, context);
    recordDisclosure(this.trail, { caller: context.caller, requestId: context.requestId, person: id, field: 'idNumber' });
    return number;
  }

  @FieldMethod(() => String, {
    nullable: true,
    description: '姓名（完整，留痕）；空为无权查看。Name in full, recorded; null: not permitted.',
  })
  @Directive(requiresScope('identity:read'))
  async fullName({ id }: Person, context: SubgraphContext): Promise<string> {
    const name = await this.opened('NAME', id, context);
    recordDisclosure(this.trail, { caller: context.caller, requestId: context.requestId, person: id, field: 'name' });
    return name;
  }

  @FieldMethod(() => DateScalar, {
    nullable: true,
    description: '出生日期，由号码得出；空为无权查看。Date of birth; null: not permitted.',
  })
  @Directive(requiresScope('birth-date:read'))
  async bornOn({ id }: Person, context: SubgraphContext): Promise<string> {
    return (await this.store.of(id, context)).bornOn;
  }

  @FieldMethod(() => SexWord, { description: '性别。Sex.' })
  async sex({ id }: Person, context: SubgraphContext): Promise<IdentityRow['sex']> {
    return (await this.store.of(id, context)).sex;
  }

  private async opened(kind: SealedKind, id: string, context: SubgraphContext): Promise<string> {
    const row = await this.store.of(id, context);
    const sealed = kind === 'NAME' ? row.sealedName : row.sealedIdNumber;
    return open(sealed, { person: id as PersonToken, kind, version: row.sealingKeyVersion }, this.keys);
  }
}
