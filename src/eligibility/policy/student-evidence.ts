import { yearMonth } from '../../identity/year-month';
import type { Dated } from './dated';

/** For how many months evidence about school holds, and from which age no evidence at all is read as "not in school". */
export interface StudentEvidence {
  readonly validMonths: number;
  readonly presumedFromYears: number;
}

export const STUDENT_EVIDENCE: readonly Dated<StudentEvidence>[] = [
  {
    validFrom: yearMonth('2018-10'),
    validUntil: null,
    issuedOn: null,
    value: { validMonths: 12, presumedFromYears: 25 },
    article: '第二条',
    source: 'Reading of 第二条 (不含在校学生), where the text is silent about evidence',
    owner: 'SOCIAL_SECURITY',
  },
];
