import { type DeadRow, type DeliveryRow, isAway, type Registered, type ShownEndpoint, stoppedBecause, type Tried } from '../notices';

const STOPPED = {
  PAUSED: '已暂停 · paused',
  NO_AGREEMENT: '没有共享约定 · its agreement has ended',
  REVOKED: '确认人账号已撤销，请由他人更新 · the account of who renewed it was revoked; somebody else updates it',
  NOT_RENEWED: '逾 180 天未确认，请更新 · nobody renewed it for 180 days; update it',
} as const;

/** What an officer sees of a webhook, in three lines; a moment is in Asia/Shanghai. */
export function webhookText(webhook: ShownEndpoint): string {
  const { id, url, kinds, algorithm, waiting, dead, deliveredAt, renewedBy, renewBy } = webhook;
  return `${id}  ${url}
  ${stateText(webhook)}  ${algorithm}  ${kinds === null ? '全部种类 · all kinds' : kinds.join(', ')}
  等待 ${waiting}，死信 ${dead} · waiting ${waiting}, dead letters ${dead}；最近送达 · last taken ${deliveredAt ?? '—'}；${renewBy} 前更新 · update before (${renewedBy})`;
}

function stateText(webhook: ShownEndpoint): string {
  const because = stoppedBecause(webhook);
  if (because !== null) return STOPPED[because];
  if (isAway(webhook)) return '对方无法送达，只重试已等待的 · the receiver seems to be away';
  if (webhook.notBefore !== null) return `对方要求 ${webhook.notBefore} 后再送 · the receiver asked to wait until then`;
  return '启用 · active';
}

/** The fields of `Webhook` that name no place in the log. */
export function webhookJson(webhook: ShownEndpoint): object {
  const { turn: _turn, placeId: _placeId, dead, revoked: _revoked, renewed: _renewed, failing: _failing, ...shown } = webhook;
  return { ...shown, deadLetters: dead, away: isAway(webhook), stoppedBecause: stoppedBecause(webhook) };
}

/** What was registered or changed; a new secret with it, this once. */
export function registeredText({ endpoint, secret }: Registered, json: boolean): string {
  if (json) return JSON.stringify({ secret, webhook: webhookJson(endpoint) });
  if (secret === null) return webhookText(endpoint);
  return `${webhookText(endpoint)}
签名密钥只显示这一次，请立即妥善保存 · the secret is shown this once, keep it now:
${secret}`;
}

export function testedText({ outcome, status, tookMs }: Pick<Tried, 'outcome' | 'status' | 'tookMs'>): string {
  return `${outcome}${status === null ? '' : ` ${status}`}，${tookMs} 毫秒 · milliseconds`;
}

/** One try; change null: a test. */
export function deliveryText({ triedAt, change, kind, attempt, ...tried }: Omit<DeliveryRow, 'number'>): string {
  return `${triedAt}  ${change === null ? '测试 · test' : `${change} ${kind}`}  第 ${attempt} 次 · try ${attempt}  ${testedText(tried)}`;
}

export function deadText({ change, kind, attempts, deadAt, outcome, status }: Omit<DeadRow, 'turn'>): string {
  return `${change}  ${kind}  ${attempts} 次 · tries  ${deadAt}  ${outcome ?? '—'}${status === null ? '' : ` ${status}`}`;
}
