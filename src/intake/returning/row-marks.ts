import { readCitizenId } from '../../identity/citizen-id-reading';
import { readPersonName } from '../../identity/person-name-reading';
import { sentenceBeside } from '../findings/notes';
import type { Finding, ReadColumn, ReadRow } from '../reading';
import { type Cell, cellText } from '../source/raw-row';
import type { CellMark, RowMarks } from '../spreadsheet/marks';
import { TONE_WORDS, toneOf } from '../spreadsheet/tones';

/** Whether a sentence is for the clerk: titles, blanks and totals need none. */
type Said = Finding & { readonly severity: keyof typeof TONE_WORDS };
const isSaid = (finding: Finding): finding is Said => finding.severity !== 'SKIPPED';

/** Columns whose cells hold long numbers: what is typed into them has to stay text. */
const LONG_NUMBER = /号|电话|手机|^ID$/i;

/** Turns what was found in the rows of one sheet into what its clerk is told. `columns` are those of the sheet, in their order. */
export class RowMarker {
  /** A header that stands twice names no column: its sentence stands beside the row only. */
  private readonly placeOf = new Map<string, number>();

  constructor(private readonly columns: readonly ReadColumn[]) {
    const headers = columns.map(({ header }) => header);
    headers.forEach((header, i) => {
      if (headers.indexOf(header) === headers.lastIndexOf(header)) this.placeOf.set(header, i);
    });
  }

  /** Null when there is nothing to tell. */
  marks(row: ReadRow, cells: readonly Cell[]): RowMarks | null {
    const tone = toneOf(row.disposition);
    const said = row.findings.filter(isSaid);
    if (tone === null || said.length === 0) return null;
    const sentences = said.map((finding) => this.sentence(finding, row, cells));
    return { row: row.sheetRow, tone, sentence: [...new Set(sentences)].join('\n'), cells: this.cellMarks(said, row) };
  }

  private sentence(finding: Said, row: ReadRow, cells: readonly Cell[]): string {
    const sentence = `【${TONE_WORDS[finding.severity]}】${beside(finding, row)}`;
    if (finding.severity !== 'NORMALISED') return sentence;
    const column = this.placeOf.get(finding.column ?? '') ?? -1;
    const change = changeOf(this.columns[column], cellText(cells[column]));
    return change === null ? sentence : `${sentence}（${change.before} → ${change.after}）`;
  }

  /** One mark for each cell, in the tone of its worst finding. */
  private cellMarks(said: readonly Said[], row: ReadRow): readonly CellMark[] {
    const marks = new Map<number, CellMark>();
    for (const finding of said) {
      const column = this.placeOf.get(finding.column ?? '');
      if (column === undefined || (finding.severity !== 'REJECTED' && finding.severity !== 'WARNED')) continue;
      const before = marks.get(column);
      const { key = null, header = '' } = this.columns[column] ?? {};
      const sentence = `【${TONE_WORDS[finding.severity]}】${beside(finding, row)}`;
      marks.set(column, {
        column,
        tone: before?.tone === 'REJECTED' ? 'REJECTED' : finding.severity,
        sentence: before === undefined ? sentence : `${before.sentence}\n${sentence}`,
        asText: key === 'idNumber' || LONG_NUMBER.test(header),
      });
    }
    return [...marks.values()];
  }
}

const beside = (finding: Finding, row: ReadRow): string => sentenceBeside(finding, { sheet: row.sheet, row: row.sheetRow });

/** A number or name as it was written and as it was taken; blanks that cannot be seen are shown as ␣. */
function changeOf(column: ReadColumn | undefined, text: string): { before: string; after: string } | null {
  const holdsNumber = column?.key === 'idNumber' || (column?.key === 'member' && /号/.test(column.header));
  const holdsName = column?.key === 'name' || (column?.key === 'member' && !holdsNumber);
  const after = holdsNumber ? readCitizenId(text).id : holdsName ? readPersonName(text).name : null;
  return after === null || after === text ? null : { before: text.replace(/[\s\u3000\u200B-\u200F\uFEFF]/g, '␣'), after };
}
