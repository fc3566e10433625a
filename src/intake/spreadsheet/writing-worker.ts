import { parentPort, workerData } from 'node:worker_threads';
import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from './cell-reference';
import { withColumnFormats } from './column-formats';
import type { WorkbookAnswer } from './in-worker';
import type { Look, NewCell, NewSheet, NewWorkbook, Validation } from './new-workbook';
import { AUTHOR, FILLS, INKS } from './tones';

/** The thread that writes a new workbook; in: `NewWorkbook`, out: its bytes. */

const FONT = { name: '宋体', size: 11 };
const THIN = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BOX = { top: THIN, bottom: THIN, left: THIN, right: THIN };
/** ARGB, of which the library wants the colour only. */
const color = (argb: string): { rgb: string } => ({ rgb: argb.slice(2) });
const solid = (argb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: color(argb) });
const TOP = { vertical: 'top', wrapText: true } as const;
const MIDDLE = { vertical: 'center', horizontal: 'center', wrapText: true } as const;
const text = (style: CellStyle): CellStyle => ({ font: FONT, numFmt: '@', ...style });
const sentence = (argb: string): CellStyle => text({ font: { ...FONT, color: color(argb) }, alignment: TOP, border: BOX });

const STYLES: Readonly<Record<Look, CellStyle>> = {
  PLAIN: text({ border: BOX, alignment: { vertical: 'center' } }),
  TITLE: { font: { ...FONT, size: 16, bold: true }, alignment: { vertical: 'center', horizontal: 'center' } },
  HINT: { font: { ...FONT, size: 10, color: color(INKS.NOTED) }, alignment: { vertical: 'center', wrapText: true } },
  HEADER: { font: { ...FONT, bold: true }, fill: solid('FFE7EDF5'), alignment: MIDDLE, border: BOX },
  HEADER_REQUIRED: { font: { ...FONT, bold: true, color: color(INKS.REJECTED) }, fill: solid('FFE7EDF5'), alignment: MIDDLE, border: BOX },
  EXAMPLE: text({
    font: { ...FONT, italic: true, color: color(INKS.NOTED) },
    fill: solid('FFF5F5F5'),
    border: BOX,
    alignment: { vertical: 'center' },
  }),
  TEXT: text({ border: BOX, alignment: { vertical: 'center' } }),
  LABEL: { font: { ...FONT, bold: true }, alignment: { vertical: 'top', wrapText: true }, border: BOX },
  PROSE: text({ alignment: TOP, border: BOX }),
  WRONG: text({ fill: solid(FILLS.REJECTED), border: BOX, alignment: { vertical: 'center' } }),
  DOUBTFUL: text({ fill: solid(FILLS.WARNED), border: BOX, alignment: { vertical: 'center' } }),
  SENTENCE_REJECTED: sentence(INKS.REJECTED),
  SENTENCE_WARNED: sentence(INKS.WARNED),
  SENTENCE_NOTED: sentence(INKS.NOTED),
};

function sheetOf(sheet: NewSheet): WriteSheet {
  const { rows, merges, validations, pagesWide, headerRows, frozenColumns } = sheet;
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(({ text: value }) => (value === '' ? null : value))),
    cells: new Map(rows.flatMap((row, r) => row.map((cell, c) => [`${r},${c}`, cellOf(cell)] as const))),
    rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
    merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
    dataValidations: validations.map(validationOf),
    ...(headerRows > 0 ? { freezePane: { rows: headerRows, columns: frozenColumns } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: headerRows > 0 ? 0 : 1,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(headerRows > 0 ? { printTitlesRow: `$${sheet.firstPrintedRow + 1}:$${headerRows}` } : {}),
      ...(pagesWide > 1 ? { printTitlesColumn: `$A:$${columnLetters(frozenColumns - 1)}` } : {}),
      showGridLines: headerRows > 0,
    },
    headerFooter: { oddFooter: '&L&A&R第 &P 页，共 &N 页' },
  };
}

function cellOf({ text: value, look, comment }: NewCell): Partial<Cell> {
  return {
    value: value === '' ? null : value,
    type: value === '' ? 'empty' : 'string',
    style: STYLES[look],
    ...(comment === undefined ? {} : { comment: { author: AUTHOR, text: comment } }),
  };
}

function validationOf({ column, rows: [first, last], rule, title, hint }: Validation): DataValidation {
  const letters = columnLetters(column);
  const told = {
    range: `${letters}${first + 1}:${letters}${last + 1}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: title.slice(0, 32),
    inputMessage: hint.slice(0, 255),
    showErrorMessage: rule.kind !== 'ANYTHING',
    errorTitle: title.slice(0, 32),
    errorMessage: hint.slice(0, 255),
  };
  switch (rule.kind) {
    case 'LIST':
      return { ...told, type: 'list', values: [...rule.words], errorStyle: 'stop' };
    case 'LENGTH':
      return {
        ...told,
        type: 'textLength',
        operator: 'between',
        formula1: String(rule.from),
        formula2: String(rule.to),
        errorStyle: 'stop',
      };
    case 'ANYTHING':
      return { ...told, type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  const { sheets } = workerData as NewWorkbook;
  import('hucre/xlsx')
    .then(({ writeXlsx }) => writeXlsx({ sheets: sheets.map(sheetOf), defaultFont: FONT }))
    .then((bytes) =>
      withColumnFormats(
        bytes,
        sheets.map(({ formats }) => formats),
      ),
    )
    .then((done) => port.postMessage({ done } satisfies WorkbookAnswer))
    .catch((error: unknown) =>
      port.postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies WorkbookAnswer),
    );
}
