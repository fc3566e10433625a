/** A workbook whose parts we do not dare to change in place; its values go into a new workbook instead. */
export class Unpatchable extends Error {
  constructor(reason: string) {
    super(`workbook: expected parts that can be changed in place, but ${reason}`);
    this.name = 'Unpatchable';
  }
}
