import type { Hint } from '../findings/notes';
import type { TextEncoding } from './sniff';

const image = (format: string): Hint => ({ zh: `${format} 图片`, en: `${format} image` });
const archive = (format: string): Hint => ({ zh: `${format} 压缩包，请先解压`, en: `${format} archive, unpack it first` });

/** Kinds of file that offices send by mistake, by their first bytes (hexadecimal), with the name that the refusal says. */
const SIGNATURES: readonly (readonly [hex: string, name: Hint])[] = [
  ['255044462d', 'PDF'],
  ['ffd8ff', image('JPEG')],
  ['89504e47', image('PNG')],
  ['47494638', image('GIF')],
  ['49492a00', image('TIFF')],
  ['4d4d002a', image('TIFF')],
  ['52494646', { zh: '图片或音像', en: 'image or sound' }],
  ['526172211a', archive('RAR')],
  ['377abcaf271c', archive('7z')],
  ['1f8b', archive('gzip')],
  ['425a68', archive('bzip2')],
  ['fd377a585a00', archive('xz')],
  ['28b52ffd', archive('zstd')],
  ['7b5c727466', 'RTF'],
  ['53514c69746520666f726d6174', { zh: 'SQLite 数据库', en: 'SQLite database' }],
  ['000100005374616e64617264204a6574', { zh: 'Access 数据库', en: 'Access database' }],
  ['4d5a90', { zh: '程序', en: 'a program' }],
  ['7f454c46', { zh: '程序', en: 'a program' }],
  ['0900040002001000', 'Excel 2'],
  ['0900040007001000', 'Excel 2'],
  ['09020600', 'Excel 3'],
  ['09040600', 'Excel 4'],
  ['49443b50', 'SYLK (.slk)'],
  ['5441424c450d0a302c31', 'DIF'],
  ['5441424c450a302c31', 'DIF'],
  ['0908080000050500', 'Excel 5/95'],
  ['0908100000060500', 'Excel 97-2003'],
  ['09081000000605', 'Excel 97-2003'],
];

/** The name of a kind that is no roster; null when the bytes may be text. */
export function foreignKind(head: Buffer): Hint | null {
  const start = head.subarray(0, 16).toString('hex');
  const known = SIGNATURES.find(([hex]) => start.startsWith(hex));
  if (known !== undefined) return known[1];
  if (start.startsWith('424d') && head.length > 14 && head.readUInt32LE(6) === 0) return image('BMP');
  if (
    /^\s*(?:\{\s*"|\[\s*[{["])/.test(
      head
        .subarray(0, 64)
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, ''),
    )
  )
    return 'JSON';
  return isDbase(head) ? 'dBase (DBF)' : null;
}

/** Version byte, then year, month and day of the last change, then sizes that fit each other. */
function isDbase(head: Buffer): boolean {
  if (head.length < 32 || ![0x02, 0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5].includes(head[0] ?? 0)) return false;
  const month = head[2] ?? 0;
  const day = head[3] ?? 0;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && head.readUInt16LE(8) >= 33;
}

/** A web page or Excel's XML of 2003 that an old system offers as .xls, a web archive, a mail, JSON: text, but no table. */
export function markupKind(head: Buffer, encoding: TextEncoding | null): Hint | null {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const bytes = head.toString('latin1').replace(/^[\xef\xbb\xbf\xff\xfe]+/, '');
  const start = (wide ? bytes.replaceAll('\0', '') : bytes).slice(0, 2048).trimStart();
  if (/^(?:MIME-Version|Content-Type|From|Received|Return-Path|X-[\w-]+):.*$/im.test(start.split('\n', 1)[0] ?? ''))
    return { zh: '网页存档或邮件（MHTML）', en: 'a web archive or mail (MHTML)' };
  if (/^<\?xml/i.test(start))
    return start.includes('urn:schemas-microsoft-com:office:spreadsheet')
      ? { zh: 'Excel 2003 的 XML 表格', en: 'an XML spreadsheet of Excel 2003' }
      : 'XML';
  if (
    /^<(?:!doctype|html|head|meta|table|style|body|!--|div|tr|td|script|p|br|center|font|span)\b/i.test(start) ||
    start.startsWith('<!--')
  )
    return { zh: '网页（HTML）', en: 'a web page (HTML)' };
  return null;
}
