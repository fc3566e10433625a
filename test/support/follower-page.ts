/**
 * The script of a page that follows the changes as `examples/follow-changes.mts` does: over SSE by fetch, a table with a row for each change, the cursor kept
 * with it, and from there on again after every disconnect. `begin` is called in the page; it must use nothing from outside itself.
 */
export function followerScript(asked: { readonly token: string; readonly after: string; readonly title: string }): string {
  return `(${begin.toString()})(${JSON.stringify(asked)})`;
}

/** One row of the page. */
export interface Shown {
  readonly cursor: string;
  /** Unix time in milliseconds of the page's clock. */
  readonly at: number;
  readonly text: string;
}

/** Reads the rows of the page. */
export const SHOWN = 'window.shown';

function begin({ token, after, title }: { token: string; after: string; title: string }): void {
  // biome-ignore lint/suspicious/noExplicitAny: the page's own window; the tests are compiled without the types of a browser
  const page = globalThis as any;
  const query = `subscription ($after: Cursor) { statusChanges(after: $after) {
    cursor kind titleZh month from to town { nameZh } person { name } batch { id } } }`;
  const shown: Shown[] = [];
  page.shown = shown;
  page.document.title = title;
  page.document.body.innerHTML = `<style>body{font:14px system-ui,"Noto Sans CJK SC";margin:1rem}td{padding:.1rem .8rem;border-top:1px solid #ccc}</style>
    <h1>${title}</h1><p id="line"></p><table><tbody id="changes"></tbody></table>`;
  const say = (text: string): void => {
    page.document.getElementById('line').textContent = text;
  };
  // biome-ignore lint/suspicious/noExplicitAny: a payload of the hub
  const keep = ({ cursor, titleZh, month, from, to, town, person }: any): void => {
    const words = [month, titleZh, person?.name, town?.nameZh, from || to ? `${from ?? '无'} → ${to ?? '无'}` : ''];
    const row = page.document.getElementById('changes').insertRow(0);
    for (const word of words) row.insertCell().textContent = word ?? '';
    shown.push({ cursor, at: Date.now(), text: words.join(' ') });
  };
  const follow = async (): Promise<void> => {
    const variables = { after: shown.at(-1)?.cursor ?? after };
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` };
    const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    say(`已连接 connected: ${response.status}`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let text = ''; ; ) {
      const part = await reader?.read();
      if (part === undefined || part.done) return;
      const events = (text + part.value).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const line = event.split('\n').find((each) => each.startsWith('data: {'));
        const change = line && JSON.parse(line.slice(6)).data?.statusChanges;
        if (change) keep(change);
      }
    }
  };
  const again = (): void => {
    say('连接已断，正在重连 disconnected, trying again');
    setTimeout(() => void follow().then(again, again), 200);
  };
  void follow().then(again, again);
}
