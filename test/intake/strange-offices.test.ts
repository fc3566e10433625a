import { aCitizenId } from '../support/deliveries';
import { ofRow, saidByIntake } from '../support/intake-sentences';
import { aWorkbook } from '../support/workbook-files';

const [A, B, C] = [aCitizenId(11), aCitizenId(12), aCitizenId(13)];

describe('a list that is another roster by its title or its sheet', () => {
  const listed = (title: string): string[] => [`${title},,`, '姓名,身份证号,镇街', `示例,${A},大涌镇`];

  it.each([
    ['MINIMUM_LIVING', '大涌镇特困人员花名册', '特困人员名单'],
    ['MINIMUM_LIVING', '五保供养人员名单', '特困人员名单'],
    ['DESTITUTE_SUPPORT', '2018年10月城乡低保名册', '低保对象名单'],
    ['MINIMUM_LIVING', '残疾人花名册', '残疾人名单'],
  ] as const)('%s is not delivered under the title %s', async (feed, title, named) => {
    const { refused } = await saidByIntake(feed, listed(title));
    expect([refused?.code, refused?.messageZh]).toEqual(['F_OTHER_FEED', expect.stringContaining(`“${title}”像是${named}`)]);
  });
  it.each([
    ['MINIMUM_LIVING', '低保、特困人员花名册'],
    ['MINIMUM_LIVING', '困难群众花名册'],
    ['DESTITUTE_SUPPORT', '特困人员（原低保）名册'],
    ['REGISTERED_POOR', '特困人员名册'],
    ['MINIMUM_LIVING', '注：特困人员另报'],
  ] as const)('%s may stand under %s', async (feed, title) => expect((await saidByIntake(feed, listed(title))).refused).toBeNull());

  it('a sheet of 特困 beside the one of 低保 refuses the workbook: its people would become 低保', async () => {
    const rows = (id: string): string[][] => [
      ['姓名', '身份证号', '镇街'],
      ['示例', id, '大涌镇'],
    ];
    const book = aWorkbook([
      { name: '低保', rows: rows(A) },
      { name: '特困', rows: rows(B) },
    ]);
    expect((await saidByIntake('MINIMUM_LIVING', book)).refused?.messageZh).toContain('工作表名称写的是另一个名册：“特困”像是特困人员名单');
  });
});

describe('two columns of numbers in one row', () => {
  const HEADER = '姓名,社会保障号码,身份证号码,参保状态,缴费状态';
  it('of two people: nobody is taken, and both are protected', async () => {
    const said = await saidByIntake('ENROLMENT', [HEADER, `示例,${A},${B},1,1`]);
    expect(ofRow(said, 2)).toMatchObject({ disposition: 'REJECTED', codes: ['E_ID_COLUMNS'] });
    expect(said.rows[1]?.refused?.recognised).toEqual(expect.arrayContaining([A, B]));
    expect(ofRow(said, 2).zh).not.toMatch(/\d{7}/);
  });
  it.each([
    ['the same', A],
    ['the same with blanks', `${A.slice(0, 6)} ${A.slice(6)}`],
    ['the old one of the same person', `${A.slice(0, 6)}${A.slice(8, 17)}`],
  ])('%s is no contradiction, and nobody is told of an unread column', async (_, other) => {
    const said = await saidByIntake('ENROLMENT', [HEADER, `示例,${other},${A},1,1`]);
    expect([ofRow(said, 2).codes, said.notices]).toEqual([[], []]);
  });
});

describe('a household row', () => {
  const HEADER = '户主姓名,户主身份证号码,成员1姓名,成员1身份证号码,镇街';
  it.each(['无,无', '/,/', '-,', '—,—', ',无'])('with %s for a member has none', async (member) => {
    const said = await saidByIntake('MINIMUM_LIVING', [HEADER, `示例,${A},${member},大涌镇`]);
    expect(ofRow(said, 2)).toMatchObject({ disposition: 'ACCEPTED', codes: [] });
    expect(said.rows[1]?.refused).toBeNull();
  });
  it.each(['示例乙,无', '待补,待补', `无,${B.slice(0, 10)}`])('with %s for a member has one, who is told', async (member) => {
    const said = await saidByIntake('MINIMUM_LIVING', [HEADER, `示例,${A},${member},大涌镇`]);
    expect(said.rows[1]?.refused?.unrecognised).toBe(1);
    expect(ofRow(said, 2).codes).toContain('W_MEMBER_REJECTED');
  });
  it('names the column that a member without number lacks', async () => {
    const said = await saidByIntake('MINIMUM_LIVING', ['户主姓名,户主身份证号码,家庭成员,镇街', `示例,${A},示例乙,大涌镇`]);
    expect(ofRow(said, 2).zh).toContain('第 2 行 成员1身份证号码：空着');
  });
});

describe('what stands beside a name', () => {
  const HEADER = '姓名,身份证号码,镇街';
  it.each(['示例（曾用名李四光）', '示例(李四光)', '示例（妻王小花）'])(
    '%s is masked in the sentence, for it may be a name',
    async (name) => {
      const { codes, zh, en } = ofRow(await saidByIntake('DESTITUTE_SUPPORT', [HEADER, `${name},${A},大涌镇`]), 2);
      expect(codes).toEqual(['W_NAME_REMARK']);
      expect(zh + en).not.toMatch(/四光|小花/);
    },
  );
  it('is shown when it names nobody', async () => {
    expect(ofRow(await saidByIntake('DESTITUTE_SUPPORT', [HEADER, `示例（已故）,${A},大涌镇`]), 2).zh).toContain('“已故”');
  });
  it('is not joined to it when it is the sex', async () => {
    const said = await saidByIntake('DESTITUTE_SUPPORT', [HEADER, `示例 女,${A},大涌镇`]);
    expect([ofRow(said, 2).codes, said.rows[1]?.persons[0]?.name]).toEqual([['W_NAME_TITLE'], '示例 女']);
  });
});

describe('a column of numbers that belongs to somebody else', () => {
  it('a bank account is never proposed as the ID number', async () => {
    const { refused } = await saidByIntake('MINIMUM_LIVING', ['姓名,银行卡号,镇街', '示例,6222021234567890123,大涌镇']);
    expect([refused?.code, refused?.messageZh]).toEqual(['F_MISSING_COLUMN', expect.not.stringContaining('--header')]);
  });
  it('who reported a death, and who helps a poor household, are no members of it', async () => {
    const death = await saidByIntake('DEATH', [
      '死者姓名,死者身份证号,死亡日期,来源,家属姓名,家属身份证号',
      `示例,${A},2018-10-02,民政,示例乙,${B}`,
    ]);
    expect([ofRow(death, 2).codes, death.rows[1]?.persons.map((p) => p.idNumber)]).toEqual([[], [A]]);
    expect(death.notices.map((n) => n.code)).toEqual(['FW_UNREAD_NUMBERS']);
    const poor = await saidByIntake('REGISTERED_POOR', ['姓名,身份证号,镇街,脱贫属性,帮扶责任人身份证号', `示例,${A},大涌镇,0,${B}`]);
    expect([ofRow(poor, 2).codes, poor.notices]).toEqual([[], []]);
  });
  it('a spouse on a list of households is a member, and would be left out', async () => {
    const { refused } = await saidByIntake('MINIMUM_LIVING', ['姓名,身份证号码,配偶身份证号,镇街', `示例,${A},${B},大涌镇`]);
    expect(refused?.code).toBe('F_MEMBER_COLUMN');
  });
});

describe('what a sentence tells the clerk to do', () => {
  it('a category outside the policy is not turned into one inside it', async () => {
    const said = await saidByIntake('HARDSHIP', [
      '姓名,身份证号码,镇街,人员类别',
      `示例,${A},大涌镇,低保边缘户`,
      `示例乙,${B},大涌镇,重度残疾`,
    ]);
    expect(ofRow(said, 2).zh).toMatch(/；都不属于的请删去此行$/);
    expect(ofRow(said, 2).en).toMatch(/; delete the row when it is none of them$/);
    expect(ofRow(said, 3).zh).toContain('残疾另在残疾人名册报送');
  });
  it('本镇 is not taken for 古镇 with a wrong character', async () => {
    const said = await saidByIntake('DESTITUTE_SUPPORT', ['姓名,身份证号码,镇街', `示例,${A},本镇`]);
    expect(ofRow(said, 2)).toMatchObject({ codes: ['E_TOWN_UNKNOWN'], zh: expect.not.stringContaining('古镇') as string });
  });
  it('a plain list is not said to be one of several rosters that it may be', async () => {
    const { refused } = await saidByIntake('DEATH', ['姓名,身份证号,镇街,备注', `示例,${A},大涌镇,已死亡`]);
    expect([refused?.code, refused?.messageZh]).toEqual(['F_MISSING_COLUMN', expect.not.stringContaining('REGISTERED_POOR')]);
  });
  it('a list of one town is told to fill in its column', async () => {
    const { refused } = await saidByIntake('HARDSHIP', ['大涌镇困难群体花名册,,', '姓名,身份证号码,人员类别', `示例,${A},低保`]);
    expect(refused?.messageZh).toBe('缺少列：镇街；整份名册同属一个镇街的，也请加一列“镇街”并逐行填写');
  });
  it('an amount is a number and not one of a list', async () => {
    const said = await saidByIntake('PREMIUM', ['姓名,身份证号,年度,项目,金额', `示例,${A},2018,政府代缴,`]);
    expect(ofRow(said, 2)).toMatchObject({ codes: ['E_VALUE_EMPTY'], zh: expect.stringContaining('等以元为单位的数字') as string });
  });
  it('a source of death is one of four words, not of all their spellings', async () => {
    const said = await saidByIntake('DEATH', ['姓名,身份证号,死亡日期', `示例,${A},2018-10-02`]);
    expect(ofRow(said, 2).zh).toMatch(/来源：空着，请填以下之一：公安、火化、社保、镇街$/);
  });
  it('同上 under the numbers is no name', async () => {
    const said = await saidByIntake('DESTITUTE_SUPPORT', [
      '姓名,身份证号码,镇街',
      `示例,${A},大涌镇`,
      '示例乙,同上,大涌镇',
      '示例丙,〃,大涌镇',
    ]);
    expect([ofRow(said, 3).codes, ofRow(said, 4).codes]).toEqual([['E_ID_EMPTY'], ['E_ID_EMPTY']]);
  });
  it('a certificate with a wrong end is one mistake, and names its person', async () => {
    const said = await saidByIntake('DISABILITY', ['姓名,残疾人证号,残疾类别,残疾等级', `示例,${A}81,肢体,一级`]);
    expect(ofRow(said, 2).codes).toEqual(['E_CERTIFICATE_INVALID']);
    expect(said.rows[1]?.refused).toEqual({ recognised: [A], unrecognised: 0 });
  });
});

describe('a row that says 无 everywhere', () => {
  it.each(['无,无,无', '/,/,/', '无,,', '-,无,/'])('%s is nobody, and the list is empty', async (row) => {
    expect((await saidByIntake('DESTITUTE_SUPPORT', ['姓名,身份证号,镇街', row])).refused?.code).toBe('F_EMPTY');
  });
  it('is blank between people, with its number too', async () => {
    const said = await saidByIntake('DESTITUTE_SUPPORT', ['序号,姓名,身份证号,镇街', `1,示例,${A},大涌镇`, '2,无,无,无']);
    expect(ofRow(said, 3)).toMatchObject({ disposition: 'SKIPPED', codes: ['S_BLANK'] });
  });
  it.each(['待补,待补,无', '无,无,大涌镇', '无,,442099', '不详,无,无'])('%s may be somebody', async (row) => {
    expect(ofRow(await saidByIntake('DESTITUTE_SUPPORT', ['姓名,身份证号,镇街', `示例,${A},大涌镇`, row]), 3).disposition).toBe('REJECTED');
  });
});

describe('words of closed lists', () => {
  it.each(['特困供养', '五保对象', '低保人员', '建档立卡贫困户'])('the mark %s is known', async (mark) => {
    const said = await saidByIntake('ENROLMENT', ['姓名,身份证号,参保状态,缴费状态,参保身份', `示例,${A},1,1,${mark}`]);
    expect([ofRow(said, 2).codes, said.rows[1]?.persons[0]?.fact.identity_mark]).toEqual([[], expect.any(String)]);
  });
  it.each(['Ⅱ级', '二级残疾', '残疾二级'])('the grade %s is 2', async (grade) => {
    const said = await saidByIntake('DISABILITY', ['姓名,身份证号,残疾类别,残疾等级', `示例,${A},肢体,${grade}`]);
    expect(said.rows[1]?.persons[0]?.fact.grade).toBe(2);
  });
  it('an end of 99999999 is none', async () => {
    const said = await saidByIntake('EMPLOYEE_PENSION', ['姓名,社会保障号,缴费起始年月,缴费终止年月', `示例,${C},2018-03,99999999`]);
    expect([ofRow(said, 2).codes, said.rows[1]?.persons[0]?.fact.covered_until]).toEqual([[], null]);
  });
});
