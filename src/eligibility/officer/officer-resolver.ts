import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { isRefusal, Refusal, requiresScope } from '../../graph';
import type { Learning } from '../../intake/acceptance';
import { type OfficerFinding, OfficerFindingInput, OfficerFindingResult } from './officer-finding';
import { recordFinding } from './record-finding';

/** What officers put down where no feed exists. */
@Resolver()
export class OfficerResolver {
  constructor(private readonly learning: Learning) {}

  @Mutation(() => OfficerFindingResult, {
    description:
      '记录现役军人或服刑情况，须有月份和证明文件；相同内容重复提交不会重复记录。Records a finding; the same words again record nothing twice.',
  })
  @Directive(requiresScope('officer-record:write'))
  async recordOfficerFinding(
    @Arg('input', () => OfficerFindingInput, { description: '内容。What was found.' }) input: OfficerFindingInput,
    @Ctx() context: SubgraphContext,
  ): Promise<OfficerFinding | Refusal> {
    const recorded = await recordFinding(this.learning, input, context.caller);
    return isRefusal(recorded) ? new Refusal(recorded) : recorded;
  }
}
