import fc from 'fast-check';
import { isPersonName, maskedName, parsePersonName } from '../../src/identity/person-name';
import { readPersonName } from '../../src/identity/person-name-reading';

const DOTS = ['\u00b7', '\u2022', '\u2027', '\u30fb', '\uff65', '\uff0e', '.', '\u2219', '\u22c5', '\u2024', '\u0387', '\ufe52', '\u25cf'];

describe('姓名', () => {
  it.each(DOTS)('reads the separator %s as U+00B7', (dot) => {
    expect(readPersonName(`阿依古丽${dot}示例`).name).toBe('阿依古丽·示例');
  });

  it('counts rare characters once, and keeps them', () => {
    const rare = '范例\u{20bb7}';
    expect(readPersonName(rare)).toMatchObject({ name: rare, changes: [] });
    expect(maskedName(readPersonName(rare).name as never)).toBe('范**');
  });

  it.each([
    ['李\u3000明', '李明', ['SPACE']],
    ['王  芳', '王芳', ['SPACE']],
    [' 示例 ', '示例', ['TRIM']],
    ['示\u200b例', '示例', ['INVISIBLE']],
    ['范例\ue863', '范例䶮', ['PRIVATE_USE']],
    ['范例\ue816', '范例\u{20087}', ['PRIVATE_USE']],
    ['\u2f2f例', '工例', ['COMPATIBILITY']],
    ['\uf9b4例', '領例', ['COMPATIBILITY']],
  ])('reads %j as %s and says so', (text, name, changes) => {
    expect(readPersonName(text)).toMatchObject({ name, changes });
  });

  it.each([
    ['示例（已故）', '示例', ['REMARK'], '已故'],
    ['范例\ue000', '范例\ue000', ['PRIVATE_USE'], null],
    ['阿依古丽 买买提', '阿依古丽 买买提', ['INNER_BLANK'], null],
  ])('takes %j and leaves a doubt for a person', (text, name, doubts, remark) => {
    expect(readPersonName(text)).toMatchObject({ name, doubts, remark });
  });

  it.each([
    ['', 'EMPTY'],
    ['\u3000', 'EMPTY'],
    ['张?', 'LOSSY'],
    ['张\ufffd', 'LOSSY'],
    ['张*', 'MASKED'],
    ['=HYPERLINK("http://x","示例")', 'FORMULA'],
    ['+示例', 'FORMULA'],
    ['@示例', 'FORMULA'],
    ['示\u0000例', 'CHARACTERS'],
    ['示\ud800例', 'CHARACTERS'],
    ['例'.repeat(101), 'LENGTH'],
  ])('refuses %j as %s', (text, failure) => {
    expect(readPersonName(text)).toMatchObject({ name: null, failure: { failure } });
  });

  it('takes a name of 50 and more characters', () => {
    expect(readPersonName(`${'阿'.repeat(27)}·${'布'.repeat(30)}`).name).toHaveLength(58);
  });

  it('never throws, and what it takes parses strictly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { name } = readPersonName(text);
        if (name !== null) expect(isPersonName(parsePersonName(name))).toBe(true);
      }),
    );
  });
});
