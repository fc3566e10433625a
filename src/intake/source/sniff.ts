import type { Hint } from '../findings/notes';
import { foreignKind, markupKind } from './foreign-kinds';

/** What the first bytes say a file is; the suffix of its name says nothing. */
export type FileKind =
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'TEXT'; readonly encoding: TextEncoding | null; readonly bomBytes: number }
  | { readonly kind: 'ZIP' }
  | { readonly kind: 'COMPOUND' }
  | { readonly kind: 'HTML'; readonly name: Hint }
  | { readonly kind: 'OTHER'; readonly name: Hint };

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** Control bytes that no text holds; a few are dirt in a text. */
function strangeBytes(head: Buffer): number {
  let count = 0;
  for (const byte of head) if (byte < 32 && (byte < 9 || byte > 13) && byte !== 26 && byte !== 27) count++;
  return count;
}

const starts = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);

/** Decides by the BOM, the signatures of archives and the NULs of UTF-16; anything else is text in UTF-8 or GB18030. */
export function sniff(head: Buffer): FileKind {
  if (head.length === 0) return { kind: 'EMPTY' };
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return { kind: 'ZIP' };
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return { kind: 'COMPOUND' };
  const other = foreignKind(head);
  if (other !== null) return { kind: 'OTHER', name: other };
  const text = textEncoding(head);
  const markup = text.kind === 'TEXT' ? markupKind(head, text.encoding) : null;
  return markup === null ? text : { kind: 'HTML', name: markup };
}

function textEncoding(head: Buffer): { kind: 'TEXT'; encoding: TextEncoding | null; bomBytes: number } | { kind: 'OTHER'; name: Hint } {
  if (starts(head, 0xef, 0xbb, 0xbf)) return { kind: 'TEXT', encoding: 'utf-8', bomBytes: 3 };
  if (starts(head, 0xff, 0xfe)) return { kind: 'TEXT', encoding: 'utf-16le', bomBytes: 2 };
  if (starts(head, 0xfe, 0xff)) return { kind: 'TEXT', encoding: 'utf-16be', bomBytes: 2 };
  if (starts(head, 0x84, 0x31, 0x95, 0x33)) return { kind: 'TEXT', encoding: 'gb18030', bomBytes: 4 };
  const nuls = nulsByParity(head);
  if (nuls.odd > head.length / 16 && nuls.odd > nuls.even * 16) return { kind: 'TEXT', encoding: 'utf-16le', bomBytes: 0 };
  if (nuls.even > head.length / 16 && nuls.even > nuls.odd * 16) return { kind: 'TEXT', encoding: 'utf-16be', bomBytes: 0 };
  return strangeBytes(head) > head.length / 50
    ? { kind: 'OTHER', name: { zh: '二进制文件', en: 'a binary file' } }
    : { kind: 'TEXT', encoding: null, bomBytes: 0 };
}

function nulsByParity(head: Buffer): { even: number; odd: number } {
  const nuls = { even: 0, odd: 0 };
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[i % 2 === 0 ? 'even' : 'odd']++;
  return nuls;
}
