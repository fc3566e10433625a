/** What the first bytes say a file is; the suffix of its name says nothing. */
export type FileKind =
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'TEXT'; readonly encoding: TextEncoding | null; readonly bomBytes: number }
  | { readonly kind: 'ZIP' }
  | { readonly kind: 'COMPOUND' }
  | { readonly kind: 'HTML' }
  | { readonly kind: 'OTHER'; readonly name: string };

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

const starts = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);

/** Decides by the BOM, the signatures of archives and the NULs of UTF-16; anything else is text in UTF-8 or GB18030. */
export function sniff(head: Buffer): FileKind {
  if (head.length === 0) return { kind: 'EMPTY' };
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return { kind: 'ZIP' };
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return { kind: 'COMPOUND' };
  const other = foreignSignature(head);
  if (other !== null) return { kind: 'OTHER', name: other };
  const text = textEncoding(head);
  return looksLikeMarkup(head, text) ? { kind: 'HTML' } : text;
}

function foreignSignature(head: Buffer): string | null {
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'PDF';
  if (starts(head, 0xff, 0xd8, 0xff)) return 'JPEG';
  if (starts(head, 0x89, 0x50, 0x4e, 0x47)) return 'PNG';
  if (head.subarray(0, 4).toString('latin1') === 'Rar!') return 'RAR';
  if (starts(head, 0x37, 0x7a, 0xbc, 0xaf)) return '7z';
  if (starts(head, 0x1f, 0x8b)) return 'gzip';
  if (head.subarray(0, 5).toString('latin1') === '{\\rtf') return 'RTF';
  return null;
}

function textEncoding(head: Buffer): { kind: 'TEXT'; encoding: TextEncoding | null; bomBytes: number } | { kind: 'OTHER'; name: string } {
  if (starts(head, 0xef, 0xbb, 0xbf)) return { kind: 'TEXT', encoding: 'utf-8', bomBytes: 3 };
  if (starts(head, 0xff, 0xfe)) return { kind: 'TEXT', encoding: 'utf-16le', bomBytes: 2 };
  if (starts(head, 0xfe, 0xff)) return { kind: 'TEXT', encoding: 'utf-16be', bomBytes: 2 };
  if (starts(head, 0x84, 0x31, 0x95, 0x33)) return { kind: 'TEXT', encoding: 'gb18030', bomBytes: 4 };
  const nuls = nulsByParity(head);
  if (nuls.odd > head.length / 16 && nuls.even === 0) return { kind: 'TEXT', encoding: 'utf-16le', bomBytes: 0 };
  if (nuls.even > head.length / 16 && nuls.odd === 0) return { kind: 'TEXT', encoding: 'utf-16be', bomBytes: 0 };
  return nuls.even + nuls.odd > 0 ? { kind: 'OTHER', name: 'binary' } : { kind: 'TEXT', encoding: null, bomBytes: 0 };
}

function nulsByParity(head: Buffer): { even: number; odd: number } {
  const nuls = { even: 0, odd: 0 };
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[i % 2 === 0 ? 'even' : 'odd']++;
  return nuls;
}

/** A web page that an old system offers as .xls, or Excel's XML of 2003. */
function looksLikeMarkup(head: Buffer, text: FileKind): boolean {
  if (text.kind !== 'TEXT') return false;
  const wide = text.encoding === 'utf-16le' || text.encoding === 'utf-16be';
  const start = head
    .toString('latin1')
    .replace(wide ? /\0/g : /^$/, '')
    .slice(0, 2048);
  return /^[\s\xef\xbb\xbf\xff\xfe]*<(?:!doctype|html|head|meta|table|style|body|\?xml|!--|div)/i.test(start);
}
