import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { yearMonth } from '../../src/identity/year-month';
import { duesOf, planOf, STEPS, type StepState } from '../../src/jobs';
import { KNOWN_YEARS, workingDayAfter, workingDaysOf } from '../../src/jobs/calendar';

const days = (month: string): readonly string[] => {
  const found = workingDaysOf(yearMonth(month));
  if ('failure' in found) throw new Error(`${month}: expected a known year`);
  return found;
};

describe('工作日: holidays and the weekends that make up for them', () => {
  it('October 2018 begins on the 8th: the week of the national day is off', () => {
    expect(days('2018-10').slice(0, 5)).toEqual(['2018-10-08', '2018-10-09', '2018-10-10', '2018-10-11', '2018-10-12']);
  });

  it('the Saturday and Sunday before it are worked', () => {
    expect(days('2018-09')).toEqual(expect.arrayContaining(['2018-09-29', '2018-09-30']));
    expect(workingDayAfter('2018-09-28')).toBe('2018-09-29');
    expect(workingDayAfter('2018-09-30')).toBe('2018-10-08');
  });

  it('a spring festival may fall into either month', () => {
    expect(workingDayAfter('2024-02-09')).toBe('2024-02-18');
    expect(workingDayAfter('2025-01-27')).toBe('2025-02-05');
  });

  it('knows every year of the policy, and says which it does not know instead of guessing', () => {
    for (let year = 2018; year <= 2026; year += 1) expect(KNOWN_YEARS.has(year)).toBe(true);
    expect(workingDaysOf(yearMonth('2199-01'))).toEqual({ failure: 'UNKNOWN_YEAR', year: 2199 });
    expect(duesOf(yearMonth('2199-01'))).toEqual({ failure: 'UNKNOWN_YEAR', year: 2199 });
    expect(workingDayAfter('2198-12-31')).toEqual({ failure: 'UNKNOWN_YEAR', year: 2199 });
  });

  it.each(['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])('is the same on a host in %s', (zone) => {
    const program = `const { workingDaysOf } = require('./dist/src/jobs/calendar'); console.log(JSON.stringify(workingDaysOf('2018-10')))`;
    const output = execFileSync(process.execPath, ['-e', program], { cwd: join(__dirname, '..', '..'), env: { ...process.env, TZ: zone } });
    expect(JSON.parse(output.toString())).toEqual(days('2018-10'));
  });
});

describe('第五条(二): the calendar of a month', () => {
  const dues = duesOf(yearMonth('2018-10'));
  const on = Object.fromEntries('failure' in dues ? [] : dues.map((due) => [due.step, due.on]));
  const state = (month: string, step: StepState['step'], words: Partial<StepState> = {}): StepState => ({
    month: yearMonth(month),
    step,
    state: 'DONE',
    nextTryOn: null,
    ...words,
  });
  const ready = (now: string, states: readonly StepState[] = [], first = '2018-10') =>
    planOf(now, yearMonth(first), states).ready.map(({ month, step }) => `${month} ${step}`);

  it('counts working days from the first and from the last', () => {
    expect(on).toEqual({
      FEEDS_DUE: '2018-10-12',
      COMPARISON: '2018-10-15',
      LISTS: '2018-10-16',
      REMINDER: '2018-10-23',
      SETTLEMENT_PROPOSAL: '2018-10-29',
      STATISTICS: '2018-10-31',
    });
  });

  it('nothing is due on the day before, and the step is on its day', () => {
    expect(ready('2018-10-11')).toEqual([]);
    expect(ready('2018-10-12')).toEqual(['2018-10 FEEDS_DUE']);
  });

  it('what needs a comparison waits for it, and not for its day alone', () => {
    expect(ready('2018-10-31')).toEqual(['2018-10 FEEDS_DUE', '2018-10 COMPARISON']);
    expect(ready('2018-10-31', [state('2018-10', 'COMPARISON')])).toEqual(
      ['FEEDS_DUE', 'LISTS', 'REMINDER', 'SETTLEMENT_PROPOSAL', 'STATISTICS'].map((step) => `2018-10 ${step}`),
    );
  });

  it('a scheduler that was down for weeks catches up, the earliest month first', () => {
    const all = STEPS.filter((step) => step !== 'FEEDS_DUE').map((step) => state('2018-10', step));
    expect(ready('2018-12-31', all)).toEqual([
      '2018-10 FEEDS_DUE',
      '2018-11 FEEDS_DUE',
      '2018-11 COMPARISON',
      '2018-12 FEEDS_DUE',
      '2018-12 COMPARISON',
    ]);
  });

  it('what was not ready is tried again on its day and not before', () => {
    const waiting = [state('2018-10', 'FEEDS_DUE', { state: 'NOT_READY', nextTryOn: '2018-10-15' })];
    expect(ready('2018-10-14', waiting)).toEqual([]);
    expect(ready('2018-10-15', waiting)).toEqual(['2018-10 FEEDS_DUE', '2018-10 COMPARISON']);
  });

  it('an unknown year holds up the months of the known ones not at all', () => {
    const plan = planOf('2199-01-20', yearMonth('2198-12'), []);
    expect(plan).toEqual({
      ready: [],
      unknown: [
        { failure: 'UNKNOWN_YEAR', year: 2198, month: '2198-12' },
        { failure: 'UNKNOWN_YEAR', year: 2199, month: '2199-01' },
      ],
    });
  });
});
