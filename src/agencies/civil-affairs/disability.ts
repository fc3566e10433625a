import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { enumOf, PublicRecord, type Register, recordPart, type SchoolingWord, SpanFact, Town, townOfFact } from '../../graph';
import type { MonthNumber } from '../../identity/year-month';

export type DisabilityCategoryWord = 'SIGHT' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'PSYCHIATRIC' | 'MULTIPLE';

export const DisabilityCategory = enumOf<DisabilityCategoryWord>({
  name: 'DisabilityCategory',
  description: '残疾类别，残疾人证第 19 位。Category, character 19 of the certificate number.',
  values: {
    SIGHT: '1 视力。Sight.',
    HEARING: '2 听力。Hearing.',
    SPEECH: '3 言语。Speech.',
    PHYSICAL: '4 肢体。Physical.',
    INTELLECTUAL: '5 智力。Intellectual.',
    PSYCHIATRIC: '6 精神。Psychiatric.',
    MULTIPLE: '7 多重。Multiple.',
  },
});

const CATEGORIES: readonly DisabilityCategoryWord[] = ['SIGHT', 'HEARING', 'SPEECH', 'PHYSICAL', 'INTELLECTUAL', 'PSYCHIATRIC', 'MULTIPLE'];

/** Where the fact stands in the agency's schema. */
export const DISABILITY: Register = {
  fact: 'DISABILITY',
  table: 'civil_affairs.disability',
  columns: { category: 'category', grade: 'grade', town: 'town', hukouRegion: 'hukou_region', schooling: 'schooling' },
};

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '残疾事实。A disability on both time axes.', simpleResolvers: true })
export class DisabilityFact extends SpanFact {
  @Field(() => Int, { description: '类别 1-7。Category.' })
  readonly category: number;
  @Field(() => Int, { description: '等级 1-4。Grade.' })
  readonly grade: number;
  @Field(() => String, { nullable: true, description: '镇区代码；空为未写。Town code; null: not said.' })
  readonly town: string | null;
  @Field(() => String, { nullable: true, description: '户籍地区划；空为未写。Region of hukou; null: not said.' })
  readonly hukouRegion: string | null;
  @Field(() => String, { nullable: true, description: '在校生状况；空为未写。Schooling; null: not said.' })
  readonly schooling: SchoolingWord | null;
}

@ObjectType({ description: '残疾登记（残联）。A disability certificate on the roster.', simpleResolvers: true })
export class Disability extends PublicRecord {
  @Field(() => DisabilityCategory, { description: '类别。Category.' })
  readonly category: DisabilityCategoryWord;
  @Field(() => Int, { description: '等级，1 最重，4 最轻。Grade, 1 is the most severe of 4.' })
  readonly grade: number;
  @Field(() => Town, { nullable: true, description: '镇区（按所问月份）；空为名册未写。Town in that month; null: not said.' })
  readonly town: Town | null;
}

/** The public record behind a stored one, seen in `month`. */
export function disabilityOf(row: DisabilityFact, month: MonthNumber): Disability {
  const { firstMonth, lastMonth, source } = recordPart(row);
  return { firstMonth, lastMonth, source, category: categoryOf(row.category), grade: row.grade, town: townOfFact(row, month) };
}

function categoryOf(code: number): DisabilityCategoryWord {
  const word = CATEGORIES[code - 1];
  if (word === undefined) throw new RangeError(`disability category: expected 1-7, got ${code}`);
  return word;
}
