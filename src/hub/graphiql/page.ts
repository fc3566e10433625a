/** What the editor opens with. `token` only in the demo, whose tokens open nothing but invented people. */
export interface GraphiqlChoices {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly token?: string;
}

/**
 * The policy of the page: everything from this hub, nothing from anywhere else, not framed, no forms. The editor makes its own style elements,
 * and its workers are files of this hub.
 */
export const GRAPHIQL_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const GRAPHIQL_PAGE = `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<title>民生共享 · GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/app.css">
</head>
<body class="no-focus-outline">
<noscript>请启用 JavaScript。Please enable JavaScript.</noscript>
<div id="root" style="height:100vh"></div>
<script src="/graphiql/workers.js"></script>
<script src="/graphiql/app.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`;

/** Must run before the editor is loaded: it asks here for its workers. */
export const WORKERS_SCRIPT = `
const workers = { json: 'json.worker.js', graphql: 'graphql.worker.js' };
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => '/graphiql/' + (workers[label] || 'editor.worker.js') };
`;

/** Opens the editor with the query and, in the demo, the header already filled in; another token goes into the header, except for subscriptions. */
export function startScript({ query, variables, token }: GraphiqlChoices): string {
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  const choices = {
    endpoint: '/graphql',
    title: '民生共享 · GraphiQL',
    query,
    variables: variables && JSON.stringify(variables, null, 2),
    headers: authorization && JSON.stringify({ authorization }, null, 2),
    connectionParams: authorization && { authorization },
    subscriptionsProtocol: 'WS',
  };
  return `YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify(choices)});\n`;
}
