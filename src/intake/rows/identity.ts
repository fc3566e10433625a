import { type CitizenId, type CitizenIdFailure, mayBeRounded } from '../../identity/citizen-id';
import { type CertificateTail, type IdChange, readCitizenId } from '../../identity/citizen-id-reading';
import type { PersonName, PersonNameFailure } from '../../identity/person-name';
import { type NameChange, type NameDoubt, readPersonName } from '../../identity/person-name-reading';
import type { FindingCode } from '../findings/codes';
import { type Hint, masked, maskedDigits, maskedNameText, type Notes } from '../findings/notes';
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
  FLOATING: 'E_ID_NUMERIC_CELL',
  TWO_NUMBERS: 'E_ID_TWO',
  MORE_TEXT: 'E_ID_TEXT',
  OTHER_DOCUMENT: 'E_ID_OTHER_DOCUMENT',
  A_NAME: 'E_ID_NAME',
};
const NAME_CHANGES: Readonly<Record<NameChange, FindingCode>> = {
  TRIM: 'N_TRIM',
  APOSTROPHE: 'N_APOSTROPHE',
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
  HYPHEN: 'W_NAME_HYPHEN',
  TITLE: 'W_NAME_TITLE',
  RADICAL: 'W_NAME_RADICAL',
};
const NAME_FAILURES: Readonly<Record<PersonNameFailure['failure'], FindingCode>> = {
  EMPTY: 'E_NAME_EMPTY',
  LOSSY: 'E_NAME_LOSSY',
  MASKED: 'E_NAME_MASKED',
  FORMULA: 'E_NAME_CHARS',
  CHARACTERS: 'E_NAME_CHARS',
  A_NUMBER: 'E_NAME_NUMBER',
  LENGTH: 'E_NAME_LENGTH',
};
/** A number cell keeps 15 digits; what follows is invented by the spreadsheet even when the check digit happens to pass. */
const DIGITS_OF_A_NUMBER = 15;
/** What a cell of true or false is read as, and what a text file has of it. */
const TRUTH = /^\s*(?:true|false)\s*$/i;

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
  for (const change of reading.changes)
    notes.add({ code: ID_CHANGES[change], column: header, got: maskedDigits(text), after: masked(reading.id) });
  if (reading.certificate !== null) notes.add({ code: 'N_ID_CERTIFICATE', column: header, got: masked(text) });
  if (mayBeRounded(reading.id)) notes.add({ code: 'W_ID_TRAILING_000', column: header, got: masked(text) });
  noteMerge(cell, header, notes);
  return { id: reading.id, certificate: reading.certificate };
}

/** Reads the name cell and writes down what was changed, is wrong, or has to be confirmed. */
export function readNameCell({ cell, header }: HeadedCell, notes: Notes): PersonName | null {
  const text = typeof cell === 'object' && cell.kind === 'ERROR' ? '' : cellText(cell);
  if (typeof cell === 'object' && cell.kind === 'NUMBER' && text !== '') {
    notes.add({ code: 'E_NAME_NUMERIC_CELL', column: header });
    return null;
  }
  if (TRUTH.test(text)) {
    notes.add({ code: 'E_NAME_TRUTH', column: header, got: text.trim() });
    return null;
  }
  const reading = readPersonName(text);
  if (reading.name === null) {
    const got = text === '' ? null : maskedNameText(text);
    notes.add({ code: NAME_FAILURES[reading.failure.failure], column: header, got, hint: nameHint(reading.failure) });
    return null;
  }
  for (const change of reading.changes)
    notes.add({ code: NAME_CHANGES[change], column: header, got: maskedNameText(text), after: maskedNameText(reading.name) });
  for (const doubt of reading.doubts) {
    notes.add({ code: NAME_DOUBTS[doubt], column: header, got: doubt === 'REMARK' ? shownRemark(reading.remark) : maskedNameText(text) });
  }
  noteMerge(cell, header, notes);
  return reading.name;
}

/** Remarks that name nobody; any other may be a name of the person, of a spouse, a former one. */
const NAMES_NOBODY =
  /^(?:已|新|待|原|无|未)?(?:故|亡|死亡|去世|病故|户主|本人|配偶|子|女|男|子女|父|母|儿童|老人|孤儿|残疾|重残|低保|特困|五保|外出|务工|迁出|迁入|学生|在校|在读|退休|失踪|核实|核查|集中|分散|集中供养|分散供养|增|减|新增|增加|减少|停发|停保|退出|取消|补报|重复)$/;
const shownRemark = (remark: string | null): string =>
  remark === null || NAMES_NOBODY.test(remark) ? (remark ?? '') : maskedNameText(remark);

export function noteMerge(cell: Cell | undefined, header: string, notes: Notes): void {
  if (typeof cell === 'object' && cell.merged) notes.add({ code: 'N_MERGED_FILL', column: header });
}

function nameHint(failure: PersonNameFailure): string {
  if (failure.failure === 'LENGTH') return String(failure.length);
  if (failure.failure !== 'CHARACTERS' || failure.character === null) return '';
  return `“${failure.character}”（U+${(failure.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`;
}

function idHint(failure: CitizenIdFailure): Hint {
  switch (failure.failure) {
    case 'FIFTEEN_DIGITS':
      return failure.checkDigit === null
        ? { zh: '；其中的出生日期或省份不成立，请核对', en: '; its birth date or province cannot be right' }
        : {
            zh: `；候选：第 6 位后加 19，末位加 ${failure.checkDigit}`,
            en: `: the candidate has 19 after the sixth digit and ${failure.checkDigit} at the end`,
          };
    case 'LENGTH':
      return String(failure.length);
    case 'CHARACTERS': {
      const digit = failure.looksLike;
      const { position } = failure;
      return digit === null
        ? { zh: `第 ${position} 位`, en: `position ${position}` }
        : { zh: `第 ${position} 位，是不是数字 ${digit}？`, en: `position ${position}: perhaps the digit ${digit}` };
    }
    default:
      return '';
  }
}
