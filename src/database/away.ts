/** The connection failed, not the work: the server is stopped, starting, full or unreachable. */
export function databaseIsAway(error: unknown): boolean {
  const { code, message, syscall } = error as { code?: unknown; message?: unknown; syscall?: unknown };
  if (code === 'ENOENT' && syscall !== 'connect') return false;
  if (typeof code === 'string' && AWAY_CODES.test(code)) return true;
  return (
    typeof message === 'string' &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/i.test(message)
  );
}

const AWAY_CODES = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
