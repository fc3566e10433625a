import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Caller, may, type SubgraphContext } from '../access';
import { CursorScalar, PageSizeScalar, PersonReference, type Positions, pageOf, requiresScope } from '../graph';
import { ArchiveConnection, ArchiveKindWord, archiveEntryOf } from './archive-entry';
import { ARCHIVE_KINDS, type ArchiveKind, KIND_WORDS } from './kinds';
import type { ArchiveStore } from './store';

@ArgsType()
class ArchiveAsked {
  @Field(() => [ArchiveKindWord], {
    nullable: true,
    description: '只看这些种类；不填为有权查看的全部。Only these kinds; omitted: all that the caller may read.',
  })
  readonly kinds?: readonly ArchiveKind[] | null;
  @Field(() => PageSizeScalar, { defaultValue: 50, description: '每页条数，1 至 200。Entries on a page, 1 to 200.' })
  readonly first: number = 50;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '上一页的 endCursor；不填从头开始。endCursor of the page before; omitted: from the start.',
  })
  readonly after?: string | null;
}

/** The archive of a person (社保精准扶贫档案, 第四条（五）): nothing is kept for it; it is what the hub knows, in the order in which it came to know it. */
@Resolver(() => PersonReference)
export class ArchiveResolver {
  constructor(
    private readonly store: ArchiveStore,
    private readonly positions: Positions,
  ) {}

  @FieldResolver(() => ArchiveConnection, {
    nullable: true,
    description:
      '社保精准扶贫档案（第四条（五））：名册、参保、标识、缴费、比对结论、经办与台账，按知悉先后；只含有权查看的来源，空为无权查看。Everything that is known of the person, in order; only sources that the caller may read; null: not permitted.',
  })
  @Directive(requiresScope('archive:read'))
  async archive(
    @Root() { id }: PersonReference,
    @Args(() => ArchiveAsked) { kinds = null, first, after = null }: ArchiveAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<ArchiveConnection> {
    const permitted = permittedKinds(context.caller).filter((kind) => kinds === null || kinds.includes(kind));
    const question = `archive ${id} ${permitted.join()}`;
    const start = after === null ? 0 : Number(this.positions.read(after, question)) + 1;
    const entries = (await this.store.of(id, permitted, context)).map(archiveEntryOf);
    return pageOf(entries.slice(start, start + first + 1), first, after, (entry) => this.positions.write(entry.id, question));
  }
}

/** A source that the caller may not read elsewhere is not read here either. */
export const permittedKinds = (caller: Caller): readonly ArchiveKind[] =>
  ARCHIVE_KINDS.filter((kind) => may(caller, KIND_WORDS[kind].scope));
