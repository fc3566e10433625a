import { type FactTable, listed } from './fact-tables';

/**
 * Facts on their way into a table: from the file (`staged`, evidence is this batch) or, after a withdrawal, from what was believed without
 * it (`restored`, evidence as it was). Both are read through the same columns.
 */
export type Incoming = 'staged' | 'restored';

/** The incoming facts as a subquery; `batch` is the placeholder of the batch that brings them. */
export function incomingFacts(incoming: Incoming, { columns, shape }: FactTable, batch: string): string {
  const months = shape === 'EVENT' ? 'i.from_month, i.until_month, ' : '';
  const evidence = incoming === 'staged' ? `${batch}::bigint as batch_id, i.row_number` : 'i.batch_id, i.row_number';
  return `(select i.person, i.fact_key, ${months}${listed(columns, 'i')}, ${evidence} from ${incoming} i where i.person is not null)`;
}

/** True in SQL when two facts of one key say different things; events also say when. */
export function saysOther({ columns, shape }: FactTable, a: string, b: string): string {
  const said = (alias: string): string =>
    `(${shape === 'EVENT' ? `${alias}.from_month, ${alias}.until_month, ` : ''}${listed(columns, alias)})`;
  return `${said(a)} is distinct from ${said(b)}`;
}
