import { holdsPersonNumber, withoutPersonNumbers } from '../../src/identity/number-in-text';

describe('an ID number in a text that an officer writes', () => {
  it.each([
    ['alone', '442099198212121122'],
    ['in a sentence', '经核实442099198212121122确系本人'],
    ['with a small x', '见44209919821212002x。'],
    ['with a letter that looks like X', '44209919821212002Х'],
    ['in full-width digits', '４４２０９９１９８２１２１２００２ｘ'],
    ['with blanks between the groups', '442099 19821212 1122'],
    ['with full-width blanks and hyphens', '442099　1982-1212-1122'],
    ['with a zero-width space', '442099\u200B198212121122'],
    ['over two lines', '4420991982\n12121122'],
    ['with a wrong check digit', '442099198212121123'],
    ['as the head of a disability certificate', '残疾证44209919821212112241'],
    ['after another number', '编号12442099198212121122'],
    ['of fifteen digits', '旧证442099821212112'],
    ['of fifteen digits with blanks', '442099 821212 112'],
    ['a residence permit of Hong Kong', '810000199408230021'],
    ['a permanent residence card', '911124198108030024'],
  ])('is found %s', (_, text) => {
    expect(holdsPersonNumber(text)).toBe(true);
  });

  it.each([
    '',
    '参保登记表 1 号',
    '中府办〔2018〕57号',
    '户口簿核对，属本镇',
    '银行回单 2018102244000012345',
    '工商银行 6222022011012345678',
    '工商银行 6222 0220 1101 2345 678',
    '回单号 621700313000412345，2018-10-22',
    '统一社会信用代码 11442000007332556E',
    '统一社会信用代码 124420004573310126',
    '0760-88812345，13800138000',
    '2018-10-01 2018-10-31 2018-11-05',
    '442***********1122',
    '批次 17 第 3 行 12000 分',
    '业务流水 202612010000012',
  ])('is not seen in %p', (text) => {
    expect(holdsPersonNumber(text)).toBe(false);
  });
});

describe('the name of a file', () => {
  it.each([
    ['低保 2018-10.csv', '低保 2018-10.csv'],
    ['DEATH-20181031-0001.xlsx', 'DEATH-20181031-0001.xlsx'],
    ['示例 442099198212121122.csv', '示例 ******************.csv'],
    ['44209919821212002x（02）.csv', '*****************x(02).csv'],
    ['４４２０９９ １９８２１２１２ １１２２.csv', '****** ******** ****.csv'],
    ['442 099 198 212 121 122.csv', '*** *** *** *** *** ***.csv'],
  ])('%p is kept as %p', (name, kept) => {
    expect(withoutPersonNumbers(name)).toBe(kept);
  });
});
