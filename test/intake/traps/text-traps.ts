import { encoded } from '../../support/gb-text';
import { anId } from '../../support/roster-files';
import type { Trap } from './trap';

const HEADER = '姓名,身份证号码,镇街,人员类别,起始月';
const person = (n: number, name = `示例${'甲乙丙丁戊己'.charAt(n - 101)}`): string =>
  `${name},${anId('1980-01-01', n)},大涌镇,低保,2018-05`;
const TEXT = `${[HEADER, person(101), person(102), person(103)].join('\n')}\n`;
const READ = ['1 SKIP S_HEADER', '2 ACCEPT', '3 ACCEPT', '4 ACCEPT'];
const TABS = TEXT.replaceAll(',', '\t');
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const bigEndian = (text: string): Buffer => wide(text).swap16();
const hex = (bytes: string): Buffer => Buffer.from(bytes, 'hex');
const quoted = (text: string, mark = '"'): string =>
  text
    .split('\n')
    .map((line) =>
      line === ''
        ? ''
        : line
            .split(',')
            .map((cell) => `${mark}${cell}${mark}`)
            .join(','),
    )
    .join('\n');
const BIG5 = '姓名,身分證號碼,鄉鎮,類別\n王小明,442099198001011011,大涌鎮,低保\n';

const read = (id: string, source: () => string | Uint8Array, says: readonly string[] = READ): Trap => ({ id, source, says });
const refused = (id: string, source: () => string | Uint8Array, code: string): Trap => ({ id, source, says: [`0 FILE_REJECT ${code}`] });

/** Text files as programs of many ages write them: encodings, line ends, separators, quotation marks, and what is no text at all. */
export const TEXT_TRAPS: readonly Trap[] = [
  read('text-utf8', () => TEXT),
  read('text-utf8-bom', () => `\ufeff${TEXT}`),
  read('text-utf8-bom-twice', () => `\ufeff\ufeff${TEXT}`),
  read('text-gbk', () => encoded(TEXT, 'gb18030')),
  read('text-gbk-crlf', () => encoded(TEXT.replaceAll('\n', '\r\n'), 'gb18030')),
  read('text-gb18030-signature', () => Buffer.concat([hex('84319533'), encoded(TEXT, 'gb18030')])),
  read('text-utf16le-tabs', () => wide(`\ufeff${TABS}`)),
  read('text-utf16le-tabs-crlf', () => wide(`\ufeff${TABS.replaceAll('\n', '\r\n')}`)),
  read('text-utf16le-tabs-quoted', () => wide(`\ufeff${quoted(TEXT).replaceAll(',', '\t')}`)),
  read('text-utf16le-no-bom', () => wide(TABS)),
  read('text-utf16be-bom', () => bigEndian(`\ufeff${TABS}`)),
  read('text-utf16be-no-bom', () => bigEndian(TABS)),
  read('text-utf16le-commas', () => wide(`\ufeff${TEXT}`)),
  read('text-utf16-rare', () => wide(`\ufeff${TABS.replace('示例甲', '示例𠮷')}`)),
  read('text-utf16-half-pair', () => wide(`\ufeff${TABS.replace('示例甲', '示\ud842')}`), [
    '1 SKIP S_HEADER',
    '2 REJECT E_NAME_LOSSY',
    '3 ACCEPT',
    '4 ACCEPT',
  ]),
  refused('text-utf16-odd', () => Buffer.concat([wide(`\ufeff${TABS}`), hex('41')]), 'F_TRUNCATED'),
  refused('text-big5', () => encoded(BIG5, 'big5'), 'F_ENCODING'),
  refused('text-big5-tabs', () => encoded(BIG5.replaceAll(',', '\t'), 'big5'), 'F_ENCODING'),
  refused('text-utf8-wrong-byte', () => Buffer.concat([Buffer.from(TEXT), hex('ff'), Buffer.from(person(104))]), 'F_ENCODING'),
  refused('text-utf8-bom-wrong-byte', () => Buffer.concat([Buffer.from(`\ufeff${TEXT}`), hex('d041')]), 'F_ENCODING'),
  refused('text-gbk-wrong-byte', () => Buffer.concat([encoded(TEXT, 'gb18030'), hex('ffff0a')]), 'F_ENCODING'),
  refused('text-utf8-cut-off', () => Buffer.from(`${TEXT}示`).subarray(0, -1), 'F_TRUNCATED'),
  refused('text-half-utf8-half-gbk', () => Buffer.concat([Buffer.from(TEXT), encoded(`${person(104)}\n`, 'gb18030')]), 'F_ENCODING'),

  read('lines-crlf', () => TEXT.replaceAll('\n', '\r\n')),
  read('lines-cr', () => TEXT.replaceAll('\n', '\r')),
  read('lines-crcrlf', () => TEXT.replaceAll('\n', '\r\r\n')),
  read('lines-mixed-cr-lf', () => `${HEADER}\r${person(101)}\n${person(102)}\r${person(103)}\n`),
  read('lines-mixed-crlf-cr', () => `${HEADER}\r\n${person(101)}\r${person(102)}\n${person(103)}`),
  read('lines-no-end', () => TEXT.trimEnd()),
  read('lines-blank-at-end', () => `${TEXT}\n\n`, [...READ, '5 SKIP S_BLANK', '6 SKIP S_BLANK']),
  read('lines-commas-at-end', () => `${TEXT},,,,\n,,,,\n`, [...READ, '5 SKIP S_BLANK', '6 SKIP S_BLANK']),
  read('lines-ctrl-z', () => `${TEXT}\u001a`, [...READ, '5 SKIP S_BLANK']),
  read('lines-nul-padding', () => `${TEXT}\0\0\0\0`, [...READ, '5 SKIP S_BLANK']),
  read('lines-form-feed', () => TEXT.replace('\n', '\n\f'), ['1 SKIP S_HEADER', '2 NORMALIZE N_TRIM', '3 ACCEPT', '4 ACCEPT']),
  read('lines-u2028-in-cell', () => TEXT.replace('示例甲', '示例\u2028'), [
    '1 SKIP S_HEADER',
    '2 NORMALIZE N_TRIM',
    '3 ACCEPT',
    '4 ACCEPT',
  ]),

  ...[';', '\t', '|', '，', '；', '^'].map((mark) => read(`separator-${mark === '\t' ? 'tab' : mark}`, () => TEXT.replaceAll(',', mark))),
  read('separator-told', () => `sep=;\r\n${TEXT.replaceAll(',', ';')}`),
  read('separator-told-comma', () => `sep=,\n${TEXT}`),
  read('separator-after-title', () => `花名册，2018年5月,x\n${TEXT.replaceAll(',', ';')}`, [
    '1 SKIP S_TITLE',
    '2 SKIP S_HEADER',
    '3 ACCEPT',
    '4 ACCEPT',
    '5 ACCEPT',
  ]),
  refused('separator-blanks', () => TEXT.replaceAll(',', '  '), 'F_NO_HEADER'),

  read('quotes-all', () => quoted(TEXT)),
  read('quotes-apostrophes', () => quoted(TEXT, "'"), [
    '1 SKIP S_HEADER',
    ...[2, 3, 4].map((row) => `${row} NORMALIZE N_APOSTROPHE|N_CATEGORY_ALIAS|N_TOWN_ALIAS`),
  ]),
  read('quotes-line-break', () => TEXT.replace('示例甲', '"示例\n甲"'), [
    '1 SKIP S_HEADER',
    '2 NORMALIZE N_NAME_SPACE',
    '3 ACCEPT',
    '4 ACCEPT',
  ]),
  read('quotes-header-line-break', () => TEXT.replace('身份证号码', '"身份证\n号码"')),
  read('quotes-doubled', () => `${HEADER},备注\n${person(101)},"说""明年搬"",\n到后座"\n`, ['1 SKIP S_HEADER', '2 ACCEPT']),
  read('quotes-in-the-middle', () => TEXT.replace('示例甲', '示"例'), ['1 SKIP S_HEADER', '2 REJECT E_NAME_CHARS', '3 ACCEPT', '4 ACCEPT']),
  read('quotes-equals', () => TEXT.replace(anId('1980-01-01', 101), `"=""${anId('1980-01-01', 101)}"""`), [
    '1 SKIP S_HEADER',
    '2 NORMALIZE N_EQUALS_QUOTED',
    '3 ACCEPT',
    '4 ACCEPT',
  ]),
  refused('quotes-open-to-the-end', () => TEXT.replace('示例甲', '"示例甲'), 'F_QUOTE'),
  refused('quotes-open-swallows', () => TEXT.replace('示例甲', '"示例甲').replace('示例丙', '示例"丙'), 'F_QUOTE'),
  read('nul-in-a-name', () => TEXT.replace('示例甲', '示\0例'), ['1 SKIP S_HEADER', '2 REJECT E_NAME_CHARS', '3 ACCEPT', '4 ACCEPT']),
  read('bom-in-a-cell', () => TEXT.replace('示例乙', '\ufeff示例乙'), [
    '1 SKIP S_HEADER',
    '2 ACCEPT',
    '3 NORMALIZE N_INVISIBLE',
    '4 ACCEPT',
  ]),

  ...[
    ['nothing', ''],
    ['blanks', '\n\n  \n'],
    ['bom', '\ufeff'],
    ['header', HEADER],
    ['header-and-blanks', `${HEADER}\n,,,,\n , ,\n`],
  ].map(([id, text]) => refused(`empty-${id}`, () => text ?? '', 'F_EMPTY')),
  refused('empty-bom-utf16', () => hex('fffe'), 'F_EMPTY'),
  refused('header-none', () => [person(101), person(102)].join('\n'), 'F_NO_HEADER'),
  refused('header-other-feed', () => `个人编号,身份证号,姓名,参保状态,缴费状态\n77,${anId()},甲,1,1\n`, 'F_MISSING_COLUMN'),

  ...[
    ['html', '<table><tr><td>姓名</td></tr></table>'],
    ['html-excel', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body></body></html>'],
    ['html-blanks', '\r\n \r\n<!DOCTYPE html><html></html>'],
    ['html-comment', '<!-- exported --><table></table>'],
    [
      'xml-2003',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
    ],
    ['mhtml', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'],
    ['mail', 'From: a@b\nTo: c\n\n'],
  ].map(([id, text]) => refused(`kind-${id}`, () => text ?? '', 'F_HTML')),
  refused('kind-html-utf16', () => wide('\ufeff<html><table></table></html>'), 'F_HTML'),
  refused('kind-html-gbk', () => encoded('<html><meta charset=gb2312><td>姓名</td></html>', 'gb18030'), 'F_HTML'),
  ...[
    ['pdf', '255044462d312e34'],
    ['png', '89504e470d0a1a0a'],
    ['jpeg', 'ffd8ffe000104a464946'],
    ['gif', '474946383961'],
    ['tiff', '49492a0008000000'],
    ['bmp', '424d3600000000000000360000002800'],
    ['rar', '526172211a0700'],
    ['7z', '377abcaf271c0004'],
    ['gzip', '1f8b080000000000'],
    ['rtf', '7b5c72746631'],
    ['program', '4d5a90000300000004000000'],
    ['elf', '7f454c4602010100'],
    ['dbase', `0376010101000000a100200000${'00'.repeat(40)}`],
    ['biff2', '0900040002001000'],
    ['biff4', '0904060000001000'],
    ['sqlite', '53514c69746520666f726d6174203300'],
    ['json', '5b7b2261223a317d5d'],
    ['noise', 'e1001f2e007701020304050607080900ffaa'],
  ].map(([id, bytes]) => refused(`kind-${id}`, () => hex(bytes ?? ''), 'F_KIND')),
  refused('kind-sql', () => "INSERT INTO t VALUES (1,'甲');\n", 'F_NO_HEADER'),
];
