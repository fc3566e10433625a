import type { FindingCode } from './codes';

/** Notices (文件提醒) that ask for a look into the file; that something is hidden and was read all the same asks for nothing. */
export const TO_CHECK: ReadonlySet<FindingCode> = new Set([
  'FW_TOTAL',
  'FW_TOTAL_AMOUNT',
  'FW_UNREAD_NUMBERS',
  'FW_EXAMPLE_ROWS',
  'FW_OTHER_MONTH',
  'S_SHEET_COLUMNS',
  'S_SHEET_MONTH',
]);
