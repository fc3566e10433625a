import type { Writable } from 'node:stream';

/** How much may wait for a reader, and how long the hub then waits for it to read. */
export interface Patience {
  readonly waitingBytes: number;
  readonly milliseconds: number;
}

/**
 * Resolves with true once less than the bound waits to be sent: at once for a reader that keeps up, after a while for a slow one. False when
 * it did not read for as long as the hub's patience, or has gone.
 */
export function hasRoom(out: Writable, { waitingBytes, milliseconds }: Patience): Promise<boolean> | true {
  if (out.writableLength <= waitingBytes) return true;
  return new Promise((resolve) => {
    const settle = (): void => {
      clearTimeout(timer);
      out.off('drain', settle).off('close', settle);
      resolve(!out.destroyed && out.writableLength <= waitingBytes);
    };
    const timer = setTimeout(settle, milliseconds);
    out.once('drain', settle).once('close', settle);
  });
}
