import type { IncomingMessage } from 'node:http';
import type { OperationRequest } from '../limits';
import { drain } from './body';
import { refuseRequest } from './refused-request';

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Only JSON in UTF-8 is read: forms and plain text are what another site's page could send with a visitor's rights. */
export function requireJson(request: IncomingMessage): void {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  if (type === 'application/json' && (charset === undefined || charset === 'utf-8')) return;
  drain(request);
  refuseRequest({
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'content-type: expected application/json in UTF-8, got another or none.',
  });
}

/** One operation from the bytes of a body. Broken UTF-8 is refused, because replacing it would change somebody's name; so is a batch. */
export function operationIn(bytes: Buffer): OperationRequest {
  const parsed = parseJson(decode(bytes));
  if (Array.isArray(parsed))
    refuseRequest({
      status: 400,
      code: 'BATCH_REFUSED',
      message: 'request body: expected one operation, got a list; send them one by one.',
    });
  if (typeof parsed !== 'object' || parsed === null)
    refuseRequest({
      status: 400,
      code: 'BAD_REQUEST',
      message: 'request body: expected {"query": …, "variables": …}, got something else.',
    });
  return parsed as OperationRequest;
}

function decode(bytes: Buffer): string {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return refuseRequest({
      status: 400,
      code: 'TEXT_NOT_STORABLE',
      message: 'request body: expected UTF-8, got bytes that are no character.',
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuseRequest({ status: 400, code: 'BAD_REQUEST', message: 'request body: expected JSON, got text that is not.' });
  }
}
