import type { Scope } from '../../access';
import type { View } from '../../comparison';
import type { Policy } from '../../eligibility';
import type { YearMonth } from '../../identity/year-month';
import type { Listed } from '../read/listed';
import type { Cell, SheetColumn } from '../sheet/sheet';

/** What a row is told beside the person. */
export interface FormContext {
  readonly month: YearMonth;
  readonly policy: Policy;
  readonly view: View;
}

/** A column of a list of people; `needs` is a right without which the column is left out. */
export interface FormColumn extends SheetColumn {
  readonly needs?: Scope;
  readonly of: (listed: Listed, ordinal: number, context: FormContext) => Cell;
}

/** A list of people with one row each: who is on it, and what stands in its columns. */
export interface PeopleForm {
  readonly condition: string;
  readonly columns: readonly FormColumn[];
  /** Money stands in it: the unit is told under the title. */
  readonly money: boolean;
  readonly closing: boolean;
}
