import { type ExecutionResult, GraphQLError } from 'graphql';

/** Why the hub ends a subscription that did not end by itself. */
export type Ending = 'RESYNC' | 'TOKEN_EXPIRED' | 'TOKEN_REVOKED' | 'GOING_AWAY';

const WORDS: Readonly<Record<Ending, { readonly message: string; readonly messageZh: string }>> = {
  RESYNC: {
    message: 'subscription: expected a reader that keeps up, got one that did not; subscribe again with `after` = this cursor.',
    messageZh: '接收过慢，订阅已断开；请以此游标为 after 重新订阅，不会遗漏。',
  },
  TOKEN_EXPIRED: {
    message: 'token: expected one that is in force, got one that has expired; subscribe again with a new one and `after` = this cursor.',
    messageZh: '访问令牌已过期；请换用新令牌，以此游标为 after 重新订阅。',
  },
  TOKEN_REVOKED: {
    message: 'token: expected one that is in force, got one that was revoked; ask your administrator.',
    messageZh: '访问令牌已被撤销, 请联系管理员。',
  },
  GOING_AWAY: {
    message: 'hub: this process is stopping; subscribe again with `after` = this cursor, any other serves you.',
    messageZh: '服务正在停止；请以此游标为 after 重新订阅，其他进程可继续提供。',
  },
};

/** The last payload of a subscription: why it ends, and the cursor to go on from; null: nothing was told yet, begin as before. */
export function lastWords(code: Ending, cursor: string | null): ExecutionResult {
  const { message, messageZh } = WORDS[code];
  return { errors: [new GraphQLError(message, { extensions: { code, messageZh, cursor } })] };
}
