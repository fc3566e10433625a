import type { Caller } from '../access';
import type { Log } from '../log';
import type { Admitted, Transport } from './limits';

/** What one request did, for one line of the log: never variables, documents, numbers or names of people. */
export interface OperationEntry {
  readonly requestId: string;
  readonly transport: Transport;
  readonly startedAt: number;
  caller?: Caller;
  admitted?: Admitted;
  codes?: readonly string[];
}

/** Writes the line: refused operations are a warning, failures of the hub an error. */
export function logOperation(log: Log, entry: OperationEntry, status: number): void {
  const { requestId, transport, caller, admitted, codes } = entry;
  const level = status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info';
  log[level](
    {
      requestId,
      transport,
      status,
      durationMs: Math.round((performance.now() - entry.startedAt) * 10) / 10,
      ...(caller && { agency: caller.agency, town: caller.town, role: caller.role, purpose: caller.purpose }),
      ...(admitted && {
        operation: admitted.loggedName,
        kind: admitted.operation.operation,
        hash: admitted.signature,
        cost: admitted.cost,
      }),
      ...(codes?.length && { codes: [...new Set(codes)] }),
    },
    'operation',
  );
}
