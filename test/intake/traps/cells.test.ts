import { yearMonth } from '../../../src/identity/year-month';
import { anId } from '../../support/roster-files';
import { CELL_TRAPS } from './cell-traps';
import { linesOf } from './trap';

const COLUMNS = ['name', 'id', 'town', 'category', 'start', 'remark', 'hukou', 'sex', 'phone'] as const;
const HEADER = '姓名,身份证号码,镇街,人员类别,起始月,备注,户籍,性别,联系电话';
const GOOD_ROW = ['示例甲', anId(), '大涌镇', '低保', '2018-05', '', '', '', ''];
const KEPT: readonly string[] = ['name', 'id', 'town', 'category', 'start'];

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe.each(Object.entries(CELL_TRAPS))('%s', (place, traps) => {
  const [column = '', ...month] = place.split('-');

  it.each(traps)('%s', async (_, typed, said, kept) => {
    const row = GOOD_ROW.map((cell, i) => (COLUMNS[i] === column ? typed : cell));
    const about = month.length === 0 ? {} : { month: yearMonth(month.join('-')) };
    const lines = (await linesOf(`${HEADER}\n${row.map(quoted).join(',')}\n`, about)).filter((line) => line.row !== 1);
    const [line] = lines;
    const value = KEPT.includes(column) ? (line?.[column as 'name'] ?? null) : null;
    expect([
      lines.length,
      typed,
      `${line?.outcome} ${[...(line?.codes ?? [])].sort().join('|')}`.trim(),
      value === typed ? null : value,
    ]).toEqual([1, typed, said, kept]);
  });
});
