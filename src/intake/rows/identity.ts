import { type CitizenId, type CitizenIdFailure, mayBeRounded } from '../../identity/citizen-id';
import { type CertificateTail, type IdChange, readCitizenId } from '../../identity/citizen-id-reading';
import type { PersonName, PersonNameFailure } from '../../identity/person-name';
import { type NameChange, type NameDoubt, readPersonName } from '../../identity/person-name-reading';
import type { FindingCode } from '../findings/codes';
import { masked, maskedNameText, type Notes } from '../findings/notes';
import { type Cell, cellText } from '../source/raw-row';

/** A cell with the header it stands under, for findings. */
export interface HeadedCell {
  readonly cell: Cell | undefined;
  readonly header: string;
}

export interface ReadId {
  readonly id: CitizenId;
  readonly certificate: CertificateTail | null;
}

const ID_CHANGES: Readonly<Record<IdChange, FindingCode>> = {
  FULLWIDTH: 'N_FULLWIDTH',
  TRIM: 'N_TRIM',
  SEPARATOR: 'N_ID_SEPARATOR',
  INVISIBLE: 'N_INVISIBLE',
  APOSTROPHE: 'N_APOSTROPHE',
  EQUALS_QUOTED: 'N_EQUALS_QUOTED',
  X_UPPER: 'N_X_UPPER',
  X_LOOKALIKE: 'N_X_LOOKALIKE',
};
const ID_FAILURES: Readonly<Record<CitizenIdFailure['failure'], FindingCode>> = {
  EMPTY: 'E_ID_EMPTY',
  MASKED: 'E_ID_MASKED',
  SCIENTIFIC: 'E_ID_SCIENTIFIC',
  LENGTH: 'E_ID_LENGTH',
  FIFTEEN_DIGITS: 'E_ID_15',
  CHARACTERS: 'E_ID_CHARS',
  PROVINCE: 'E_ID_PROVINCE',
  DATE: 'E_ID_DATE',
  FUTURE: 'E_ID_FUTURE',
  ROUNDED: 'E_ID_ROUNDED',
  CHECK_DIGIT: 'E_ID_CHECKSUM',
};
const NAME_CHANGES: Readonly<Record<NameChange, FindingCode>> = {
  TRIM: 'N_TRIM',
  INVISIBLE: 'N_INVISIBLE',
  FULLWIDTH: 'N_FULLWIDTH',
  SPACE: 'N_NAME_SPACE',
  DOT: 'N_NAME_DOT',
  PRIVATE_USE: 'N_NAME_PUA',
  COMPATIBILITY: 'N_NAME_COMPAT',
};
const NAME_DOUBTS: Readonly<Record<NameDoubt, FindingCode>> = {
  REMARK: 'W_NAME_REMARK',
  PRIVATE_USE: 'W_NAME_PUA',
  INNER_BLANK: 'W_NAME_SPACE',
};
const NAME_FAILURES: Readonly<Record<PersonNameFailure['failure'], FindingCode>> = {
  EMPTY: 'E_NAME_EMPTY',
  LOSSY: 'E_NAME_LOSSY',
  MASKED: 'E_NAME_MASKED',
  FORMULA: 'E_NAME_CHARS',
  CHARACTERS: 'E_NAME_CHARS',
  LENGTH: 'E_NAME_LENGTH',
};
/** A number cell keeps 15 digits; what follows is invented by the spreadsheet even when the check digit happens to pass. */
const DIGITS_OF_A_NUMBER = 15;

/** Reads the ID cell and writes down what was changed or is wrong. `bornBy`: the last day of the roster's month. */
export function readIdCell({ cell, header }: HeadedCell, bornBy: string, notes: Notes): ReadId | null {
  const text = typeof cell === 'object' && cell.kind === 'ERROR' ? '' : cellText(cell);
  if (typeof cell === 'object' && cell.kind === 'NUMBER' && text.length > DIGITS_OF_A_NUMBER) {
    notes.add({ code: 'E_ID_NUMERIC_CELL', column: header, got: masked(text) });
    return null;
  }
  const reading = readCitizenId(text, bornBy);
  if (reading.id === null) {
    notes.add({
      code: ID_FAILURES[reading.failure.failure],
      column: header,
      got: text === '' ? null : masked(text),
      hint: idHint(reading.failure),
    });
    return null;
  }
  for (const change of reading.changes) notes.add({ code: ID_CHANGES[change], column: header, got: masked(text) });
  if (reading.certificate !== null) notes.add({ code: 'N_ID_CERTIFICATE', column: header, got: masked(text) });
  if (mayBeRounded(reading.id)) notes.add({ code: 'W_ID_TRAILING_000', column: header, got: masked(text) });
  noteMerge(cell, header, notes);
  return { id: reading.id, certificate: reading.certificate };
}

/** Reads the name cell and writes down what was changed, is wrong, or has to be confirmed. */
export function readNameCell({ cell, header }: HeadedCell, notes: Notes): PersonName | null {
  const text = cellText(cell);
  if (typeof cell === 'object' && (cell.kind === 'NUMBER' || cell.kind === 'ERROR') && text !== '') {
    notes.add({ code: 'E_NAME_NUMERIC_CELL', column: header });
    return null;
  }
  const reading = readPersonName(text);
  if (reading.name === null) {
    const length = reading.failure.failure === 'LENGTH' ? String(reading.failure.length) : '';
    notes.add({
      code: NAME_FAILURES[reading.failure.failure],
      column: header,
      got: text === '' ? null : maskedNameText(text),
      hint: length,
    });
    return null;
  }
  for (const change of reading.changes) notes.add({ code: NAME_CHANGES[change], column: header, got: maskedNameText(text) });
  for (const doubt of reading.doubts) {
    notes.add({ code: NAME_DOUBTS[doubt], column: header, got: doubt === 'REMARK' ? reading.remark : maskedNameText(text) });
  }
  noteMerge(cell, header, notes);
  return reading.name;
}

export function noteMerge(cell: Cell | undefined, header: string, notes: Notes): void {
  if (typeof cell === 'object' && cell.merged) notes.add({ code: 'N_MERGED_FILL', column: header });
}

function idHint(failure: CitizenIdFailure): string {
  switch (failure.failure) {
    case 'FIFTEEN_DIGITS':
      return failure.checkDigit ?? '?';
    case 'LENGTH':
      return String(failure.length);
    case 'CHARACTERS':
      return failure.looksLike === null ? String(failure.position) : `${failure.position}: ${failure.looksLike}?`;
    default:
      return '';
  }
}
