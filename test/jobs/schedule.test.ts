import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../src/database';
import { databaseSql, migrateBack } from '../../src/database';
import { identityKeys } from '../../src/identity/identity-keys';
import { newIdentitySecrets } from '../../src/identity/key-file';
import { addMonths, monthNumber, type YearMonth, yearMonth } from '../../src/identity/year-month';
import { Scheduler, type SchedulerEars, STEPS, type StepWork, stepStates, stepWorks, today } from '../../src/jobs';
import { KNOWN_YEARS } from '../../src/jobs/calendar';
import { City } from '../support/city';
import { published } from '../support/compared';
import { aDatabase } from '../support/database';
import { minsheng } from '../support/import-process';
import { aPerson } from '../support/people';

const SILENT: SchedulerEars = { ran: () => undefined, unknownYear: () => undefined, failed: () => undefined };
const secrets = newIdentitySecrets({ demo: true });
const TANZHOU = '442000107';

let database: Database;
let city: City;
/** The newest month that has ended and whose working days are known: all its steps are due. */
let month: YearMonth;

beforeEach(async () => {
  database = await aDatabase();
  const before = addMonths((await today(database)).slice(0, 7) as YearMonth, -1);
  const lastKnown = yearMonth(`${Math.max(...KNOWN_YEARS)}-11`);
  month = before < lastKnown ? before : lastKnown;
  const people = ['甲', '乙'].map((name) =>
    aPerson({ born: '1980-05-05', name: `测${name}`, minimumLiving: [{ town: TANZHOU, schooling: 'NOT_STUDENT' }] }),
  );
  city = new City(database, identityKeys(secrets), people);
});
afterEach(() => database?.close());

const attempts = async () =>
  (
    await database.pool.query<{ step: string; done: number; tries: number }>(
      `select step, count(*) filter (where outcome = 'DONE')::integer as done, count(*)::integer as tries from schedule.attempt where month = $1 group by step`,
      [monthNumber(month)],
    )
  ).rows;
const states = async () =>
  Object.fromEntries((await stepStates(database, month)).filter((each) => each.month === month).map((each) => [each.step, each.state]));
const ALL_DONE = Object.fromEntries(STEPS.map((step) => [step, 'DONE']));
const schedule = (words: readonly string[], environment: Record<string, string> = {}) =>
  minsheng(['schedule', ...words], { DATABASE_URL: database.settings.url, ...environment });
const DAY_MS = 86_400_000;
const skewed = (days: number, zone: string): Record<string, string> => ({
  NODE_OPTIONS: `--require ${join(__dirname, '..', 'support', 'skewed-clock.cjs')}`,
  MINSHENG_TEST_SKEW_MS: String(days * DAY_MS),
  TZ: zone,
});

describe('several schedulers', () => {
  it('on hosts whose clocks disagree do each step once, by the clock of the database', async () => {
    await city.deliver(month);
    const hosts = [skewed(-40, 'America/Los_Angeles'), skewed(0, 'UTC'), skewed(25, 'Asia/Tokyo'), skewed(400, 'Pacific/Kiritimati')];
    const ended = await Promise.all(hosts.map((host) => schedule(['--once', '--from', month], host).ended));
    expect(ended.map(({ status }) => status).filter((status) => status !== 0 && status !== 3 && status !== 6)).toEqual([]);
    expect(await states()).toEqual(ALL_DONE);
    expect((await attempts()).map(({ done }) => done)).toEqual(STEPS.map(() => 1));
    const { rows } = await database.pool.query('select count(*)::integer as revisions from comparison.revision where month = $1', [
      monthNumber(month),
    ]);
    expect(rows).toEqual([{ revisions: 1 }]);
  });

  it('one killed in the middle is followed by another, and what it did is not done twice', async () => {
    await city.deliver(month);
    const first = schedule(['--once', '--from', month]);
    while ((await attempts()).length === 0) await wait(20);
    first.child.kill('SIGKILL');
    await first.ended;
    await schedule(['--once']).ended;
    expect(await states()).toEqual(ALL_DONE);
    expect((await attempts()).map(({ done }) => done)).toEqual(STEPS.map(() => 1));
  });
});

describe('lists that are missing', () => {
  it('answer 3, say who owes them, compare nobody, and are looked for again on the next working day', async () => {
    await city.deliver(month, ['ENROLMENT', 'PREMIUM', 'EMPLOYEE_PENSION', 'REGISTERED_POOR']);
    const { status, output } = await schedule(['--once', '--from', month]).ended;
    expect(status).toBe(3);
    expect(output).toContain('CIVIL_AFFAIRS owes MINIMUM_LIVING, DESTITUTE_SUPPORT, DISABILITY, DEATH');
    expect(output).toContain('nobody is suspended');
    const now = await today(database);
    const [step] = (await stepStates(database, month)).filter((each) => each.month === month && each.step === 'COMPARISON');
    expect(step?.nextTryOn && step.nextTryOn > now).toBe(true);
    expect((await database.pool.query('select from comparison.revision')).rowCount).toBe(0);

    await city.deliver(month, ['MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY', 'DEATH']);
    await schedule(['--once']).ended;
    expect(await states()).toMatchObject({ COMPARISON: 'NOT_READY' });
    await database.pool.query(`update schedule.step set next_try_on = next_try_on - 30 where state <> 'DONE'`);
    await schedule(['--once']).ended;
    expect(await states()).toEqual(ALL_DONE);
  });
});

describe('a step that fails', () => {
  const works = (compare: StepWork) => ({ ...stepWorks({ lists: null }), COMPARISON: compare });

  it('is shown with its sentence, tried again by the queue after a pause, and done in the end', async () => {
    await city.deliver(month);
    let tries = 0;
    const compare: StepWork = async (...asked) => {
      if (asked[1] !== month) return stepWorks({ lists: null }).COMPARISON(...asked);
      tries += 1;
      if (tries === 1) throw new Error('the disk is full');
      return stepWorks({ lists: null }).COMPARISON(...asked);
    };
    const scheduler = await Scheduler.open({ database, works: works(compare), ears: SILENT, from: month });
    await scheduler.round();
    expect(tries).toBe(1);
    expect(await states()).toMatchObject({ COMPARISON: 'FAILED' });
    const shown = await schedule(['--list']).ended;
    expect(shown.output).toContain('the disk is full');
    await scheduler.round();
    expect(tries).toBe(1);
    const { rows } = await database.pool.query(
      `select extract(epoch from start_after - now())::integer as pause from pgboss.job where state = 'retry'`,
    );
    expect(rows[0].pause).toBeGreaterThan(20);
    await database.pool.query(`update pgboss.job set start_after = now() where state = 'retry'`);
    await scheduler.round();
    await scheduler.close();
    expect(tries).toBe(2);
    expect(await states()).toEqual(ALL_DONE);
  });

  it('two that try the same step at once: one does it, the other goes on', async () => {
    await city.deliver(month);
    let running = 0;
    let most = 0;
    const compare: StepWork = async (...asked) => {
      if (asked[1] !== month) return stepWorks({ lists: null }).COMPARISON(...asked);
      running += 1;
      most = Math.max(most, running);
      const outcome = await stepWorks({ lists: null }).COMPARISON(...asked);
      running -= 1;
      return outcome;
    };
    const two = await Promise.all([1, 2].map(() => Scheduler.open({ database, works: works(compare), ears: SILENT, from: month })));
    await Promise.all(two.map((each) => each.round()));
    await Promise.all(two.map((each) => each.close()));
    expect(most).toBe(1);
    expect(await states()).toEqual(ALL_DONE);
  });
});

describe('minsheng schedule', () => {
  it('lays the towns’ lists into a folder, which only their owner may read', async () => {
    const inForce = yearMonth('2018-10');
    await city.deliver(inForce);
    await published(database, inForce);
    const folder = await mkdtemp(join(tmpdir(), 'minsheng-lists-'));
    const outcome = await stepWorks({ lists: { folder, keys: city.keys } }).LISTS(database, inForce);
    expect(outcome).toMatchObject({ state: 'DONE', messageZh: expect.stringContaining('5 份') });
    const town = join(folder, inForce, '坦洲镇');
    const files = await readdir(town);
    expect(files.map((name) => name.split('_')[0]).sort()).toEqual(
      ['中止名册', '代缴名册', '参保登记名册', '疑点清单', '身份标识变更表'].sort(),
    );
    for (const name of files) expect((await stat(join(town, name))).mode & 0o777).toBe(0o600);
    expect((await stat(town)).mode & 0o777).toBe(0o700);
    await rm(folder, { recursive: true });
  });

  it('stays, and ends in order when it is asked to', async () => {
    await city.deliver(month);
    const running = schedule(['--from', month]);
    while (Object.keys(await states()).length < STEPS.length) await wait(100);
    running.child.kill('SIGTERM');
    expect((await running.ended).status).toBe(0);
    expect(await states()).toEqual(ALL_DONE);
  });

  it('keeps its queue beside the hub’s own schema: the dump does not know it, and migrate --back leaves it alone', async () => {
    const before = await databaseSql(database);
    const scheduler = await Scheduler.open({ database, works: stepWorks({ lists: null }), ears: SILENT, from: month });
    await scheduler.close();
    expect(await databaseSql(database)).toBe(before);
    const schemas = async () =>
      (await database.pool.query<{ nspname: string }>(`select nspname from pg_namespace where nspname in ('schedule', 'pgboss')`)).rows;
    // Back through everything that came after it.
    while ((await schemas()).some(({ nspname }) => nspname === 'schedule')) await migrateBack(database);
    expect(await schemas()).toEqual([{ nspname: 'pgboss' }]);
  });

  it.each(['cron', 'kubernetes'])('prints the form for %s without a database', async (form) => {
    const { status, output } = await minsheng(['schedule', '--print', form], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })
      .ended;
    expect(status).toBe(0);
    expect(output).toContain(form === 'cron' ? 'minsheng schedule --once' : '"schedule", "--once"');
  });

  it('lets the user of the image, who is not root, read the keys and write the lists of the CronJob; its image is one word of YAML', async () => {
    const asked = ['schedule', '--print', 'kubernetes', '--lists', '/srv/lists', '--image', 'registry.example:5000/hub:1 # none'];
    const { output } = await minsheng(asked, { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }).ended;
    expect(output).toMatch(
      /^ {10}securityContext:\n {12}runAsNonRoot: true\n {12}runAsUser: 1000\n {12}runAsGroup: 1000\n {12}fsGroup: 1000\n/m,
    );
    expect(output).toContain('\n              image: "registry.example:5000/hub:1 # none"\n');
  });

  it.each([
    ['cron', `schedule --once --from 2018-10 --lists '/srv/a b' >>`],
    ['kubernetes', '"--once", "--from", "2018-10", "--lists", "/srv/a b"]'],
    ['kubernetes', 'claimName: minsheng-lists'],
  ])('prints for %s the month and the folder that it was given', async (form, words) => {
    const asked = ['schedule', '--print', form, '--from', '2018-10', '--lists', '/srv/a b'];
    const { output } = await minsheng(asked, { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }).ended;
    expect(output).toContain(words);
  });
});
