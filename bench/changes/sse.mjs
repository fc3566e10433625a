import net from 'node:net';

/** One for all sockets: Node hands over what came before it reads again. */
const BUFFER = Buffer.alloc(1 << 16);

/**
 * One subscription over server-sent events; `onData` gets the JSON text of each event. Resolves with `close` when the stream is open; an answer that is
 * none is an error. By hand on a bare socket, because a thousand readers share two processors with the hub: what they cost is not the hub's.
 * The text is read as Latin 1: what is asked for has no other characters.
 */
export function subscribe({ port, token, query, variables = {} }, onData) {
  return new Promise((resolve, reject) => {
    let text = '';
    let open = false;
    const callback = (length, buffer) => {
      text += buffer.latin1Slice(0, length);
      if (!open) {
        const end = text.indexOf('\r\n\r\n');
        if (end < 0) return true;
        const head = text.slice(0, end);
        if (!head.startsWith('HTTP/1.1 200 ') || /transfer-encoding/i.test(head))
          reject(new Error(`subscription: expected status 200 and no chunks, got ${head.split('\r\n')[0]}`));
        open = true;
        text = text.slice(end + 4);
        resolve({ close: () => socket.destroy() });
      }
      let begin = 0;
      for (let end = text.indexOf('\n', begin); end >= 0; end = text.indexOf('\n', begin)) {
        if (text.startsWith('data: {', begin)) onData(text.slice(begin + 6, end));
        begin = end + 1;
      }
      text = begin === text.length ? '' : text.slice(begin);
      return true;
    };
    const socket = net.connect({ host: '127.0.0.1', port, onread: { buffer: BUFFER, callback } });
    socket.on('error', reject);
    const body = JSON.stringify({ query, variables });
    const head = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\naccept: text/event-stream\r\n`;
    socket.write(`${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}
