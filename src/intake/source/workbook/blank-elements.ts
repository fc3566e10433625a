/**
 * A cell or a row that only has a format, where the next one says its own place. A sheet formatted down to row 1 048 576 has millions of
 * them, and a parser would take each apart.
 */
const BLANK_CELLS = /(?:<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d{1,6}")?\/>)+(?=<c r="|<\/row>)/g;
const BLANK_ROWS = /(?:<row r="\d{1,7}"(?: [A-Za-z0-9:]+="[A-Za-z0-9:. ]*")*(?:\/>|><\/row>))+(?=<row r="|<\/sheetData>)/g;

/** Leaves such elements out of a sheet's pieces as they come. */
export class BlankElements {
  /** Within a remark or a CDATA section the same signs are text: from there on nothing is left out. */
  private stopped = false;

  leftOutOf(xml: string): string {
    this.stopped ||= xml.includes('<!') || xml.startsWith('!');
    return this.stopped ? xml : xml.replace(BLANK_CELLS, '').replace(BLANK_ROWS, '');
  }
}
