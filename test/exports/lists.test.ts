import { randomUUID } from 'node:crypto';
import { type Caller, visibleTowns } from '../../src/access';
import { EXPORT_KINDS, EXPORTS, type ExportKind } from '../../src/exports';
import { tokenOf } from '../../src/identity/person-token';
import { townCode, townEntry } from '../../src/identity/town';
import { monthNumber, yearMonth } from '../../src/identity/year-month';
import { type ActOrder, actOnWorkItem, itemId } from '../../src/work-items';
import { aCaller, theAnalyst, theCity } from '../support/callers';
import { aListedCity, bytesOf, type ListedCity, PEOPLE, TANZHOU, XIAOLAN } from '../support/listed-city';
import { entriesOf, sheetOf, textOf } from '../support/read-sheet';
import { readRows } from '../support/roster-files';

let city: ListedCity;
beforeAll(async () => {
  city = await aListedCity();
});
afterAll(() => city?.close());

const rowsOf = async (kind: ExportKind, choices: Parameters<ListedCity['open']>[1] = {}, taker: Parameters<ListedCity['open']>[2] = {}) =>
  textOf(await sheetOf(await bytesOf(await city.open(kind, choices, taker))));
/** The rows between header and sums. */
const people = async (kind: ExportKind, choices = {}, taker = {}) => (await rowsOf(kind, choices, taker)).slice(3, -1);
const ids = (rows: (string | number | null)[][]): (string | number | null)[] =>
  rows.map((row) => row.find((value) => /^442099\d{11}[\dX]$/.test(String(value))) ?? null);
const idsOf = (...names: (keyof typeof PEOPLE)[]): string[] => names.map((name) => PEOPLE[name].idNumber);

describe('第五条 who stands on which list', () => {
  it('参保登记名册: those not enrolled and those paused, by town, the oldest first', async () => {
    expect(ids(await people('ENROLMENT_LIST'))).toEqual(idsOf('toEnrolInXiaolan', 'toEnrol', 'dangerous', 'toResume'));
  });

  it('代缴名册: whom the town pays for now, not those who must be enrolled first', async () => {
    expect(ids(await people('PREMIUM_LIST'))).toEqual(idsOf('toPayAndMark'));
  });

  it('身份标识变更表: missing, wrong and old marks; a mark does not wait for a payment', async () => {
    const rows = await people('MARK_CHANGES');
    expect(ids(rows)).toEqual(idsOf('toPayAndMark', 'toMark', 'toRemark', 'toUnmark'));
    expect(rows.map((row) => row.slice(5, 9))).toEqual([
      ['增加', '无', '低保对象', '2018年10月'],
      ['增加', '无', '低保对象', '2018年10月'],
      ['变更', '特困人员', '低保对象', '2018年10月'],
      ['取消', '低保对象', '无', '2018年10月'],
    ]);
  });

  it('中止名册: who is paid for and no longer eligible, with the reason and its article', async () => {
    const rows = await people('SUSPENSION_LIST');
    expect(ids(rows)).toEqual(idsOf('toSuspend'));
    expect(rows[0]).toEqual(expect.arrayContaining(['不再属于困难群体', '第二条', '2018年10月', 120]));
  });

  it('疑点清单: both sides, the rows they come from, and what clears it', async () => {
    const rows = await people('DISCREPANCY_LIST');
    const wrong = rows.find((row) => row[3] === PEOPLE.toRemark.idNumber && row[4] === '标识错误');
    expect(wrong?.slice(7, 11)).toEqual([
      '应标识：低保对象',
      '身份标识：特困人员',
      expect.stringMatching(/^城乡居民基本养老保险参保人员 批次\d+ 第\d+行$/),
      '参保名册的标识与应标识一致',
    ]);
    expect(rows.find((row) => row[3] === PEOPLE.toEnrol.idNumber)?.[9]).toMatch(/名册中无此人/);
    expect(rows.map((row) => row[0])).toEqual(rows.map((_, i) => i + 1));
  });

  it('结算表: town by town for the city, person by person for a town, and both have the same sums', async () => {
    const summary = await rowsOf('SETTLEMENT');
    const town = await rowsOf('SETTLEMENT', { town: townCode(TANZHOU) });
    const line = summary.find((row) => row[1] === townEntry(townCode(TANZHOU)).nameZh);
    expect(town.at(-1)?.slice(4, 10)).toEqual(line?.slice(3, 9));
    expect(town.at(-1)).toEqual(expect.arrayContaining(['合计', '共 5 行']));
    expect(ids(town.slice(3, -1)).sort()).toEqual(idsOf('toPayAndMark', 'toMark', 'toRemark', 'toSuspend', 'done').sort());
  });

  it('the last line says how many, and adds up the money', async () => {
    expect((await rowsOf('ENROLMENT_LIST')).at(-1)).toEqual(expect.arrayContaining(['合计', '共 4 行', 480]));
    expect((await rowsOf('SUSPENSION_LIST', { town: townCode(XIAOLAN) })).at(-1)).toEqual(expect.arrayContaining(['合计', '共 0 行', 0]));
  });
});

describe('the workbook', () => {
  it('holds numbers of people as text, and names as they are', async () => {
    const rows = await sheetOf(await bytesOf(await city.open('ENROLMENT_LIST')));
    for (const row of rows.slice(3, -1)) expect(row[3]).toMatchObject({ text: true });
    expect(rows.map((row) => row[2]?.value)).toEqual(expect.arrayContaining(['𠮷田·买买提', '=HYPERLINK("x")']));
  });

  it('prints on A4 landscape, one page wide, with title and header on every page, and a foot to sign', async () => {
    const entries = await entriesOf(await bytesOf(await city.open('PREMIUM_LIST')));
    const sheet = entries.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(sheet).toMatch(/<oddFooter>&amp;L制表人：　+审核人：　+日期：.*&amp;R第 &amp;P 页　共 &amp;N 页<\/oddFooter>/);
    expect(entries.get('xl/workbook.xml')?.toString()).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">代缴名册!$1:$3</definedName>',
    );
    const [title, under] = await rowsOf('PREMIUM_LIST', { town: townCode(XIAOLAN) });
    expect(title?.[0]).toBe('中山市贫困人员城乡居民基本养老保险代缴名册');
    expect(under?.filter((value) => value !== null)).toEqual([
      '单位：小榄镇',
      '保障月份：2018年10月（比对第1版）',
      expect.stringMatching(/^制表日期：20\d\d年\d+月\d+日　金额单位：元$/),
    ]);
  });

  it('has no formula in it', async () => {
    for (const kind of EXPORT_KINDS.filter((each) => EXPORTS[each].namesPeople)) {
      const entries = await entriesOf(await bytesOf(await city.open(kind)));
      expect(entries.get('xl/worksheets/sheet1.xml')?.toString()).not.toContain('<f>');
    }
  });
});

describe('a list comes back through the intake', () => {
  it.each(['xlsx', 'csv'] as const)('%s: every number and name as it was', async (format) => {
    const bytes = await bytesOf(await city.open('ENROLMENT_LIST', { format }));
    const { rows } = await readRows(bytes, { feed: 'HARDSHIP' });
    const read = rows.flatMap(({ persons }) => persons.map(({ idNumber, name }) => [idNumber, name]));
    const sent = (['toEnrolInXiaolan', 'toEnrol', 'toResume'] as const).map((each) => [PEOPLE[each].idNumber, PEOPLE[each].name]);
    expect(read).toEqual(expect.arrayContaining(sent));
    expect(rows.filter(({ disposition }) => disposition === 'REJECTED').length).toBeLessThanOrEqual(1);
  });

  it('CSV: BOM, numbers that Excel keeps, nothing that it would compute', async () => {
    const text = (await bytesOf(await city.open('ENROLMENT_LIST', { format: 'csv' }))).toString('utf8');
    expect(text.startsWith('\uFEFF序号,镇区,姓名,公民身份号码,')).toBe(true);
    expect(text).toContain(`"=""${PEOPLE.toEnrol.idNumber}"""`);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text.split('\r\n').length).toBe(6);
  });
});

describe('个人信息保护法 第五十四条: who gets which list', () => {
  const town = (): Caller => aCaller({ town: townCode(XIAOLAN) });
  const civilAffairs = (): Caller => aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
  const supervision = (): Caller => aCaller({ agency: 'HUMAN_RESOURCES', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });

  it('a town gets its own people and nobody else', async () => {
    expect(ids(await people('ENROLMENT_LIST', {}, { caller: town() }))).toEqual(idsOf('toEnrolInXiaolan'));
    const other = await city.open('ENROLMENT_LIST', { town: townCode(TANZHOU) }, { caller: town() });
    expect(other).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'TOWN_OF_OTHERS' } });
    expect(visibleTowns(town())).toContain(XIAOLAN);
  });

  it('civil affairs gets people of its own rosters, without money, and no list that is made of payments', async () => {
    const rows = await rowsOf('ENROLMENT_LIST', {}, { caller: civilAffairs() });
    expect(rows[2]).not.toContain('应代缴金额（元）');
    expect(ids(rows.slice(3, -1))).toHaveLength(4);
    for (const kind of ['PREMIUM_LIST', 'SUSPENSION_LIST', 'SETTLEMENT', 'DISCREPANCY_LIST'] as const) {
      expect(await city.open(kind, {}, { caller: civilAffairs() })).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'FORBIDDEN' } });
    }
  });

  it('analysts and supervisors get no list with names', async () => {
    for (const caller of [theAnalyst(), supervision()]) {
      for (const kind of EXPORT_KINDS.filter((each) => EXPORTS[each].namesPeople)) {
        expect(await city.open(kind, {}, { caller })).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'FORBIDDEN' } });
      }
    }
  });

  it('finance gets the settlement town by town, and no town person by person', async () => {
    const finance = aCaller({ agency: 'FINANCE', role: 'AGENCY_OFFICER', purpose: 'PREMIUM_SUBSIDY' });
    const rows = await rowsOf('SETTLEMENT', {}, { caller: finance });
    expect(rows[2]).toEqual(expect.arrayContaining(['镇区', '人数', '结算余额（元）']));
    expect(JSON.stringify(rows)).not.toMatch(/442099/);
    const town = await city.open('SETTLEMENT', { town: townCode(TANZHOU) }, { caller: finance });
    expect(town).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'FORBIDDEN' } });
  });

  it('a month that was not compared is refused in a sentence', async () => {
    expect(await city.open('ENROLMENT_LIST', { revision: 7 })).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'NOT_COMPARED' } });
  });
});

describe('the audit line', () => {
  const lines = async () =>
    (
      await city.database.pool.query(
        `select kind, subject, purpose, channel, request_id, rows, ended from hub.list_export order by id desc limit 1`,
      )
    ).rows;

  it('stands before the first byte and says at the end how many rows left', async () => {
    const result = await city.open('MARK_CHANGES', {}, { requestId: 'audited-request' });
    const begun = {
      kind: 'MARK_CHANGES',
      subject: 'test-officer',
      purpose: 'PREMIUM_SUBSIDY',
      channel: 'HTTP',
      request_id: 'audited-request',
    };
    expect(await lines()).toEqual([{ ...begun, rows: null, ended: null }]);
    await bytesOf(result);
    expect(await lines()).toEqual([{ ...begun, rows: 4, ended: 'COMPLETE' }]);
  });

  it('says so when the reader went away', async () => {
    const result = await city.open('ENROLMENT_LIST');
    if (result.outcome !== 'READY') throw new Error('expected a list');
    const walk = result.file.body[Symbol.asyncIterator]();
    await walk.next();
    await walk.return?.();
    expect(await lines()).toMatchObject([{ kind: 'ENROLMENT_LIST', ended: 'CUT_OFF' }]);
  });

  it('is not written for what was refused', async () => {
    await bytesOf(await city.open('ENROLMENT_LIST', {}, { caller: theCity(), requestId: 'the-last-one' }));
    await city.open('ENROLMENT_LIST', {}, { caller: theAnalyst(), requestId: 'refused-one' });
    expect(await lines()).toMatchObject([{ request_id: 'the-last-one' }]);
  });
});

describe('what officers did', () => {
  const act = async (of: keyof typeof PEOPLE, kind: 'ENROL' | 'MARK', words: Partial<ActOrder>) => {
    const person = tokenOf(PEOPLE[of].idNumber, city.city.keys);
    const item = itemId({ month: monthNumber(yearMonth('2018-10')), person, kind });
    const order: ActOrder = { item, version: 0, act: 'CONFIRM', decision: null, reason: null, document: null, key: randomUUID(), ...words };
    expect(await actOnWorkItem(city.database, order, theCity())).not.toHaveProperty('code');
  };

  it('stands beside the name, and who gave it up for the year is left out', async () => {
    await act('dangerous', 'ENROL', { act: 'DECLINE', reason: '本人自愿放弃', document: '声明书1号' });
    await act('toMark', 'MARK', {});
    expect(ids(await people('ENROLMENT_LIST'))).toEqual(idsOf('toEnrolInXiaolan', 'toEnrol', 'toResume'));
    const marked = (await people('MARK_CHANGES')).find((row) => row.includes(PEOPLE.toMark.idNumber));
    expect(marked?.at(-1)).toBe('已报办结');
  });
});
