import { ArgsType, Field } from 'type-graphql';
import { CursorScalar, MomentScalar, PageSizeScalar } from '../../graph';
import type { Moment } from '../../identity/moment';
import { StatusChangeFilter } from '../filter';

const FILTER = '只要哪些变更；可随时更换而沿用原游标。Which changes; may be changed while the cursor is kept.';

@ArgsType()
export class ChangesFollowed {
  @Field(() => CursorScalar, {
    nullable: true,
    description:
      '从该游标之后起，先补后续；不填从现在起。Replays what came after this cursor and goes on live; omitted: from now on. Over SSE Last-Event-ID counts as this.',
  })
  readonly after?: string | null;
  @Field(() => StatusChangeFilter, { nullable: true, description: FILTER })
  readonly filter?: StatusChangeFilter | null;
}

@ArgsType()
export class ChangesAsked {
  @Field(() => CursorScalar, {
    nullable: true,
    description: '从该游标之后起；不填从日志开头起。After this cursor; omitted: from the beginning of the log.',
  })
  readonly after?: string | null;
  @Field(() => PageSizeScalar, { defaultValue: 50, description: '每页条数，1 至 200。Changes on a page, 1 to 200.' })
  readonly first: number = 50;
  @Field(() => StatusChangeFilter, { nullable: true, description: FILTER })
  readonly filter?: StatusChangeFilter | null;
}

@ArgsType()
export class SummaryOf {
  @Field(() => MomentScalar, { description: '起（含）。From this moment on.' })
  readonly since: Moment;
  @Field(() => MomentScalar, { nullable: true, description: '止（不含）；不填至今。Before this moment; omitted: until now.' })
  readonly until?: Moment | null;
  @Field(() => StatusChangeFilter, { nullable: true, description: FILTER })
  readonly filter?: StatusChangeFilter | null;
}
