import { personNumberIn, type RefusalWords } from '../refusal';
import type { ActOrder } from './act';

const LONGEST = 200;

/** What is wrong with the words of an act before anything is looked up; null when nothing is. Whoever decides against somebody says why. */
export function wrongWords({ version, act, decision, reason, document }: ActOrder): RefusalWords | null {
  const needsReason = act === 'DECLINE' || act === 'REVIEW' || act === 'REJECT';
  if (version < 0)
    return wrong(
      'version',
      'the version of the item that was seen, 0 or more',
      `${version}`,
      '版本须为查询事项时所见的 version（0 或正整数）。',
    );
  if ((decision === null) === (act === 'REVIEW'))
    return wrong(
      'decision',
      'RELEASE, STOP or KEEP with a REVIEW and with nothing else',
      String(decision),
      '核实须写明决定，其他办理不写。',
    );
  return (
    wrongText('reason', reason, needsReason, '理由') ??
    wrongText('document', document, act === 'DECLINE', '书面材料（本人签名的声明）') ??
    personNumberIn('input.reason', reason) ??
    personNumberIn('input.document', document)
  );
}

function wrongText(field: string, text: string | null, needed: boolean, nameZh: string): RefusalWords | null {
  const length = [...(text?.trim() ?? '')].length;
  if (length <= LONGEST && (length > 0 || !needed)) return null;
  return wrong(field, `${needed ? 1 : 0} to ${LONGEST} characters`, `${length}`, `${nameZh}须为 ${needed ? 1 : 0} 至 ${LONGEST} 字。`);
}

function wrong(field: string, expected: string, got: string, messageZh: string): RefusalWords {
  const path = `input.${field}`;
  return { code: 'BAD_USER_INPUT', message: `${path}: expected ${expected}, got ${got}.`, messageZh, path, expected, got };
}
