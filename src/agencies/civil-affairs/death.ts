import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar, enumOf, RecordSource, type Register, SpanFact, sourceOf } from '../../graph';

export type DeathSourceWord = 'POLICE' | 'CREMATION' | 'SOCIAL_SECURITY' | 'TOWN';

export const DeathSource = enumOf<DeathSourceWord>({
  name: 'DeathSource',
  description: '死亡信息来源。Who reports a death.',
  values: { POLICE: '公安。Police.', CREMATION: '民政火化。Cremation.', SOCIAL_SECURITY: '社保。Social security.', TOWN: '镇区。Town.' },
});

/** Where the fact stands in the agency's schema. */
export const DEATH: Register = { fact: 'DEATH', table: 'civil_affairs.death', columns: { source: 'source', diedOn: 'died_on' } };

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '死亡事实。A reported death on both time axes.', simpleResolvers: true })
export class DeathFact extends SpanFact {
  @Field(() => String, { nullable: true, description: '来源；空为未写。Who reports it; null: not said.' })
  readonly source: DeathSourceWord | null;
  @Field(() => String, { description: '死亡日期。Date of death.' })
  readonly diedOn: string;
}

@ObjectType({
  description: '死亡报告：单一非公安来源只是疑似。A reported death; one source that is not the police is a suspicion only.',
  simpleResolvers: true,
})
export class DeathReport {
  @Field(() => DeathSource, { nullable: true, description: '来源；空为未写。Who reports it; null: not said.' })
  readonly reportedBy: DeathSourceWord | null;
  @Field(() => DateScalar, { description: '死亡日期。Date of death.' })
  readonly diedOn: string;
  @Field(() => RecordSource, { description: '来源批次与行号。Batch and row.' })
  readonly source: RecordSource;
}

export function deathReportOf(row: DeathFact): DeathReport {
  return { reportedBy: row.source, diedOn: row.diedOn, source: sourceOf(row) };
}
