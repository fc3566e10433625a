/** What one server-sent event says: its `id` and its `data` as JSON; comments and empty data are left out. */
export interface SentEvent {
  readonly id: string | null;
  readonly event: string;
  readonly data: unknown;
}

export interface Listening {
  readonly url: string;
  readonly token: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly lastEventId?: string | null;
  readonly signal: AbortSignal;
}

/** Events of a subscription over SSE as they come; ends when the server ends or the connection breaks; throws for another answer than a stream. */
export async function* sentEvents({ url, token, query, variables = {}, lastEventId, signal }: Listening): AsyncGenerator<SentEvent> {
  const headers = {
    'content-type': 'application/json',
    accept: 'text/event-stream',
    authorization: `Bearer ${token}`,
    ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }), signal });
  if (!/event-stream/.test(response.headers.get('content-type') ?? '')) throw new Error(`expected a stream, got ${await response.text()}`);
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of response.body ?? []) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventOf(block);
      if (event !== null) yield event;
    }
  }
}

function eventOf(block: string): SentEvent | null {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]),
  );
  const data = fields.get('data');
  return data ? { id: fields.get('id') ?? null, event: fields.get('event') ?? 'message', data: JSON.parse(data) } : null;
}
