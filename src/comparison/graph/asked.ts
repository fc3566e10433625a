import { ArgsType, Field, ID, Int } from 'type-graphql';
import { type DiscrepancyCode, type WorkItem } from '../../eligibility';
import { DiscrepancyWord, WorkItemWord } from '../../eligibility/graph';
import { CursorScalar, PageSizeScalar, YearMonthScalar } from '../../graph';
import type { YearMonth } from '../../identity/year-month';

const TOWN = '只看该镇区，含撤并前后；不填为可见的全部。Only this town, with what it was or became; omitted: all that the caller sees.';

@ArgsType()
export class PageAsked {
  @Field(() => PageSizeScalar, { defaultValue: 50, description: '每页人数，1 至 200。People on a page, 1 to 200.' })
  readonly first: number = 50;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '上一页的 endCursor；不填从头开始。endCursor of the page before; omitted: from the start.',
  })
  readonly after?: string | null;
}

@ArgsType()
export class PersonsAsked extends PageAsked {
  @Field(() => ID, { nullable: true, description: TOWN })
  readonly town?: string | null;
}

@ArgsType()
export class WorkItemsAsked extends PersonsAsked {
  @Field(() => WorkItemWord, {
    nullable: true,
    description: '只看这一事项；不填为有事项的全部人员。Only this item; omitted: everybody with something to do.',
  })
  readonly kind?: WorkItem | null;
}

@ArgsType()
export class DiscrepanciesAsked extends PersonsAsked {
  @Field(() => DiscrepancyWord, { nullable: true, description: '只看这一疑点；不填为全部。Only this code; omitted: all.' })
  readonly code?: DiscrepancyCode | null;
}

@ArgsType()
export class TownAsked {
  @Field(() => ID, { nullable: true, description: TOWN })
  readonly town?: string | null;
}

@ArgsType()
export class RevisionAsked {
  @Field(() => YearMonthScalar, { description: '保障月份。Coverage month.' })
  readonly month: YearMonth;
  @Field(() => Int, {
    nullable: true,
    description: '版次；不填为结账的一版，未结账则为最新一版。Revision; omitted: the one the month was closed with, else the newest.',
  })
  readonly revision?: number | null;
}
