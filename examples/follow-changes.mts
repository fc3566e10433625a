/**
 * Keeps a local table in step with the hub through every disconnect: who is eligible now, and since which change.
 *   MINSHENG_TOKEN=… npx --yes tsx examples/follow-changes.mts table.json      (Node 22.18 and later: node examples/follow-changes.mts table.json)
 * The table and the cursor lie in one file that is replaced as a whole, so whatever dies, the next start goes on where the table stands.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

interface Change {
  readonly id: string;
  readonly kind: 'BECAME_ELIGIBLE' | 'LOST_ELIGIBILITY' | 'BECAME_UNDETERMINED';
  readonly month: string;
  readonly person: { readonly id: string };
}
interface Table {
  cursor: string | null;
  readonly people: Record<string, { readonly kind: Change['kind']; readonly month: string; readonly change: string }>;
}
interface Answer {
  readonly data?: { readonly statusChanges: Change } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const { MINSHENG_URL = 'http://127.0.0.1:4000/graphql', MINSHENG_TOKEN = '' } = process.env;
const QUERY = `subscription ($after: Cursor) {
  statusChanges(after: $after, filter: { kinds: [BECAME_ELIGIBLE, LOST_ELIGIBILITY, BECAME_UNDETERMINED] }) { id kind month person { id } }
}`;
const file = process.argv[2] ?? 'table.json';
const table: Table = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { cursor: null, people: {} };

/** The same change again writes the same row again: hearing one twice does no harm. */
function keep({ id, kind, month, person }: Change): void {
  table.people[`${person.id} ${month}`] = { kind, month, change: id };
  console.log(`${id} ${month} ${kind} ${person.id}`);
}

function save(): void {
  writeFileSync(`${file}.new`, JSON.stringify(table));
  renameSync(`${file}.new`, file);
}

const headers = { 'content-type': 'application/json', authorization: `Bearer ${MINSHENG_TOKEN}` };

/** A new table begins with the first change there ever was. */
async function beginning(): Promise<string> {
  const body = JSON.stringify({ query: '{ cursorAt(time: "2000-01-01T00:00:00+08:00") }' });
  const { data } = (await (await fetch(MINSHENG_URL, { method: 'POST', headers, body })).json()) as { data?: { cursorAt: string } };
  if (data === undefined) throw new Error('the hub refuses the token; get a new one.');
  return data.cursorAt;
}

/** One connection, from where the table stands; ends when it is cut, or when the hub asks us to begin again (RESYNC). */
async function follow(): Promise<void> {
  table.cursor ??= await beginning();
  const body = JSON.stringify({ query: QUERY, variables: { after: table.cursor } });
  const response = await fetch(MINSHENG_URL, { method: 'POST', headers: { ...headers, accept: 'text/event-stream' }, body });
  if (response.status === 401 || response.status === 403) throw new Error(`the hub refuses the token (${response.status}); get a new one.`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body ?? []) {
    const events = (text + decoder.decode(part, { stream: true })).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const [, line] = /^data: (\{.*)$/m.exec(event) ?? [];
      const { data, errors } = line ? (JSON.parse(line) as Answer) : {};
      if (data?.statusChanges) keep(data.statusChanges);
      for (const { message, extensions } of errors ?? []) console.error(`${extensions?.code ?? 'ERROR'}: ${message}`);
      // Also alone, when the log went on with nothing for us.
      table.cursor = /^id: (.+)$/m.exec(event)?.[1] ?? table.cursor;
    }
    save();
  }
}

for (let pause = 250; ; pause = Math.min(pause * 2, 10_000)) {
  const before = table.cursor;
  await follow().catch((error: Error) => (error.message.includes('token') ? Promise.reject(error) : console.error(error.message)));
  if (table.cursor !== before) pause = 250;
  await wait(pause);
}
