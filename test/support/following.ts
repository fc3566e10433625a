import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { WebSocket } from 'ws';

/** One payload of a subscription. */
export interface Heard {
  readonly id: string | undefined;
  readonly data: { readonly statusChanges: Record<string, unknown> } | undefined;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** Who follows, whatever the payloads travel by. */
export abstract class Reader {
  readonly heard: Heard[] = [];
  completed = false;
  ended = false;
  /** The cursor that came last, with a payload or alone: where a client resumes. */
  lastId: string | undefined;
  private wakes: (() => void)[] = [];

  /** Hangs up. */
  abstract leave(): void;
  protected abstract get last(): string;

  get codes(): unknown[] {
    return this.heard.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
  }

  /** What the changes say of `field`. */
  told(field: string): unknown[] {
    return this.heard.flatMap(({ data }) => (data ? [data.statusChanges[field]] : []));
  }

  async until(enough: (reader: this) => boolean): Promise<this> {
    while (!enough(this)) {
      if (this.ended) throw new Error(`the stream ended: ${this.last} ${JSON.stringify(this.heard.at(-1))}`);
      await this.woken();
    }
    return this;
  }

  async untilEnded(): Promise<this> {
    while (!this.ended) await this.woken();
    return this;
  }

  protected wake(): void {
    for (const wake of this.wakes.splice(0)) wake();
  }

  private woken(): Promise<void> {
    return new Promise((resolve) => this.wakes.push(resolve));
  }
}

/** A client of server-sent events, as `curl -N` is one: it reads what comes, and can stop reading. */
export class EventReader extends Reader {
  private text = '';

  constructor(private readonly response: IncomingMessage) {
    super();
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => this.take(chunk));
    response.on('error', () => undefined);
    response.on('close', () => {
      this.ended = true;
      this.wake();
    });
  }

  header(name: string): unknown {
    return this.response.headers[name];
  }

  get status(): number {
    return this.response.statusCode ?? 0;
  }

  protected get last(): string {
    return `${this.status} ${this.text.slice(0, 300)}`;
  }

  /** What an ordinary HTTP answer, which is no stream, says. */
  async refusal(): Promise<Record<string, unknown>> {
    await this.untilEnded();
    const { errors } = JSON.parse(this.text) as { errors: Heard['errors'] };
    return errors[0]?.extensions ?? {};
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

interface SocketMessage {
  readonly type: string;
  readonly payload?: unknown;
}

/** One subscription over graphql-transport-ws, message by message; the socket is its own. */
export class SocketReader extends Reader {
  private said = '';

  constructor(private readonly socket: WebSocket) {
    super();
    socket.on('message', (text) => this.take(JSON.parse(String(text)) as SocketMessage));
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      this.ended = true;
      this.said = String(code);
      this.wake();
    });
  }

  protected get last(): string {
    return this.said;
  }

  leave(): void {
    this.socket.terminate();
  }

  private take({ type, payload }: SocketMessage): void {
    if (type === 'next') {
      const { data, errors = [], extensions } = payload as Partial<Heard> & { readonly extensions?: { readonly cursor?: string } };
      this.heard.push({ id: extensions?.cursor, data, errors });
      this.lastId = extensions?.cursor ?? this.lastId;
    } else if (type === 'ping') {
      const { heard = {} } = payload as { readonly heard?: Readonly<Record<string, string>> };
      this.lastId = heard['1'] ?? this.lastId;
      this.socket.send(JSON.stringify({ type: 'pong' }));
    } else if (type === 'error') this.heard.push({ id: undefined, data: undefined, errors: payload as Heard['errors'] });
    else if (type === 'complete') this.completed = true;
    this.wake();
  }
}

/** Subscribes over WebSocket with a token; resolves when the question was sent, which is before the hub has begun to answer it. */
export async function followOverSocket(url: string, token: string, asked: FollowAsked): Promise<SocketReader> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const reader = new SocketReader(socket);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: asked }));
  return reader;
}
