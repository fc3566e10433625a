import type { DemoToken } from '../access';

export interface Banner {
  /** Where the hub listens, without a final slash. */
  readonly url: string;
  readonly tokens: readonly DemoToken[];
  /** The query to paste. */
  readonly query: string;
}

/**
 * What a demo start prints (演示环境): the addresses, the identities with their tokens, and one query that needs nothing but pasting.
 * The tokens open invented people only; never call it outside the demo.
 */
export function bannerText({ url, tokens, query }: Banner): string {
  const identities = tokens.flatMap(({ titleZh, title, agency, role, token }) => [
    `  ${titleZh} (${title}, ${agency}, ${role})`,
    `    ${token}`,
  ]);
  return [
    '',
    '民生共享 Minsheng Hub · 演示环境，人员均为虚构 (demo, everybody invented)',
    '',
    `  GraphQL   ${url}/graphql`,
    `  GraphiQL  ${url}/graphiql`,
    `  Health    ${url}/readyz`,
    '',
    '演示身份与令牌，12 小时有效 (demo identities and their tokens, good for 12 hours)',
    ...identities,
    '',
    '复制即可运行 (one query to paste)',
    '',
    curlOf({ url, query, token: tokens[0]?.token ?? '' }),
    '',
  ].join('\n');
}

/** One shell command on one line; only the single quote has a meaning inside single quotes. */
export function curlOf({ url, query, token }: { url: string; query: string; token: string }): string {
  const body = JSON.stringify({ query: query.replace(/\s+/g, ' ').trim() });
  return `curl -s ${url}/graphql -H ${quoted(`authorization: Bearer ${token}`)} -H 'content-type: application/json' -d ${quoted(body)}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
