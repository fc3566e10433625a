import { Field, ObjectType } from 'type-graphql';
import type { TestResult } from '../assessment';
import { explanationIn } from '../explanation';
import type { Truth } from '../expression';
import { evidenceFor, noteOn, presumedBy, reasonOf, resultOf } from '../outcome';
import { article, type TestDefinition } from '../policy';
import type { Reasoning } from '../reasoning';
import type { Seen } from '../seen';
import { Evidence, evidenceOf } from './evidence';
import { TestResultWord } from './verdict-words';
import { type ReasonCode, ReasonWord, type TestCode, TestCodeWord } from './words';

@ObjectType({
  description: '条文：条次、原文与原文的 SHA-256。An article: number, text word by word, SHA-256 of the text.',
  simpleResolvers: true,
})
export class Article {
  @Field(() => String, { description: '条次，如 第二条。Number.' })
  readonly number: string;
  @Field(() => String, { description: '原文。Text word by word.' })
  readonly text: string;
  @Field(() => String, { description: '原文的 SHA-256（十六进制）。SHA-256 of the text, hexadecimal.' })
  readonly hash: string;
}

@ObjectType({ description: '条件及其结果、理由和依据。One test with its result, why, and the records it rests on.', simpleResolvers: true })
export class TestOutcome {
  @Field(() => TestCodeWord, { description: '条件。Which test.' })
  readonly code: TestCode;
  @Field(() => TestResultWord, { description: '结果（三值）。Result.' })
  readonly result: TestResult;
  @Field(() => Article, { description: '所依据的条文。The article it applies.' })
  readonly article: Article;
  @Field(() => ReasonWord, { nullable: true, description: '不成立或未知的原因；空为成立。Why false or unknown; null: true.' })
  readonly reason: ReasonCode | null;
  @Field(() => Boolean, { description: '按参数推定成立（25 岁起无在校信息）。True by the presumption of a parameter only.' })
  readonly presumed: boolean;
  @Field(() => String, { nullable: true, description: '附注；空为无。A note; null: none.' })
  readonly note: string | null;
  @Field(() => String, { description: '中文说明。In words, Chinese.' })
  readonly explanationZh: string;
  @Field(() => String, { description: '英文说明。In words, English.' })
  readonly explanation: string;
  @Field(() => [Evidence], { description: '依据。The records it rests on.' })
  readonly evidence: readonly Evidence[];
}

/** Works each field out when it is read: a question for the result pays for nothing else. Lists are kept, because graphql reads them several times. */
class OutcomeAsRead implements TestOutcome {
  private evidenceRead: readonly Evidence[] | undefined;

  constructor(
    private readonly test: TestDefinition,
    private readonly truth: Truth,
    private readonly seen: Seen,
  ) {}

  get code(): TestCode {
    return this.test.code;
  }
  get result(): TestResult {
    return resultOf(this.truth);
  }
  get article(): Article {
    return article(this.test.article);
  }
  get reason(): ReasonCode | null {
    return reasonOf(this.test, this.truth, this.seen);
  }
  get presumed(): boolean {
    return presumedBy(this.test, this.truth, this.seen);
  }
  get note(): string | null {
    return noteOn(this.test, this.truth, this.seen);
  }
  get explanationZh(): string {
    return explanationIn('ZH', this.test, this.truth, this.seen.facts);
  }
  get explanation(): string {
    return explanationIn('EN', this.test, this.truth, this.seen.facts);
  }
  get evidence(): readonly Evidence[] {
    this.evidenceRead ??= evidenceFor(this.test.expression, this.seen).map(evidenceOf);
    return this.evidenceRead;
  }
}

/** Every test of a decision, in the order of the policy. */
export function testOutcomesOf({ policy, judgement, seen }: Reasoning): readonly TestOutcome[] {
  return policy.tests.map((test, bit) => new OutcomeAsRead(test, judgement.truths[bit] ?? null, seen));
}
