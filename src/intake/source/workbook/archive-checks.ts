import type { Hint } from '../../findings/notes';
import { FileRefusal } from '../file-refusal';
import type { ArchiveEntry } from './archive-directory';

const MEGABYTE = 1 << 20;
const LARGEST_PART = 256 * MEGABYTE;
const LARGEST_WHOLE = 384 * MEGABYTE;
/** Sheets of repetitive text pack 20 to 60 times; a bomb a thousand times. Small parts may pack as they like. */
const HONEST_RATIO = 100;
const HIGHEST_RATIO = 250;
const RATIO_COUNTS_FROM = 4 * MEGABYTE;
const LOCAL_HEADER = 0x04034b50;

/** Other things that are archives too, by an entry that only they have. */
const OTHER_KINDS: readonly (readonly [entry: RegExp, name: Hint])[] = [
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^word\//, { zh: 'Word 文档', en: 'a Word document' }],
  [/^ppt\//, { zh: '演示文稿', en: 'a presentation' }],
  [/^visio\//, 'Visio'],
  [/^Index\/Document\.iwa$/, 'Numbers'],
  [/^META-INF\/MANIFEST\.MF$/, { zh: 'Java 程序', en: 'a Java archive' }],
];

/** Refuses an archive that could harm a parser (names, sizes, ratio, overlaps), that has a password, or that is no workbook. */
export function checkDirectory(entries: readonly ArchiveEntry[], bytes: Buffer): void {
  const names = new Set<string>();
  for (const entry of entries) {
    checkEntry(entry, bytes);
    if (names.has(entry.name)) throw new FileRefusal('F_ZIP_BOMB', { zh: '同名文件出现两次', en: 'an entry appears twice' });
    names.add(entry.name);
  }
  checkWhole(entries);
  checkKind(names);
}

function checkEntry(entry: ArchiveEntry, bytes: Buffer): void {
  if ((entry.flags & 1) === 1) throw new FileRefusal('F_PASSWORD');
  if (/\.\.|\\|^\/|\0/.test(entry.name)) throw new FileRefusal('F_ZIP_BOMB', { zh: '文件名指向别处', en: 'a name leads outside' });
  if (entry.start + 30 + entry.packed > bytes.length) throw new FileRefusal('F_TRUNCATED');
  if (bytes.readUInt32LE(entry.start) !== LOCAL_HEADER || localName(entry, bytes) !== entry.name) throw new FileRefusal('F_TRUNCATED');
  const ratio = entry.size / Math.max(1, entry.packed);
  if (entry.size > RATIO_COUNTS_FROM && ratio > HIGHEST_RATIO) {
    throw new FileRefusal('F_ZIP_BOMB', { zh: `压缩了 ${Math.round(ratio)} 倍`, en: `packed ${Math.round(ratio)} times` });
  }
  if (entry.size > LARGEST_PART) throw tooLarge(entry.size, ratio);
}

const localName = (entry: ArchiveEntry, bytes: Buffer): string =>
  bytes.toString('utf8', entry.start + 30, entry.start + 30 + bytes.readUInt16LE(entry.start + 26));

/** No byte of the archive may belong to two entries: that is how a small bomb holds a large one many times. */
function checkWhole(entries: readonly ArchiveEntry[]): void {
  const whole = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (whole > LARGEST_WHOLE) throw tooLarge(whole, whole / Math.max(1, packed));
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  const overlap = inOrder.some((entry, i) => entry.start + 30 + entry.packed > (inOrder[i + 1]?.start ?? Number.POSITIVE_INFINITY));
  if (overlap) throw new FileRefusal('F_ZIP_BOMB', { zh: '文件互相重叠', en: 'entries overlap' });
}

function tooLarge(bytes: number, ratio: number): FileRefusal {
  const megabytes = Math.round(bytes / MEGABYTE);
  const unpacked = { zh: `展开后 ${megabytes} MB`, en: `${megabytes} MB unpacked` };
  return new FileRefusal(ratio > HONEST_RATIO ? 'F_ZIP_BOMB' : 'F_TOO_LARGE', unpacked);
}

function checkKind(names: ReadonlySet<string>): void {
  const other = OTHER_KINDS.find(([entry]) => [...names].some((name) => entry.test(name)));
  if (other !== undefined) throw new FileRefusal('F_KIND', other[1]);
  if (names.has('content.xml') && names.has('mimetype'))
    throw new FileRefusal('F_KIND', { zh: 'OpenDocument 表格 ods', en: 'OpenDocument, ods' });
  if (!names.has('[Content_Types].xml'))
    throw new FileRefusal('F_KIND', { zh: 'ZIP 压缩包，请先解压', en: 'a ZIP archive, unpack it first' });
}
