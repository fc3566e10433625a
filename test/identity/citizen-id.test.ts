import fc from 'fast-check';
import { ric } from 'stdnum/lib/cjs/cn';
import { bornOnOf, checkDigitOf, isCitizenId, maskedId, parseCitizenId, sexOf } from '../../src/identity/citizen-id';
import { readCitizenId } from '../../src/identity/citizen-id-reading';
import { anId } from '../support/roster-files';

const births = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const ids = fc.tuple(births, fc.integer({ min: 1, max: 999 })).map(([born, sequence]) => anId(born, sequence));

describe('公民身份号码, GB 11643-1999', () => {
  it('takes every number whose parts are right, and gives back birth and sex', () => {
    fc.assert(
      fc.property(births, fc.integer({ min: 1, max: 999 }), (born, sequence) => {
        const id = parseCitizenId(anId(born, sequence));
        if (!isCitizenId(id)) throw new Error(id.failure);
        expect([bornOnOf(id), sexOf(id)]).toEqual([born, sequence % 2 === 1 ? 'MALE' : 'FEMALE']);
      }),
    );
  });

  it('agrees with stdnum on every number of the mainland born before today', () => {
    fc.assert(
      fc.property(fc.oneof(ids, fc.stringMatching(/^442099(19|20)\d{2}(0\d|1[0-3])[0-3]\d{4}[\dX]$/)), (text) => {
        fc.pre(text.slice(6, 14) < '20240101' && text.slice(6, 10) >= '1900');
        expect(isCitizenId(parseCitizenId(text))).toBe(ric.validate(text).isValid);
      }),
    );
  });

  it('refuses every corruption of a single digit', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const digit = (Number(id[at]) + by) % 10;
        expect(isCitizenId(parseCitizenId(id.slice(0, at) + digit + id.slice(at + 1)))).toBe(false);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => expect(() => readCitizenId(text)).not.toThrow()));
  });

  it.each([
    ['442099197002301219', 'DATE', '30 February, check digit right'],
    ['442099200102291227', 'DATE', '29 February of a common year'],
    ['442099197010013112', 'CHECK_DIGIT', 'a wrong check digit'],
    ['002099198001018018', 'PROVINCE', 'province 00'],
    ['442099180001018018', 'DATE', 'the year 1800'],
    ['442099198407159000', 'ROUNDED', 'ends in 000 and fails'],
    ['442O9919930304119X', 'CHARACTERS', 'the letter O'],
    ['44209919800101801', 'LENGTH', '17 characters'],
    ['', 'EMPTY', 'nothing'],
  ])('refuses %s as %s: %s', (text, failure) => {
    expect(parseCitizenId(text)).toMatchObject({ failure });
  });

  it('refuses a birth after the latest possible one, and takes it on the day', () => {
    const id = anId('2018-10-31');
    expect(parseCitizenId(id, '2018-10-30')).toEqual({ failure: 'FUTURE' });
    expect(parseCitizenId(id, '2018-10-31')).toBe(id);
  });

  it.each(['810000', '820000', '830000', '911444'])('takes a residence permit that begins %s', (county) => {
    const front = `${county}19900101001`;
    expect(isCitizenId(parseCitizenId(front + checkDigitOf(front)))).toBe(true);
  });

  it('names the candidate of a 15-digit number and never uses it', () => {
    const long = anId('1980-01-15', 111);
    const reading = readCitizenId(long.slice(0, 6) + long.slice(8, 17));
    expect(reading).toMatchObject({ id: null, failure: { failure: 'FIFTEEN_DIGITS', checkDigit: long[17] } });
  });

  it('keeps the birth date and the middle out of a mask', () => {
    expect(maskedId(parseCitizenId(anId('1980-01-01', 101)) as never)).toMatch(/^442\*{11}\w{4}$/);
  });
});

describe('what people and spreadsheets type', () => {
  const id = anId('1966-07-01', 105);
  const withX = ids.filter((i) => i.endsWith('X'));
  const fullWidth = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

  it.each([
    ['blanks around', `\u3000 ${id}\t`, ['TRIM']],
    ['a line break', `${id}\r\n`, ['TRIM']],
    ['a no-break space', `\u00a0${id}`, ['TRIM']],
    ['full-width digits', fullWidth(id), ['FULLWIDTH']],
    ['a leading apostrophe', `'${id}`, ['APOSTROPHE']],
    ['="…"', `="${id}"`, ['EQUALS_QUOTED']],
    ['a zero-width space', `${id.slice(0, 6)}\u200b${id.slice(6)}`, ['INVISIBLE']],
    ['direction marks', `\u202d${id}\u202c`, ['INVISIBLE']],
    ['separators', `${id.slice(0, 6)} ${id.slice(6, 14)}-${id.slice(14)}`, ['SEPARATOR']],
  ])('reads %s and says so', (_, text, changes) => {
    expect(readCitizenId(text)).toEqual({ id, changes, certificate: null });
  });

  it.each([
    ['x', 'X_UPPER'],
    ['×', 'X_LOOKALIKE'],
    ['Х', 'X_LOOKALIKE'],
    ['х', 'X_LOOKALIKE'],
  ])('reads a last %s as X', (last, change) => {
    fc.assert(
      fc.property(withX, (i) => expect(readCitizenId(i.slice(0, 17) + last)).toEqual({ id: i, changes: [change], certificate: null })),
      { numRuns: 5 },
    );
  });

  it.each([
    ['442099********1234', 'MASKED'],
    ['44200019XXXXXXXXXX', 'MASKED'],
    ['4.42E+17', 'SCIENTIFIC'],
    ['4.42099196607011E+17', 'SCIENTIFIC'],
  ])('refuses %s as %s', (text, failure) => {
    expect(readCitizenId(text)).toMatchObject({ id: null, failure: { failure } });
  });

  it('reads a 20-character disability certificate: number, category, grade, also reissued', () => {
    for (const text of [`${id}42`, `${id}42B1`]) expect(readCitizenId(text)).toMatchObject({ id, certificate: { category: 4, grade: 2 } });
    expect(readCitizenId(`${id}89`)).toMatchObject({ id: null });
  });
});
