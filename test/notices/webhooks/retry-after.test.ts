import fc from 'fast-check';
import { LONGEST_WAIT_SECONDS, secondsAsked } from '../../../src/notices/webhooks/retry-after';

/** RFC 9110's own example moment. */
const NOW = Date.UTC(1994, 10, 6, 8, 49, 7);
const asked = (retryAfter: string | undefined, status = 503): number | null => secondsAsked({ status, retryAfter }, NOW);

describe('Retry-After (RFC 9110 §10.2.3)', () => {
  it.each([
    ['seconds', '120', 120],
    ['no time at all', '0', 0],
    ['blanks around it', ' 30 ', 30],
    ['IMF-fixdate', 'Sun, 06 Nov 1994 08:49:37 GMT', 30],
    ['the obsolete form of RFC 850', 'Sunday, 06-Nov-94 08:49:37 GMT', 30],
    ['the obsolete form of asctime', 'Sun Nov  6 08:49:37 1994', 30],
    ['a moment that is over', 'Sun, 06 Nov 1994 08:00:00 GMT', 0],
    ['more than six hours', '86400', LONGEST_WAIT_SECONDS],
    ['a number that no machine counts to', '9'.repeat(400), LONGEST_WAIT_SECONDS],
    ['a day far ahead', 'Sun, 06 Nov 2044 08:49:37 GMT', LONGEST_WAIT_SECONDS],
  ])('understands %s', (_, text, seconds) => {
    expect(asked(text)).toBe(seconds);
    expect(asked(text, 429)).toBe(seconds);
  });

  it('takes two digits for the year that is nearest: never more than 50 years ahead', () => {
    const in2026 = Date.UTC(2026, 0, 1);
    const year = (digits: string): number | null =>
      secondsAsked({ status: 503, retryAfter: `Thursday, 01-Jan-${digits} 00:01:00 GMT` }, in2026);
    expect([year('26'), year('76'), year('77')]).toEqual([60, LONGEST_WAIT_SECONDS, 0]);
  });

  it.each([
    ['nothing', undefined],
    ['an empty one', ''],
    ['a negative number', '-5'],
    ['a fraction', '1.5'],
    ['a word', 'soon'],
    ['a date without a zone', 'Sun, 06 Nov 1994 08:49:37'],
    ['a date of another zone', 'Sun, 06 Nov 1994 08:49:37 +0800'],
    ['a day that is none', 'Sun, 99 Nov 1994 08:49:37 GMT'],
    ['another notation', '1994-11-06T08:49:37Z'],
  ])('is left out when it is %s', (_, text) => {
    expect(asked(text)).toBeNull();
  });

  it.each([200, 204, 301, 400, 404, 500, 502])('says nothing of the receiver beside status %i', (status) => {
    expect(asked('120', status)).toBeNull();
  });

  it('is from 0 to six hours, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (text) => {
          const seconds = asked(text);
          return seconds === null || (seconds >= 0 && seconds <= LONGEST_WAIT_SECONDS);
        },
      ),
    );
  });
});
