import { enumOf } from '../../graph';
import type { TestResult, Verdict } from '../assessment';

export const VerdictWord = enumOf<Verdict>({
  name: 'Verdict',
  description:
    '资格结论：附理由的建议，付款前由经办人确认（个人信息保护法第二十四条）。A reasoned recommendation; an officer confirms before money moves.',
  values: {
    ELIGIBLE: '符合：各项条件均成立。All tests are true.',
    INELIGIBLE: '不符合：至少一项条件不成立。Some test is false.',
    UNDETERMINED: '无法确定：缺少事实。Facts are missing; nobody loses a subsidy by it.',
  },
});

export const TestResultWord = enumOf<TestResult>({
  name: 'TestResult',
  description: '条件结果（三值）。Result of a test, three-valued.',
  values: { TRUE: '成立。True.', FALSE: '不成立。False.', UNKNOWN: '未知：有人欠交事实。Unknown: somebody owes a fact.' },
});
