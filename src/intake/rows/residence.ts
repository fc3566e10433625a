import type { RowCells } from '../roster';
import { column } from '../roster';

/** The columns of every register of hardship: where the person lives on the register, the hukou and the school. */
export const RESIDENCE_COLUMNS = [
  column(
    'town',
    [
      '镇街',
      '所属镇街',
      '镇区',
      '所属镇区',
      '镇（街道）',
      '镇（区）',
      '镇街名称',
      '镇区名称',
      '乡镇（街道）',
      '乡镇',
      '街道',
      '街镇',
      '所在镇街',
      '所在镇区',
      '户籍镇街',
      '户籍镇区',
      '所属乡镇',
      '镇',
      '镇（街）',
      '属地镇街',
      '所在乡镇',
      '乡镇街道',
      '镇街道',
      '所属镇街道',
      '所属镇（街道）',
      '所在镇（街道）',
      '所属街镇',
      '所属镇（区）',
      '所属镇（街）',
      '所在镇（区）',
      '所在镇（街）',
      '户籍镇（区）',
      '户籍镇（街道）',
      'AAZ103',
    ],
    'REQUIRED',
  ),
  column('hukou', ['户籍', '户籍地', '户籍所在地', '户口所在地', '户籍地址', '户籍地区划', '户籍区划', '户籍地行政区划']),
  column('schooling', ['在校生状况', '是否在校学生', '是否在校生', '是否在校', '在校情况', '是否学生', '就学情况', '在校状况', '学业状况']),
] as const;

export interface Residence {
  readonly town: string | null;
  readonly hukou_region: string | null;
  readonly schooling: 'STUDENT' | 'NOT_STUDENT' | null;
  readonly school_stage: string | null;
}

const NOT_STUDENT: ReadonlySet<string> = new Set([
  '否',
  '不是',
  '非',
  '无',
  '非在校',
  '非在校生',
  '非在校学生',
  '不在校',
  '未在校',
  '未就学',
  '已毕业',
  '毕业',
  '非学生',
  '没有',
  '不',
  '非在读',
  '不在读',
  '未上学',
  '未入学',
  '辍学',
  '退学',
  '失学',
  '肄业',
  '结业',
  '文盲',
  'N',
  'n',
  '0',
  '×',
  '✗',
  '✘',
  'X',
  'x',
  'FALSE',
]);
const STUDENT: ReadonlySet<string> = new Set([
  '是',
  '在校',
  '在校生',
  '在校学生',
  '学生',
  '在读',
  '在学',
  'Y',
  'y',
  '1',
  '√',
  '✓',
  '✔',
  '对',
  'TRUE',
]);
/** A stage of school, whatever its form: 普通高中一年级, 中职二年级, 大专, 学前. */
const STAGE = /义务教育|学|校|年级|高中|初中|高一|高二|高三|初一|初二|初三|专|本科|研究生|硕士|博士|中职|高职|中技|幼|职高|班/;

/** 高中毕业, 小学文化, 已退学, 休学: a stage that is over or broken off; 毕业班 is still at school. */
const PAST_STAGE = /毕业(?!班|年级)|[肄结]业|[辍退失休]学|离校|文化|学历|^[未不非无没]/;

/**
 * Town, hukou and school of a row. 在校生状况 filled with a stage means student (第二条); blank says nothing; no is said as 否 or 非在校生.
 * Callers copy the four by name into one object literal: spreading costs more than all the rest of a row.
 */
export function residence(row: RowCells, town: 'REQUIRED_TOWN' | 'OPTIONAL_TOWN' = 'REQUIRED_TOWN'): Residence {
  const words = row.words('schooling');
  const stage = NOT_STUDENT.has(words) || STUDENT.has(words) ? null : schoolStage(row);
  return {
    town: town === 'REQUIRED_TOWN' ? row.requiredTown('town') : row.optionalTown('town'),
    hukou_region: row.optionalRegion('hukou'),
    schooling: NOT_STUDENT.has(words) ? 'NOT_STUDENT' : STUDENT.has(words) || stage !== null ? 'STUDENT' : null,
    school_stage: stage,
  };
}

/** A word that is no stage of school, or one that is over, says nothing: being taken for a student would cost the person the subsidy. */
function schoolStage(row: RowCells): string | null {
  const text = row.text('schooling');
  if (text === null || (STAGE.test(text) && !PAST_STAGE.test(text))) return text;
  row.find('W_VALUE_UNKNOWN', 'schooling', '是、否、普通高中一年级…');
  return null;
}
