import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { type SubgraphContext, visibleTowns } from '../../access';
import { townsAsked } from '../../comparison/graph';
import type { Database, NamedStatement, Reader } from '../../database';
import { type PremiumPlan } from '../../eligibility';
import { PlanWord } from '../../eligibility/graph';
import { FenScalar, isRefusal, MomentScalar, orRefusal, Refusal, type RefusalWords, requiresScope, Town } from '../../graph';
import type { Moment } from '../../identity/moment';
import { parseTownCode, type TownCode, townEntry } from '../../identity/town';
import { type StoredPlan, setTownPlan } from './set-plan';

@InputType({ description: '镇区代缴方案（第五条末句）。How a town pays in a calendar year.' })
export class TownPlanInput {
  @Field(() => ID, { description: '镇区代码；镇区经办人只能填本镇区。Code of the town; an officer of a town, the own one.' })
  readonly town: string;
  @Field(() => Int, { description: '年度。The calendar year.' })
  readonly year: number;
  @Field(() => PlanWord, { description: '代缴方式。Once a year, or each month.' })
  readonly plan: PremiumPlan;
  @Field(() => FenScalar, {
    nullable: true,
    description: '每年标准（分），不低于最低档次；不填为最低档次。Fen a year; omitted: the floor.',
  })
  readonly tierFen?: number | null;
  @Field(() => String, { description: '方案文号，至多 200 字，不得写身份证号码。The document that decided it, without any ID number.' })
  readonly document: string;
  @Field(() => String, { description: '幂等键，8 至 100 个字符。Idempotency key.' })
  readonly key: string;
}

@ObjectType({
  description: '已确定的代缴方案；同年以后一份为准。A plan that was set; of a year the one set last holds.',
  simpleResolvers: true,
})
export class TownPlan {
  @Field(() => Town, { description: '镇区。The town.' })
  readonly town: Town;
  @Field(() => Int, { description: '年度。The year.' })
  readonly year: number;
  @Field(() => PlanWord, { description: '代缴方式。Plan.' })
  readonly plan: PremiumPlan;
  @Field(() => FenScalar, { nullable: true, description: '每年标准（分）；空为最低档次。Fen a year; null: the floor.' })
  readonly tierFen: number | null;
  @Field(() => String, { description: '方案文号。The document.' })
  readonly document: string;
  @Field(() => String, { description: '经办人。The officer.' })
  readonly officer: string;
  @Field(() => MomentScalar, { description: '知悉时点。Since when the hub knows it.' })
  readonly knownAt: Moment;
}

const TownPlanResult = orRefusal({ name: 'TownPlanResult', description: '方案，或不予受理。The plan, or why not.', answer: TownPlan });

const PLANS: NamedStatement = {
  name: 'settlement-town-plans',
  planned: 'EACH_TIME',
  text: `select p.town, p.year, p.plan, p.tier_fen as "tierFen", p.document, p.officer,
  to_char(k.known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "knownAt"
from hub.town_plan p join hub.knowledge k on k.number = p.known_from
where ($1::text[] is null or p.town = any ($1)) and ($2::text[] is null or p.town = any ($2)) order by p.year desc, p.town, p.known_from desc`,
};

/** How towns pay: what was set, and setting it. */
@Resolver()
export class PlanResolver {
  constructor(
    private readonly database: Database,
    private readonly reader: Reader,
  ) {}

  @Query(() => [TownPlan], {
    description:
      '镇区代缴方案，新的在前；没有方案的镇区按最低档次每年一次。Plans, newest first; a town without one pays the floor once a year.',
  })
  @Directive(requiresScope('settlement:read'))
  async townPlans(
    @Arg('town', () => ID, {
      nullable: true,
      description: '只看该镇区；不填为可见的全部。Only this town; omitted: all that the caller sees.',
    })
    town: string | null,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<TownPlan[]> {
    return (await this.reader.rows<StoredPlan>(PLANS, [visibleTowns(caller), townsAsked(town)])).map(townPlanOf);
  }

  @Mutation(() => TownPlanResult, {
    description: '确定某年的代缴方案，须在该年首次结算前。Sets how a town pays in a year, before anything of the year is settled.',
  })
  @Directive(requiresScope('town-plan:write'))
  async setTownPlan(
    @Arg('input', () => TownPlanInput, { description: '方案。The plan.' }) input: TownPlanInput,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<TownPlan | Refusal> {
    const town = parseTownCode(input.town);
    const towns: readonly string[] | null = visibleTowns(caller);
    if (typeof town !== 'string' || (towns !== null && !towns.includes(town))) return new Refusal(notYours);
    const { year, plan, tierFen = null, document, key } = input;
    const stored = await setTownPlan(this.database, { town: town as TownCode, year, plan, tierFen, document, key }, caller);
    return isRefusal(stored) ? new Refusal(stored) : townPlanOf(stored);
  }
}

const townPlanOf = ({ town, ...plan }: StoredPlan): TownPlan => ({ ...plan, town: townEntry(town) });

const notYours: RefusalWords = {
  code: 'UNKNOWN_TOWN',
  message: 'input.town: expected the code of your town, got another; the query towns lists them.',
  messageZh: '镇区代码有误，或不是您所在的镇区。',
  path: 'input.town',
  expected: 'the code of your town',
  got: 'another',
};
