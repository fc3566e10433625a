import { withoutOuterBlanks } from '../../identity/blanks';
import type { FindingCode } from '../findings/codes';
import { cellText } from '../source/raw-row';
import type { CurrentRow } from './row-cells';

/** A column that may say something beside the person of a row, and when it does. */
export type Saying = readonly [key: string, saysSo: (text: string) => boolean];

/**
 * Made once for the columns that a sheet has: says the code of each cell of the row at hand that says so. What else such a cell is like does not
 * matter, for nothing of it is kept. Null when the sheet has none of the columns.
 */
export function saidBesideCheck(row: CurrentRow, code: FindingCode, sayings: readonly Saying[]): (() => void) | null {
  const said = sayings.filter(([key]) => row.has(key));
  if (said.length === 0) return null;
  return () => {
    for (const [key, saysSo] of said) if (saysSo(saidIn(row, key))) row.find(code, key);
  };
}

export const saidIn = (row: CurrentRow, key: string): string => withoutOuterBlanks(cellText(row.cell(key)));

/** 否, in the ways that a column of yes and no has it. */
export const saysNo = (text: string): boolean => /^(?:否|不是|不|没有|N|n|NO|No|no|0|F|FALSE|×|✗|✘|X|x|否[（(].*)$/.test(text);
