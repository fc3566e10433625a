import { monthNumber, yearMonth } from '../../src/identity/year-month';
import { readDate } from '../../src/intake/rows/dates';
import { anId, codesOf, readRows } from '../support/roster-files';

const a = anId('1980-01-01', 101);
const b = anId('1975-05-05', 102);
const c = anId('2004-09-09', 103);

describe('dates are read only when there is one way to read them', () => {
  it.each([
    ['2018-05', '2018-05', true],
    ['2018-05-01', '2018-05-01', true],
    ['2018/5/1', '2018-05-01', false],
    ['2018年5月', '2018-05', false],
    ['2018年5月1日', '2018-05-01', false],
    ['20180501', '2018-05-01', false],
    ['201805', '2018-05', false],
    ['43221', '2018-05-01', false],
    ['May-18', '2018-05', false],
    ['1-May-18', '2018-05-01', false],
    ['2018.10', '2018-10', false],
    ['2018.5', '2018-05', false],
    ['2018-05-01 00:00:00', '2018-05-01', false],
    ['二〇一八年五月', '2018-05', false],
    ['２０１８－０５', '2018-05', false],
    ['13/05/2018', '2018-05-13', false],
  ])('%s is %s', (text, iso, asWritten) => {
    expect(readDate(text)).toMatchObject({ iso, asWritten });
  });
  it.each(['2018.1', '18.5.1', '18-May', '05/06/2018', '180501', '18年5月', '5月1日'])('%s is ambiguous', (text) => {
    expect(readDate(text)).toEqual({ failure: 'AMBIGUOUS' });
  });
  it.each(['2018-13', '2018-02-30', '去年', '99999', '2018-00', '1800-01-01'])('%s does not exist', (text) => {
    expect(readDate(text)).toEqual({ failure: 'INVALID' });
  });
});

describe('低保: a household in one row', () => {
  const header =
    '户主姓名,户主身份证号码,镇街,低保证号,成员1姓名,成员1身份证号码,成员1是否保障人口,成员2姓名,成员2身份证号码,成员2是否保障人口,起始月';

  it('gives each person, drops none, and says who is covered', async () => {
    const { rows } = await readRows(`${header}\n甲例,${a},大涌镇,DB1,乙例,${b},否,丙例,${c},是,2018-05\n`);
    expect(rows[1]?.persons.map((p) => [p.name, p.fact.covered, p.fact.start_month])).toEqual([
      ['甲例', true, monthNumber(yearMonth('2018-05'))],
      ['乙例', false, monthNumber(yearMonth('2018-05'))],
      ['丙例', true, monthNumber(yearMonth('2018-05'))],
    ]);
    expect([rows[1]?.disposition, codesOf(rows[1])]).toEqual(['WARNED', ['W_COVERED_UNSAID']]);
  });

  it('counts a head who is also listed once, with what the list says', async () => {
    const { rows } = await readRows(`${header}\n甲例,${a},大涌镇,DB1,甲例,${a},否,乙例,${b},是,2018-05\n`);
    expect(rows[1]?.persons.map((p) => [p.name, p.fact.covered])).toEqual([
      ['甲例', false],
      ['乙例', true],
    ]);
    expect(rows[1]?.disposition).toBe('ACCEPTED');
  });

  it('hears 是否保障人口 of the member when a row has one and the column stands behind it', async () => {
    const perMember = '户主姓名,户主身份证号码,镇街,成员姓名,成员身份证号码,是否保障人口';
    const { rows } = await readRows(`${perMember}\n甲例,${a},大涌镇,甲例,${a},是\n甲例,${a},大涌镇,乙例,${b},否\n`);
    expect(rows.slice(1).map((r) => [r.disposition, ...r.persons.map((p) => [p.name, p.fact.covered])])).toEqual([
      ['ACCEPTED', ['甲例', true]],
      ['ACCEPTED', ['乙例', false]],
    ]);
  });

  it('knows the column by its short name too', async () => {
    const { rows } = await readRows(`户主姓名,户主身份证号码,镇街,成员姓名,成员身份证号码,是否保障\n甲例,${a},大涌镇,乙例,${b},否\n`);
    expect(rows[1]?.persons.map((p) => [p.name, p.fact.covered])).toEqual([
      ['甲例', true],
      ['乙例', false],
    ]);
  });

  it('hears it of the head when the column is named so, or stands before the member', async () => {
    for (const header of [
      '户主姓名,户主身份证号码,是否保障人口,镇街,成员姓名,成员身份证号码',
      '户主姓名,户主身份证号码,户主是否保障人口,镇街,成员姓名,成员身份证号码',
    ]) {
      const { rows } = await readRows(`${header}\n甲例,${a},否,大涌镇,乙例,${b}\n`);
      expect(rows[1]?.persons.map((p) => [p.name, p.fact.covered])).toEqual([
        ['甲例', false],
        ['乙例', true],
      ]);
    }
  });

  it('takes the others when one member is wrong, and says which', async () => {
    const { rows } = await readRows(`${header}\n甲例,${a},大涌镇,DB1,乙例,123,是,丙例,${c},是,2018-05\n`);
    expect([rows[1]?.disposition, rows[1]?.persons.map((p) => p.name)]).toEqual(['WARNED', ['甲例', '丙例']]);
    expect(rows[1]?.findings.find((f) => f.code === 'E_ID_LENGTH')?.column).toBe('成员1身份证号码');
  });

  it('takes nobody when the row itself is wrong', async () => {
    const { rows } = await readRows(`${header}\n甲例,${a},某某镇,DB1,乙例,${b},是,,,,2018-05\n`);
    expect([rows[1]?.disposition, rows[1]?.persons]).toEqual(['REJECTED', []]);
  });

  it('reads repeated pairs and a two-row header', async () => {
    const repeated = await readRows(`户主姓名,户主身份证号码,镇街,姓名,身份证号码,姓名,身份证号码\n甲例,${a},大涌镇,乙例,${b},丙例,${c}\n`);
    expect(repeated.rows[1]?.persons.map((p) => p.name)).toEqual(['甲例', '乙例', '丙例']);
    const two = await readRows(
      `姓名,身份证号码,镇街,成员1,,成员2,\n,,,姓名,身份证号码,姓名,身份证号码\n甲例,${a},大涌镇,乙例,${b},丙例,${c}\n`,
    );
    expect(two.rows[2]?.persons.map((p) => p.name)).toEqual(['甲例', '乙例', '丙例']);
  });
});

describe('the same person twice in a file', () => {
  const header = '姓名,身份证号码,镇街';

  it('counts once, whatever blanks the rows have', async () => {
    const { rows } = await readRows(`${header}\n李明,${a},大涌镇\n李　明, ${a} ,古镇镇\n`);
    expect(rows.map((r) => r.disposition)).toEqual(['SKIPPED', 'ACCEPTED', 'DUPLICATE']);
  });

  it('with two names holds both rows, also the first', async () => {
    const { rows } = await readRows(`${header}\n甲例,${a},大涌镇\n乙例,${b},大涌镇\n丙例,${a},大涌镇\n`);
    expect(rows.map((r) => r.disposition)).toEqual(['SKIPPED', 'REJECTED', 'ACCEPTED', 'REJECTED']);
  });

  it('a rejected row does not make the good one a duplicate', async () => {
    const { rows } = await readRows(`${header}\n甲例,${a},某某镇\n甲例,${a},大涌镇\n`);
    expect(rows.map((r) => r.disposition)).toEqual(['SKIPPED', 'REJECTED', 'ACCEPTED']);
  });
});

describe('each feed of the reading', () => {
  const fact = async (text: string, feed: Parameters<typeof readRows>[1]) => {
    const { rows } = await readRows(text, feed);
    const row = rows.at(-1);
    return { fact: row?.persons[0]?.fact, codes: codesOf(row), disposition: row?.disposition };
  };

  it.each([
    ['九年义务教育', 'STUDENT', []],
    ['高中毕业班', 'STUDENT', []],
    ['高中毕业', null, ['W_VALUE_UNKNOWN']],
    ['小学文化', null, ['W_VALUE_UNKNOWN']],
    ['已退学', null, ['W_VALUE_UNKNOWN']],
    ['辍学', 'NOT_STUDENT', []],
  ])('在校生状况 %s: a stage that is over is asked after, and takes the subsidy from nobody', async (words, schooling, codes) => {
    const read = await fact(`姓名,证件号码,镇区,在校生状况,脱贫属性\n甲例,${a},大涌镇,${words},0\n`, { feed: 'REGISTERED_POOR' });
    expect([read.fact?.schooling, read.codes]).toEqual([schooling, codes]);
  });

  it('PREMIUM: counts in the unit that the column or a title names, and in yuan otherwise', async () => {
    const amountOf = async (title: string, header: string, amount: string): Promise<unknown> =>
      (await fact(`${title}姓名,身份证号码,缴费年度,${header},款项\n甲例,${a},2018,${amount},政府代缴\n`, { feed: 'PREMIUM' })).fact
        ?.amount_fen;
    expect(await Promise.all([amountOf('', '金额', '120'), amountOf('', '金额（分）', '12000')])).toEqual([12000, 12000]);
    expect(await Promise.all([amountOf('单位：人、万元\n', '金额', '0.012'), amountOf('', '金额（万元）', '120元')])).toEqual([
      12000, 12000,
    ]);
  });

  it('REGISTERED_POOR: a stage of school means student, and the codes of 脱贫属性 are read', async () => {
    const header = '姓名,证件号码,镇区,户编号,在校生状况,脱贫属性,脱贫年度,脱贫标注日期';
    const read = await fact(`${header}\n甲例,${a},大涌镇,00012,普通高中一年级,1,2018,2018-12-20\n`, { feed: 'REGISTERED_POOR' });
    expect(read.fact).toMatchObject({
      household_number: '00012',
      schooling: 'STUDENT',
      school_stage: '普通高中一年级',
      poverty_status: 'LIFTED_WITH_POLICY',
      lifted_year: 2018,
      status_changed_on: '2018-12-20',
    });
    expect((await fact(`${header}\n甲例,${a},大涌镇,1,非在校生,0,,\n`, { feed: 'REGISTERED_POOR' })).fact).toMatchObject({
      schooling: 'NOT_STUDENT',
      poverty_status: 'NOT_LIFTED',
    });
    expect((await fact(`${header}\n甲例,${a},大涌镇,1,,3,,\n`, { feed: 'REGISTERED_POOR' })).fact).toMatchObject({
      schooling: null,
      poverty_status: 'RETURNED',
    });
  });

  it('REGISTERED_POOR: plain 建档立卡 is never taken as 未脱贫', async () => {
    const read = await fact(`姓名,身份证号码,镇街,人员类别\n甲例,${a},大涌镇,建档立卡\n`, { feed: 'HARDSHIP' });
    expect([read.fact?.poverty_status, read.codes, read.disposition]).toEqual([null, ['W_CATEGORY_UNSURE'], 'WARNED']);
  });

  it('DISABILITY: category and grade come from the certificate', async () => {
    const read = await fact(`姓名,残疾人证号,镇街\n甲例,${a}52,大涌镇\n`, { feed: 'DISABILITY' });
    expect([read.fact?.category, read.fact?.grade, read.disposition]).toEqual([5, 2, 'ACCEPTED']);
    const other = await fact(`姓名,身份证号码,残疾人证号\n甲例,${b},${a}52\n`, { feed: 'DISABILITY' });
    expect(other.codes).toContain('E_CERTIFICATE_MISMATCH');
  });

  it('DEATH: a file without a source speaks for its sender', async () => {
    const text = `姓名,身份证号,死亡日期\n甲例,${a},2018-09-30\n`;
    expect((await fact(text, { feed: 'DEATH', sender: 'CIVIL_AFFAIRS' })).fact).toMatchObject({
      source: 'CREMATION',
      died_on: '2018-09-30',
      fact_key: 'CREMATION',
      from_month: monthNumber(yearMonth('2018-09')),
    });
    expect((await fact(text, { feed: 'DEATH' })).disposition).toBe('REJECTED');
  });

  it.each(['公安注销', '户口注销', '户口注销（死亡）', '公安户口注销'])(
    'DEATH: %s is of 公安, who alone strikes a person off',
    async (source) => {
      const text = `姓名,身份证号,死亡日期,来源\n甲例,${a},2018-09-30,${source}\n`;
      expect((await fact(text, { feed: 'DEATH', sender: 'SOCIAL_SECURITY' })).fact).toMatchObject({ source: 'POLICE' });
    },
  );

  it('ENROLMENT: an unknown pair of states is kept as it is, and warned about', async () => {
    const header = '个人编号,身份证号,姓名,户籍地区划,参保状态,缴费状态,参保身份,档次,首次参保年月';
    const read = await fact(`${header}\n77,${a},甲例,442000100000,3,1,低保,120,201107\n`, { feed: 'ENROLMENT' });
    expect(read.fact).toMatchObject({
      town: '442000100',
      hukou_region: '442000100',
      participation_code: 3,
      payment_code: 1,
      identity_mark: 'MINIMUM_LIVING',
      tier_fen: 12000,
      first_enrolled_month: monthNumber(yearMonth('2011-07')),
    });
    expect(read.codes).toContain('W_STATE_UNKNOWN');
    expect((await fact(`${header}\n77,${a},甲例,440400,1,1,普通居民,120,\n`, { feed: 'ENROLMENT' })).fact).toMatchObject({
      town: null,
      hukou_region: '440400',
      identity_mark: null,
    });
  });

  it('PREMIUM: yuan become fen exactly, for a year or a month, and two payments of one day stay two', async () => {
    const header = '姓名,身份证号码,缴费年度,缴费年月,金额,款项,缴费日期';
    const { rows } = await readRows(
      `${header}\n甲例,${a},2018,,120.10,政府代缴,2018-10-20\n甲例,${a},2018,,60,政府代缴,2018-10-20\n甲例,${a},2018,,60,政府代缴,2018-10-20\n甲例,${a},,2018-11,10,1,\n`,
      { feed: 'PREMIUM' },
    );
    expect(rows.slice(1).map((r) => [r.disposition, r.persons[0]?.fact.fact_key, r.persons[0]?.fact.amount_fen])).toEqual([
      ['ACCEPTED', '11|YEAR|2018-01|2018-10-20|1', 12010],
      ['ACCEPTED', '11|YEAR|2018-01|2018-10-20|2', 6000],
      ['DUPLICATE', undefined, undefined],
      ['ACCEPTED', '1|MONTH|2018-11||1', 1000],
    ]);
    expect((await fact(`${header}\n甲例,${a},2018,,-120,政府代缴,\n`, { feed: 'PREMIUM' })).codes).toEqual(['E_AMOUNT_NEGATIVE']);
  });

  it('EMPLOYEE_PENSION: ranges of months, several for one person', async () => {
    const { rows } = await readRows(
      `姓名,身份证号码,起始年月,终止年月,状态\n甲例,${a},2019-03,2019-05,实缴\n甲例,${a},2020-01,长期,实缴\n`,
      { feed: 'EMPLOYEE_PENSION' },
    );
    expect(rows.slice(1).map((r) => [r.persons[0]?.fact.fact_key, r.persons[0]?.fact.covered_until])).toEqual([
      ['2019-03', monthNumber(yearMonth('2019-05'))],
      ['2020-01', null],
    ]);
  });

  it('HARDSHIP: each row belongs to the feed of its category, and the same person may stand in several', async () => {
    const { rows } = await readRows(
      `姓名,身份证号码,镇街,人员类别\n甲例,${a},大涌镇,低保\n甲例,${a},大涌镇,特困\n甲例,${a},大涌镇,低保\n`,
      { feed: 'HARDSHIP' },
    );
    expect(rows.slice(1).map((r) => [r.feed, r.disposition])).toEqual([
      ['MINIMUM_LIVING', 'ACCEPTED'],
      ['DESTITUTE_SUPPORT', 'ACCEPTED'],
      ['MINIMUM_LIVING', 'DUPLICATE'],
    ]);
  });

  it('a word of another feed in a feed of its own is refused', async () => {
    expect((await fact(`姓名,身份证号码,镇街,人员类别\n甲例,${a},大涌镇,特困\n`, {})).codes).toEqual(['E_CATEGORY_OTHER_FEED']);
  });
});

describe('conservation', () => {
  it('every row ends in one disposition and the sums close; nothing says a full number or name', async () => {
    const text = `标题\n姓名,身份证号码,镇街,起始月\n甲例,${a},大涌镇,2018-05\n示例人,${a.slice(0, 17)}*,大涌镇,2018-05\n\n,,,\n乙例子,${b},某某镇,2018.1\n合计,3\n制表人：某\n`;
    const { rows, reading } = await readRows(text);
    const { rows: total, ...by } = reading.counts;
    expect([total, Object.values(by).reduce((x, y) => x + y), rows.map((r) => r.row)]).toEqual([9, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]]);
    const said = JSON.stringify(rows.map((r) => r.findings));
    for (const secret of [a, b, a.slice(6, 17), '示例人', '乙例子']) expect(said).not.toContain(secret);
  });

  it('cells beyond the header refuse the row, missing ones warn', async () => {
    const { rows } = await readRows(`姓名,身份证号码,镇街,备注\n甲例,${a},大涌镇,x,y\n乙例,${b},大涌镇\n`);
    expect(rows.slice(1).map((r) => codesOf(r))).toEqual([['E_ROW_LONG'], ['W_ROW_SHORT']]);
  });
});

describe('a cell of a quarter of a megabyte is refused at once', () => {
  it.each(['（', ' ', '0', '*', '·', 'a ', '（a', '='])('made of %j', async (unit) => {
    const long = `x${unit.repeat(250_000 / unit.length)}x`;
    const before = process.cpuUsage();
    const { rows } = await readRows(`姓名,身份证号码,镇街,起始月,是否在校学生,户籍\n${long},${long},${long},${long},${long},${long}\n`);
    expect(rows[1]?.disposition).toBe('REJECTED');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});
