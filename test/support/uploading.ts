import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

export interface Announced {
  readonly feed: string;
  readonly month: string;
  readonly [key: string]: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers of a server under test
  readonly body: any;
}

const metadataOf = (words: Readonly<Record<string, string>>): string =>
  Object.entries(words)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** A client of the upload, as an agency's own program would be: nothing but HTTP. */
export class Uploading {
  constructor(
    readonly url: string,
    private readonly token: string,
  ) {}

  /** The same client at another process of the hub. */
  at(url: string): Uploading {
    return new Uploading(url, this.token);
  }

  announce(file: Buffer, words: Announced, more: Record<string, string> = {}): Promise<HttpAnswer> {
    const sha256 = createHash('sha256').update(file).digest('hex');
    const metadata = metadataOf({ sha256, filename: 'roster.csv', ...words });
    return this.ask('POST', '/rosters', { 'upload-length': String(file.length), 'upload-metadata': metadata, ...more });
  }

  append(upload: string, offset: number, bytes: Buffer): Promise<HttpAnswer> {
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) };
    return this.ask('PATCH', `/rosters/${upload}`, headers, bytes);
  }

  async offset(upload: string): Promise<number> {
    return Number((await this.ask('HEAD', `/rosters/${upload}`)).headers.get('upload-offset'));
  }

  tell(upload: string): Promise<HttpAnswer> {
    return this.ask('GET', `/rosters/${upload}`);
  }

  /** Announces and sends everything; gives the id. */
  async send(file: Buffer, words: Announced): Promise<string> {
    const { body } = await this.announce(file, words);
    if (body?.id === undefined) throw new Error(`expected an upload, got ${JSON.stringify(body)}`);
    const { status } = await this.append(body.id, body.offset, file.subarray(body.offset));
    if (status !== 204) throw new Error(`expected the bytes to be taken, got ${status}`);
    return body.id;
  }

  /** Asks until the upload is in one of the states. */
  async until(upload: string, ...states: string[]): Promise<HttpAnswer['body']> {
    for (let asked = 0; asked < 5000; asked += 1) {
      const { body } = await this.tell(upload);
      if (states.includes(body.state)) return body;
      await wait(50);
    }
    throw new Error(`upload: expected ${states.join(' or ')} in minutes, got ${JSON.stringify((await this.tell(upload)).body)}`);
  }

  async ask(method: string, path: string, headers: Record<string, string> = {}, body?: Buffer): Promise<HttpAnswer> {
    const authorization = `Bearer ${this.token}`;
    const response = await fetch(`${this.url}${path}`, { method, headers: { authorization, 'tus-resumable': '1.0.0', ...headers }, body });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  }
}

/** A roster of 特困 people, `count` of them from number `from` on, as CSV. */
export function aRosterFile(idOf: (n: number) => string, from: number, count: number, town = '小榄镇'): Buffer {
  const rows = Array.from({ length: count }, (_, i) => `示例木,${idOf(from + i)},${town}`);
  return Buffer.from(['姓名,身份证号码,镇区', ...rows].join('\n'));
}
