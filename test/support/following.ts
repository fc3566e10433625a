import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

/** One payload of a subscription. */
export interface Heard {
  readonly id: string | undefined;
  readonly data: { readonly statusChanges: Record<string, unknown> } | undefined;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** A client of server-sent events, as `curl -N` is one: it reads what comes, and can stop reading. */
export class EventReader {
  readonly heard: Heard[] = [];
  /** The last id that came, with an event or alone: what a client sends back as Last-Event-ID. */
  lastId: string | undefined;
  completed = false;
  ended = false;
  private text = '';
  private wake: () => void = () => undefined;

  constructor(private readonly response: IncomingMessage) {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => this.take(chunk));
    response.on('error', () => undefined);
    response.on('close', () => {
      this.ended = true;
      this.wake();
    });
  }

  get status(): number {
    return this.response.statusCode ?? 0;
  }

  get codes(): unknown[] {
    return this.heard.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
  }

  /** What the changes say of `field`. */
  told(field: string): unknown[] {
    return this.heard.flatMap(({ data }) => (data ? [data.statusChanges[field]] : []));
  }

  async until(enough: (reader: this) => boolean): Promise<this> {
    while (!enough(this)) {
      if (this.ended) throw new Error(`the stream ended: ${this.status} ${this.text.slice(0, 300)} ${JSON.stringify(this.heard.at(-1))}`);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this;
  }

  async untilEnded(): Promise<this> {
    if (!this.ended) await once(this.response, 'close');
    return this;
  }

  stopReading(): void {
    this.response.pause();
  }

  readOn(): void {
    this.response.resume();
  }

  leave(): void {
    this.response.destroy();
  }

  private take(chunk: string): void {
    this.text += chunk;
    for (let end = this.text.indexOf('\n\n'); end >= 0; end = this.text.indexOf('\n\n')) {
      this.event(this.text.slice(0, end).split('\n'));
      this.text = this.text.slice(end + 2);
    }
    this.wake();
  }

  private event(lines: readonly string[]): void {
    const value = (name: string): string | undefined => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    if (value('event') === 'complete') this.completed = true;
    const data = value('data');
    this.lastId = value('id') ?? this.lastId;
    if (data === undefined) return;
    const payload = JSON.parse(data) as Partial<Heard>;
    this.heard.push({ id: value('id'), data: payload.data, errors: payload.errors ?? [] });
  }
}

export interface FollowAsked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Subscribes over server-sent events with a token. */
export async function follow(url: string, token: string, asked: FollowAsked, headers: Record<string, string> = {}): Promise<EventReader> {
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
  });
  sent.on('error', () => undefined);
  sent.end(JSON.stringify(asked));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return new EventReader(response);
}
