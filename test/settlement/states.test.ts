import {
  ACTS,
  type Act,
  DECISIONS,
  type Decision,
  moved,
  WORK_ITEM_STATES,
  type WorkItemKind,
  type WorkItemState,
} from '../../src/work-items/state';

const to = (kind: WorkItemKind, from: WorkItemState, act: Act, decision: Decision | null = null): string => {
  const result = moved({ kind, from, act, decision });
  return 'to' in result ? result.to : `refused ${result.refused}`;
};

describe('第五条 where an act leads', () => {
  it.each<[WorkItemKind, WorkItemState, Act, Decision | null, string]>([
    ['ENROL', 'OPEN', 'CONFIRM', null, 'CONFIRMED'],
    ['MARK', 'OPEN', 'CONFIRM', null, 'CONFIRMED'],
    ['PAY', 'OPEN', 'CONFIRM', null, 'AWAITING_SECOND'],
    ['SUSPEND', 'OPEN', 'CONFIRM', null, 'AWAITING_SECOND'],
    ['PAY', 'AWAITING_SECOND', 'APPROVE', null, 'CONFIRMED'],
    ['PAY', 'AWAITING_SECOND', 'REJECT', null, 'OPEN'],
    ['ENROL', 'OPEN', 'DECLINE', null, 'DECLINED'],
    ['RESUME', 'OPEN', 'DECLINE', null, 'DECLINED'],
    ['PAY', 'OPEN', 'DECLINE', null, 'refused KIND'],
    ['ENROL', 'DECLINED', 'CONFIRM', null, 'CONFIRMED'],
    ['REVIEW', 'OPEN', 'CONFIRM', null, 'refused KIND'],
    ['REVIEW', 'OPEN', 'REVIEW', 'KEEP', 'REVIEWED'],
    ['REVIEW', 'OPEN', 'REVIEW', 'RELEASE', 'AWAITING_SECOND'],
    ['REVIEW', 'AWAITING_SECOND', 'APPROVE', null, 'REVIEWED'],
    ['PAY', 'SEEN_DONE', 'CONFIRM', null, 'refused STATE'],
    ['PAY', 'OVERTAKEN', 'CONFIRM', null, 'refused STATE'],
  ])('%s, %s, %s %s: %s', (kind, from, act, decision, wanted) => {
    expect(to(kind, from, act, decision)).toBe(wanted);
  });

  it('no single act moves or stops money: whatever leads to CONFIRMED of PAY and SUSPEND, or to a released or stopped REVIEW, is a second officer’s', () => {
    for (const from of WORK_ITEM_STATES)
      for (const act of ACTS.filter((each) => each !== 'APPROVE'))
        for (const decision of [null, ...DECISIONS.filter((each) => each !== 'KEEP')])
          for (const kind of ['PAY', 'SUSPEND', 'REVIEW'] as const)
            expect(['CONFIRMED', 'REVIEWED']).not.toContain(to(kind, from, act, decision));
  });
});
