import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, print, visit } from 'graphql';
import { withoutNumbers } from './refused';

/**
 * What the log calls an operation: a hash of its document with every literal emptied, so that neither a literal
 * nor a guess at one can be read from it, and two requests that differ only in a literal share it. 16 hexadecimal digits.
 */
export function signatureOf(document: DocumentNode): string {
  const emptied = visit(document, {
    [Kind.STRING]: (node) => ({ ...node, value: '', block: false }),
    [Kind.INT]: (node) => ({ ...node, value: '0' }),
    [Kind.FLOAT]: (node) => ({ ...node, value: '0' }),
    [Kind.LIST]: (node) => ({ ...node, values: [] }),
    [Kind.OBJECT]: (node) => ({ ...node, fields: [] }),
  });
  return createHash('sha256').update(print(emptied)).digest('hex').slice(0, 16);
}

/** An operation's name as the log may show it: its client wrote it, so it is shortened and long numbers are masked. */
export function loggedName(name: string | undefined): string | null {
  return name === undefined ? null : withoutNumbers(name.slice(0, 64));
}
