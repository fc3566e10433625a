import type { RosterFile } from '../intake';
import { type DeliveryOrder, rosterFile } from '../reception';
import type { CopyOrder } from './copy';

/** What is to be imported, after the words of the command line were read. */
export interface ImportOrder extends DeliveryOrder {
  readonly path: string;
  readonly json: boolean;
  /** The clerk's copy that is wanted beside the receipt. */
  readonly copy: CopyOrder | null;
  readonly progress: boolean;
}

/** The order as intake reads it. */
export function fileOf(order: Omit<DeliveryOrder, 'kind' | 'officer'> & { readonly path: string }): RosterFile {
  return rosterFile(order, order.path);
}
