import type { Log } from '../log';

/** What was opened since the start, closed again in the opposite order, whatever happens on the way. */
export interface Lifetime {
  /** Aborted when the process is asked to end. Check it between the steps of a long start. */
  readonly signal: AbortSignal;
  /** `close` waits for what is under way; `force`, when given, gives up at once and must not wait. */
  opened(what: string, close: () => Promise<void>, force?: () => void): void;
  /** Closes everything; a part that fails or hangs is logged and does not keep the others open. */
  end(): Promise<void>;
}

const PATIENCE_MS = 15_000;
/** A terminal sends Ctrl-C to npm and to us, and npm passes it on: what comes this soon is the same key press. */
const SAME_KEY_PRESS_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Part {
  readonly what: string;
  readonly close: () => Promise<void>;
  readonly force: (() => void) | undefined;
}

/** Listens for SIGINT, SIGTERM and SIGHUP: the first asks for an orderly end, a later one ends the process at once with status 1. An error that nobody awaited ends it too. */
export function beginLifetime(log: Log): Lifetime {
  const asked = new AbortController();
  const parts: Part[] = [];
  let firstAt = 0;
  const onSignal = (name: NodeJS.Signals): void => {
    if (!asked.signal.aborted) {
      firstAt = Date.now();
      log.info({ signal: name }, 'ending');
      asked.abort(new EndAsked());
    } else if (Date.now() - firstAt > SAME_KEY_PRESS_MS) {
      for (const { force } of parts) force?.();
      process.exit(1);
    }
  };
  const end = async (): Promise<void> => {
    for (let part = parts.pop(); part; part = parts.pop()) await closeInTime(part, log);
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  process.once('uncaughtException', (err) => {
    log.fatal({ err }, 'an error that nobody awaited: ending');
    void end().finally(() => process.exit(1));
  });
  return { signal: asked.signal, opened: (what, close, force) => void parts.push({ what, close, force }), end };
}

/** The start was interrupted by a signal: not a failure. */
export class EndAsked extends Error {
  override readonly name = 'EndAsked';
}

/** Resolves when the process is asked to end. */
export function untilAsked(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function closeInTime({ what, close, force }: Part, log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not closed within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  try {
    await Promise.race([close(), tooLong]);
  } catch (error) {
    log.error({ err: error, what }, 'closing failed');
    force?.();
  } finally {
    clearTimeout(timer);
  }
}
