import type { Caller } from '../../access';
import type { DeliverableFeed, DeliveryKind } from '../../identity/feed';
import { withoutPersonNumbers } from '../../identity/number-in-text';
import { parseDeliveryMonth, parseFeed } from '../../intake/acceptance';
import { type Announcement, deliveryRefused, usualKind } from '../../reception';
import { Problem, problemOf } from './problem';

const SHA256 = /^[0-9a-f]{64}$/i;
const LONGEST_NAME = 255;
const KEYS: ReadonlySet<string> = new Set(['feed', 'month', 'kind', 'sender', 'filename', 'sha256', 'confirmedEmpty', 'intent']);

/**
 * What a sender announces in `Upload-Metadata` (tus: `key base64,key base64`) and `Upload-Length`. The sender's agency is the token's; what is
 * said of it can only agree. Throws a problem that names the key, never its value.
 */
export function announcementOf(headers: Readonly<Record<string, unknown>>, caller: Caller): Announcement {
  const metadata = metadataOf(headers['upload-metadata']);
  const feed = feedOf(metadata.get('feed') ?? '');
  const refusal = deliveryRefused(caller, feed, metadata.get('sender') ?? caller.agency);
  if (refusal !== null) throw problemOf(refusal);
  const confirmedEmpty = oneOf(metadata, 'confirmedEmpty', ['true', 'false']) === 'true';
  const kind = oneOf<DeliveryKind>(metadata, 'kind', ['FULL', 'DELTA']) ?? usualKind(feed);
  return {
    order: {
      feed,
      month: monthOf(metadata.get('month') ?? ''),
      kind,
      sender: caller.agency,
      town: caller.town,
      confirmedEmpty,
      officer: caller.subject,
    },
    intent: oneOf(metadata, 'intent', ['DELIVER', 'PREVIEW']) ?? 'DELIVER',
    fileName: fileNameOf(metadata.get('filename')),
    sha256: digestOf(metadata.get('sha256') ?? ''),
    bytes: lengthOf(headers['upload-length']),
  };
}

function metadataOf(header: unknown): ReadonlyMap<string, string> {
  const entries = typeof header === 'string' && header.trim() !== '' ? header.split(',').map((entry) => entry.trim().split(/ +/)) : [];
  const metadata = new Map<string, string>();
  for (const [key = '', value = '', ...rest] of entries) {
    if (!KEYS.has(key) || rest.length > 0 || metadata.has(key))
      throw wrong('Upload-Metadata', { en: `each of ${[...KEYS].join(', ')} at most once`, zh: `${[...KEYS].join('、')}，各至多一次` });
    metadata.set(key, textOf(key, value));
  }
  return metadata;
}

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });

function textOf(key: string, base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64').replace(/=+$/, '') !== base64.replace(/=+$/, '')) throw wrong(key, { en: 'base64', zh: 'Base64 编码' });
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    throw wrong(key, { en: 'UTF-8 in base64', zh: 'Base64 编码的 UTF-8 文字' });
  }
}

function feedOf(word: string): DeliverableFeed {
  const feed = parseFeed(word);
  if (typeof feed === 'string') return feed;
  throw problemOf(feed);
}

function monthOf(word: string): Announcement['order']['month'] {
  const month = parseDeliveryMonth(word);
  if (typeof month === 'string') return month;
  throw problemOf(month);
}

function oneOf<T extends string>(metadata: ReadonlyMap<string, string>, key: string, words: readonly T[]): T | undefined {
  const got = metadata.get(key);
  const word = words.find((each) => each === got);
  if (got === undefined || word !== undefined) return word;
  throw wrong(key, { en: words.join(' or '), zh: words.join(' 或 ') });
}

/** The last part of a path, without control characters and ID numbers; kept with the batch, never logged. */
function fileNameOf(text: string | undefined): string {
  const name = (text ?? '').split(/[/\\]/).at(-1)?.replace(/\p{C}/gu, '').trim() ?? '';
  return [...(name === '' ? 'roster' : withoutPersonNumbers(name))].slice(0, LONGEST_NAME).join('');
}

function digestOf(text: string): Buffer {
  if (SHA256.test(text)) return Buffer.from(text, 'hex');
  throw wrong('sha256', { en: 'the SHA-256 of the file, 64 hexadecimal digits', zh: '文件的 SHA-256 摘要，64 位十六进制数字' });
}

function lengthOf(header: unknown): number {
  if (typeof header === 'string' && /^\d{1,15}$/.test(header)) return Number(header);
  throw wrong('Upload-Length', { en: 'the length of the file in bytes', zh: '文件的字节数' });
}

function wrong(path: string, { en: expected, zh }: { readonly en: string; readonly zh: string }): Problem {
  return new Problem({
    status: 400,
    code: 'BAD_ANNOUNCEMENT',
    message: `${path}: expected ${expected}, got something else.`,
    messageZh: `${path}：应为${zh}，收到的不是。`,
    path,
    expected,
    got: 'something else',
  });
}
