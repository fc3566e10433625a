import type { RosterFile } from '../intake';
import { type DeliveryOrder, rosterFile } from '../reception';

/** What is to be imported, after the words of the command line were read. */
export interface ImportOrder extends DeliveryOrder {
  readonly path: string;
  readonly json: boolean;
}

/** The order as intake reads it. */
export function fileOf(order: ImportOrder): RosterFile {
  return rosterFile(order, order.path);
}
