/** Whatever can be asked by SQL within one snapshot. */
export interface Asking {
  rows<R>(text: string, values?: readonly unknown[]): Promise<R[]>;
}
