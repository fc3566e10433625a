import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { refuseRequest } from '../http/refused-request';
import { SAFE_HEADERS, send } from '../http/respond';
import { ASSETS, type GraphiqlAssets } from './assets';
import { GRAPHIQL_PAGE, GRAPHIQL_POLICY, type GraphiqlChoices, startScript, WORKERS_SCRIPT } from './page';

const SCRIPT = 'text/javascript; charset=utf-8';
const POLICY = { 'content-security-policy': GRAPHIQL_POLICY };

/** /graphiql and its files. The page itself needs no token; every query that it sends does. */
export async function answerGraphiql(response: ServerResponse, { assets, choices, name }: GraphiqlRequest): Promise<void> {
  if (name === '') return send(response, { status: 200, type: 'text/html; charset=utf-8', body: GRAPHIQL_PAGE, headers: POLICY });
  if (name === 'workers.js') return send(response, { status: 200, type: SCRIPT, body: WORKERS_SCRIPT });
  if (name === 'start.js') return send(response, { status: 200, type: SCRIPT, body: startScript(choices) });
  const type = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (type === undefined)
    return refuseRequest({ status: 404, code: 'NOT_FOUND', message: `address: expected a file of GraphiQL, got another.` });
  await stream(response, { path: await assets.path(name), type });
}

export interface GraphiqlRequest {
  readonly assets: GraphiqlAssets;
  readonly choices: GraphiqlChoices;
  /** The part of the path after /graphiql/. */
  readonly name: string;
}

/** From disk to socket in small pieces. Kept by the browser for an hour: the files change with the package only. */
async function stream(response: ServerResponse, { path, type }: { path: string; type: string }): Promise<void> {
  const { size } = await stat(path);
  const headers = { ...SAFE_HEADERS, ...POLICY, 'cache-control': 'private, max-age=3600', 'content-type': type, 'content-length': size };
  response.writeHead(200, headers);
  if (response.req.method === 'HEAD') return void response.end();
  await pipeline(createReadStream(path), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}
