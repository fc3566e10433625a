import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type Moment, momentLine, PHASE_WORDS } from '../../src/cli/progress/moment';
import { Progress } from '../../src/cli/progress/progress';

const reading: Moment = { phase: 'READING', rows: 123_456, bytes: { read: 5_000_000, of: 20_000_000 }, seconds: 10 };

describe('the line of progress', () => {
  it('has phase, bar, share, rows, bytes, rate and time left where there is room', () => {
    expect(momentLine(reading, 120)).toBe('读取 reading  █████░░░░░░░░░░░░░░░ 25% · 123 456 行 · 5.0/20.0 MB · 12 346 行/s · 剩余 0:30');
  });

  it('has on a narrow terminal what matters most, and never more than fits', () => {
    expect(momentLine(reading, 60)).toBe('读取 25% 123 456 行 剩余 0:30');
    for (let width = 10; width < 200; width++) expect(momentLine(reading, width).length).toBeLessThanOrEqual(Math.max(width, 10));
  });

  it('says how long it has been where nobody knows how long it will be', () => {
    expect(momentLine({ phase: 'COMPARING', rows: 9, bytes: null, seconds: 75 }, 120)).toBe('比对 comparing  9 行 · 1:15');
  });

  it('knows a word for every phase', () => {
    expect(Object.keys(PHASE_WORDS)).toEqual(['CHECKING', 'OPENING', 'READING', 'WAITING', 'STORING', 'COMPARING', 'COMMITTING']);
  });
});

describe('progress', () => {
  const shown = (stream: PassThrough): string => String(stream.read() ?? '');

  it('on a terminal draws a bar in one line and takes it away; without colours when the terminal has none', async () => {
    for (const colours of [true, false]) {
      const stream = Object.assign(new PassThrough(), {
        isTTY: true,
        columns: 100,
        hasColors: () => colours,
        cursorTo: () => true,
        clearLine: () => true,
      });
      const progress = new Progress(stream);
      progress.begin();
      progress.onDelivery({ phase: 'READING', feed: null, rows: 7 });
      progress.onBytes(50, 100);
      await wait(300);
      progress.end();
      progress.end();
      const text = shown(stream);
      expect(text).toContain('读取 reading');
      expect(text.includes('\u001b[36m')).toBe(colours);
      expect(text).not.toContain('\n读取');
    }
  });

  it('elsewhere says a line each 5 s, so nothing of what takes less', async () => {
    const stream = new PassThrough();
    const progress = new Progress(stream);
    progress.begin();
    progress.onRows(7);
    await wait(5200);
    progress.end();
    expect(shown(stream).split('\n').filter(Boolean)).toEqual([expect.stringMatching(/^读取 reading {2}7 行/)]);
    expect(stream.listenerCount('data')).toBe(0);
  });
});
