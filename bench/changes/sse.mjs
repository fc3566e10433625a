import http from 'node:http';

/**
 * One subscription over server-sent events; `onData` gets the JSON text of each event. Resolves with `close` when the stream is open.
 * An answer that is none is an error.
 */
export function subscribe({ port, token, query, variables = {} }, onData) {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'content-type': 'application/json' };
    const request = http.request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers, agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`subscription: expected status 200, got ${response.statusCode}`));
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
        let begin = 0;
        for (let end = text.indexOf('\n', begin); end >= 0; end = text.indexOf('\n', begin)) {
          if (text.startsWith('data: {', begin)) onData(text.slice(begin + 6, end));
          begin = end + 1;
        }
        text = text.slice(begin);
      });
      response.on('error', () => undefined);
      resolve({ close: () => request.destroy() });
    });
    request.on('error', reject);
    request.end(JSON.stringify({ query, variables }));
  });
}
