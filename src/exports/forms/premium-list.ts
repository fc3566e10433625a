import type { TownStandard } from '../../eligibility';
import type { Listed } from '../read/listed';
import { monthZh } from '../words';
import { CATEGORY, ID_NUMBER, NAME, ORDINAL, PERSONAL_NUMBER, REMARK, TOWN } from './columns';
import type { FormContext, PeopleForm } from './form';
import { onListOf } from './on-list';

const standardOf = ({ outcome }: Listed, { policy }: FormContext): TownStandard | undefined =>
  policy.standards.find(({ town }) => town === outcome.town) ?? policy.standards.find(({ town }) => town === null);

/** 代缴名册 (第三条, 第四条(三)): whom the town pays for now, at its tier. */
export const PREMIUM_LIST: PeopleForm = {
  condition: onListOf(['PAY']),
  money: true,
  closing: true,
  columns: [
    ORDINAL,
    TOWN,
    PERSONAL_NUMBER,
    NAME,
    ID_NUMBER,
    CATEGORY,
    {
      header: '缴费期间',
      width: 13,
      kind: 'TEXT',
      align: 'center',
      of: (listed, _, context) =>
        standardOf(listed, context)?.plan === 'MONTHLY' ? monthZh(context.month) : `${context.month.slice(0, 4)}年度`,
    },
    {
      header: '缴费档次（元/年）',
      width: 17,
      kind: 'FEN',
      of: (listed, _, context) => {
        const tierFen = standardOf(listed, context)?.tierFen ?? 'FLOOR';
        return tierFen === 'FLOOR' ? context.policy.tiers.floorFen : tierFen;
      },
    },
    { header: '代缴金额（元）', width: 15, kind: 'FEN', summed: true, of: ({ outcome }) => outcome.dueFen },
    REMARK,
  ],
};
