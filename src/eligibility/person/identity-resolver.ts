import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type AuditTrail, maskIdNumber, maskName, recordDisclosure, type SubgraphContext } from '../../access';
import { DateScalar, enumOf, requiresScope } from '../../graph';
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

  @FieldResolver(() => String, { description: '公民身份号码（脱敏）。ID number, masked.' })
  async idNumber(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<string> {
    return maskIdNumber(await this.opened('ID_NUMBER', id, context));
  }

  @FieldResolver(() => String, { description: '姓名（脱敏）。Name, masked.' })
  async name(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<string> {
    return maskName(await this.opened('NAME', id, context));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '公民身份号码（完整，留痕）；空为无权查看。ID number in full, recorded; null: not permitted.',
  })
  @Directive(requiresScope('identity:read'))
  async fullIdNumber(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<string> {
    const number = await this.opened('ID_NUMBER', id, context);
    recordDisclosure(this.trail, { caller: context.caller, requestId: context.requestId, person: id, field: 'idNumber' });
    return number;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '姓名（完整，留痕）；空为无权查看。Name in full, recorded; null: not permitted.',
  })
  @Directive(requiresScope('identity:read'))
  async fullName(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<string> {
    const name = await this.opened('NAME', id, context);
    recordDisclosure(this.trail, { caller: context.caller, requestId: context.requestId, person: id, field: 'name' });
    return name;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: '出生日期，由号码得出；空为无权查看。Date of birth; null: not permitted.',
  })
  @Directive(requiresScope('birth-date:read'))
  async bornOn(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<string> {
    return (await this.store.of(id, context)).bornOn;
  }

  @FieldResolver(() => SexWord, { description: '性别。Sex.' })
  async sex(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<IdentityRow['sex']> {
    return (await this.store.of(id, context)).sex;
  }

  private async opened(kind: SealedKind, id: string, context: SubgraphContext): Promise<string> {
    const row = await this.store.of(id, context);
    const sealed = kind === 'NAME' ? row.sealedName : row.sealedIdNumber;
    return open(sealed, { person: id as PersonToken, kind, version: row.sealingKeyVersion }, this.keys);
  }
}
