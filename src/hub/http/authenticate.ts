import { type Caller, isRefused, type TokenVerifier } from '../../access';
import { refuseRequest } from './refused-request';

/** The token of `Authorization: Bearer …`; undefined when there is none or it has another form. */
export function bearerToken(authorization: unknown): string | undefined {
  return typeof authorization === 'string' ? /^Bearer +([A-Za-z0-9._~+/=-]{1,4096})$/i.exec(authorization)?.[1] : undefined;
}

/** The caller, or 401 (no good token) or 403 (a good token without an agreement). Nothing is answered before it. */
export async function requireCaller(authorization: unknown, verify: TokenVerifier): Promise<Caller> {
  const answer = await verify(bearerToken(authorization));
  if (!isRefused(answer)) return answer;
  const { refused, message, messageZh } = answer;
  if (refused === 'NO_AGREEMENT') return refuseRequest({ status: 403, code: 'FORBIDDEN', message, messageZh });
  const headers = { 'www-authenticate': 'Bearer realm="minsheng-hub"' };
  return refuseRequest({ status: 401, code: 'UNAUTHENTICATED', message, messageZh, headers });
}
