import { holdsPersonNumber } from '../identity/number-in-text';

const EXPECTED = 'words without the ID number of a person';

/**
 * Refuses a text that an officer writes when an ID number stands in it: such a text is kept for good and shown to whoever may see the act, and the archive
 * promises that no number is in it (最小必要, 个人信息保护法 第六条). The person is told by the record itself. Null when none is in it; never repeats the text.
 */
export function personNumberIn(path: string, text: string | null | undefined) {
  if (text == null || !holdsPersonNumber(text)) return null;
  return {
    code: 'PERSON_NUMBER_IN_TEXT' as const,
    message: `${path}: expected ${EXPECTED}, got one; leave it out: the record itself says whom it is about, so write the number of the document or of the record instead.`,
    messageZh: '文字中不得写身份证号码：记录本身已指明人员，请改写材料名称、文号或该人员的记录号。',
    path,
    expected: EXPECTED,
    got: 'an ID number',
  };
}
