import type { Dated } from '../eligibility';
import { yearMonth } from '../identity/year-month';
import type { SmallCellRule } from './suppression/withhold';

/** Up to which size a group is withheld from whoever may only count (小数保护), newest first. */
export const SMALL_CELLS: readonly Dated<SmallCellRule>[] = [
  {
    validFrom: yearMonth('2018-10'),
    validUntil: null,
    issuedOn: null,
    value: { threshold: 10, spread: 3 },
    article: '第六条',
    source: '个人信息保护法 第六条, 第七十三条第(四)项 (anonymised: nobody can be told from it); default until an agency decides otherwise',
    owner: 'HUMAN_RESOURCES',
  },
];
