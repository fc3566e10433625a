import type { Database } from '../../../src/database';
import { aDatabase } from '../../support/database';
import { minsheng } from '../../support/import-process';

describe('minsheng tick', () => {
  let database: Database;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database?.close());

  const tick = async (...options: string[]) => minsheng(['tick', ...options], { DATABASE_URL: database.settings.url }).ended;

  it('notes the day of the database the first time, tells missed months later, and each day once', async () => {
    const { rows } = await database.pool.query(`select (clock_timestamp() at time zone 'Asia/Shanghai')::date::text as today`);
    const first = JSON.parse((await tick('--json')).output);
    expect(first).toMatchObject({ months: [], verdicts: 0, late: 0 });
    expect(first.day >= rows[0].today).toBe(true);
    await database.pool.query(`update changelog.calendar set last_day = last_day - interval '2 months'`);
    const later = await tick('--json');
    expect(later.status).toBe(0);
    expect(JSON.parse(later.output).months.length).toBe(2);
    expect((await tick()).output).toContain('无新月份');
  });
});
