import { sentenceBeside } from '../findings/notes';
import type { Finding, ReadColumn, ReadRow } from '../reading';
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
  marks(row: ReadRow): RowMarks | null {
    const tone = toneOf(row.disposition);
    const said = row.findings.filter(isSaid);
    if (tone === null || said.length === 0) return null;
    const sentences = said.map((finding) => sentenceOf(finding, row));
    return { row: row.sheetRow, tone, sentence: [...new Set(sentences)].join('\n'), cells: this.cellMarks(said, row) };
  }

  /** One mark for each cell, in the tone of its worst finding. */
  private cellMarks(said: readonly Said[], row: ReadRow): readonly CellMark[] {
    const marks = new Map<number, CellMark>();
    for (const finding of said) {
      const column = this.placeOf.get(finding.column ?? '');
      if (column === undefined || (finding.severity !== 'REJECTED' && finding.severity !== 'WARNED')) continue;
      const before = marks.get(column);
      const { key = null, header = '' } = this.columns[column] ?? {};
      const sentence = sentenceOf(finding, row);
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

const sentenceOf = (finding: Said, row: ReadRow): string =>
  `【${TONE_WORDS[finding.severity]}】${sentenceBeside(finding, { sheet: row.sheet, row: row.sheetRow })}`;
