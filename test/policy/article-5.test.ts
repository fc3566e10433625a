import { aPerson, codes } from '../support/assessed';

const listed = [{}];
const paid = [{ item: 11, fen: 12000, year: '2019', on: '2019-01-20' }];

describe('第五条 参保登记、申报和缴费、中止', () => {
  it.each([
    ['ENROL', 'not enrolled', { minimumLiving: listed, enrolled: [{ pair: [0, null] }] }],
    ['ENROL', 'on no enrolment list', { minimumLiving: listed }],
    ['RESUME', 'paused', { minimumLiving: listed, enrolled: [{ pair: [2, 2] }] }],
    ['PAY', 'enrolled and not paid', { minimumLiving: listed, enrolled: [{ pair: [1, 1], mark: 'MINIMUM_LIVING' }] }],
    ['PAY', 'not paid and not marked: money goes before labels', { minimumLiving: listed, enrolled: [{ pair: [1, 1] }] }],
    ['MARK', 'paid, without a mark', { minimumLiving: listed, enrolled: [{ pair: [1, 1] }], paid }],
    ['REMARK', 'paid, marked otherwise', { minimumLiving: listed, enrolled: [{ pair: [1, 1], mark: 'DESTITUTE' }], paid }],
    ['UNMARK', 'marked and in no category', { enrolled: [{ pair: [2, 2], hukou: '442000107', mark: 'MINIMUM_LIVING' }] }],
    [
      'SUSPEND',
      'the town still pays and there is no category',
      { enrolled: [{ pair: [1, 1], hukou: '442000107', mark: 'MINIMUM_LIVING' }], paid },
    ],
    ['REVIEW', 'a terminated enrolment of somebody eligible', { minimumLiving: listed, enrolled: [{ pair: [4, 3] }] }],
    ['NONE', 'everything agrees', { minimumLiving: listed, enrolled: [{ pair: [1, 1], mark: 'MINIMUM_LIVING' }], paid }],
    ['NONE', 'on no list and paying alone', { enrolled: [{ pair: [1, 1], hukou: '442000107' }] }],
  ] as const)('%s: %s', (item, _, words) => {
    expect(aPerson(words).in('2019-03').workItem).toBe(item);
  });

  it('over 60 and still without a pension is a list of its own', () => {
    const answer = aPerson({ born: '1955-01-01', minimumLiving: listed, enrolled: [{ pair: [1, 1] }] }).in('2019-03');
    expect([answer.reason, codes(answer).includes('OVER_60_NO_PENSION')]).toEqual(['REACHED_60', true]);
  });
});
