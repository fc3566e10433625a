import { ArgsType, Field } from 'type-graphql';
import type { Moment } from '../identity/moment';
import type { YearMonth } from '../identity/year-month';
import { MomentScalar, YearMonthScalar } from './scalars';

const KNOWN_AT = '知悉时点：按当时所知回答；不填为现在。As the hub knew it at this moment; omitted: now.';

/** Arguments of a field that answers as of a moment of knowledge. */
@ArgsType()
export class KnownAtAsked {
  @Field(() => MomentScalar, { nullable: true, description: KNOWN_AT })
  readonly knownAt?: Moment | null;
}

/** Arguments of a field that answers for one month, as of a moment of knowledge. */
@ArgsType()
export class MonthAsked {
  @Field(() => YearMonthScalar, { description: '保障月份。The month asked for.' })
  readonly month: YearMonth;
  @Field(() => MomentScalar, { nullable: true, description: KNOWN_AT })
  readonly knownAt?: Moment | null;
}
