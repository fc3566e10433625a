import { LEGACY_TRAPS } from './legacy-traps';
import { OFFICE_TRAPS } from './office-traps';
import { TABLE_TRAPS } from './table-traps';
import { TEXT_TRAPS } from './text-traps';
import { saidOf } from './trap';
import { WORKBOOK_TRAPS } from './workbook-traps';

const ALL = {
  tables: TABLE_TRAPS,
  'whole offices': OFFICE_TRAPS,
  'text files': TEXT_TRAPS,
  workbooks: WORKBOOK_TRAPS,
  'Excel 97-2003 and older': LEGACY_TRAPS,
};

describe.each(Object.entries(ALL))('%s', (_, traps) => {
  it.each(traps.map((trap) => [trap.id, trap] as const))('%s', async (_id, trap) => {
    expect(await saidOf(trap)).toEqual(trap.says);
  });
});

it('every trap has its own id', () => {
  const ids = Object.values(ALL).flatMap((traps) => traps.map((trap) => trap.id));
  expect(new Set(ids).size).toBe(ids.length);
});
