import { Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { type AuditTrail, maskName, recordDisclosure, type SubgraphContext } from '../../access';
import { requiresScope } from '../../graph';
import type { NameSaid, NamesSaid } from '../read/names';
import { viewOf } from '../read/view';
import { ComparedDiscrepancy, ComparedRow } from './compared-discrepancy';

@ObjectType({ description: '同一号码的一个姓名。A name that a list gives for the number.', simpleResolvers: true })
export class ComparedName {
  @Field(() => String, { description: '姓名（脱敏）。Name, masked.' })
  readonly name: string;
  @Field(() => ComparedRow, {
    nullable: true,
    description: '所据的行；空为无权查看该数据资源。The row that gives it; null: of a feed that the caller may not read.',
  })
  readonly row: ComparedRow | null;

  /** For the field that shows it in full. */
  readonly said: NameSaid;
  readonly person: string;

  constructor(person: string, said: NameSaid, row: ComparedRow | null) {
    this.name = maskName(said.name);
    this.row = row;
    this.said = said;
    this.person = person;
  }
}

/** Both names of NAME_MISMATCH: the first is the one that the hub goes by. */
@Resolver(() => ComparedDiscrepancy)
export class ComparedNamesResolver {
  constructor(private readonly said: NamesSaid) {}

  @FieldResolver(() => [ComparedName], {
    description:
      '姓名不一致时的各姓名，先本系统所用，再各名册所写；其他疑点为空，无权查看的数据资源不列出。The names of NAME_MISMATCH, first the one that the hub goes by; none for other codes, and none of feeds that the caller may not read.',
  })
  async names(@Root() { found }: ComparedDiscrepancy, @Ctx() context: SubgraphContext): Promise<ComparedName[]> {
    const { maySee } = viewOf(context.caller);
    const said = await this.said.of(found, context);
    return said.flatMap((each, place) => {
      if (place > 0 && !maySee(each.feed)) return [];
      const row = maySee(each.feed) ? { feed: each.feed, batch: { id: each.batch }, row: each.row } : null;
      return [new ComparedName(found.outcome.person, each, row)];
    });
  }
}

/** A name in full, only where asked for and agreed, and then put down. */
@Resolver(() => ComparedName)
export class FullNameResolver {
  constructor(private readonly trail: AuditTrail) {}

  @FieldResolver(() => String, {
    nullable: true,
    description: '姓名（完整，留痕）；空为无权查看。Name in full, recorded; null: not permitted.',
  })
  @Directive(requiresScope('identity:read'))
  fullName(@Root() { person, said }: ComparedName, @Ctx() { caller, requestId }: SubgraphContext): string {
    recordDisclosure(this.trail, { caller, requestId, person, field: 'name' });
    return said.name;
  }
}
