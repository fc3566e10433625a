import { bornOnOf, type CitizenId, type Sex, sexOf } from '../../identity/citizen-id';
import type { Notes } from '../findings/notes';
import { closedList } from '../roster';
import { cellText } from '../source/raw-row';
import { readDate } from './dates';
import type { CurrentRow } from './row-cells';

const SEXES = closedList<Sex>([
  ['MALE', '男', '男性', '1', 'M'],
  ['FEMALE', '女', '女性', '2', 'F'],
]);
const SPREADSHEET_NUMBER = /^\d(?:\.\d+)?[eE]\+?\d+$/;

/** What the other columns of the person say, against the number: sex, date of birth, and a telephone that a spreadsheet spoilt. */
export function checkPersonCells(row: CurrentRow, id: CitizenId | null, notes: Notes): void {
  if (row.has('sex')) checkSex(row, id);
  if (row.has('bornOn')) checkBirth(row, id, notes);
  if (row.has('phone') && SPREADSHEET_NUMBER.test(cellText(row.cell('phone')).trim())) row.find('W_PHONE_LOST', 'phone');
}

function checkSex(row: CurrentRow, id: CitizenId | null): void {
  const said = SEXES.get(row.words('sex'));
  if (said !== undefined && id !== null && said !== sexOf(id)) row.find('W_GENDER_MISMATCH', 'sex');
}

function checkBirth(row: CurrentRow, id: CitizenId | null, notes: Notes): void {
  const text = row.words('bornOn');
  if (text === '' || id === null) return;
  const said = readDate(text);
  if ('iso' in said && !bornOnOf(id).startsWith(said.iso)) notes.add({ code: 'W_BIRTH_MISMATCH', column: row.header('bornOn') });
}
