import type { FactStatement } from '../../graph';
import { REGISTRATION } from './registration';

/** Everything that 市扶贫 holds about people: its registers, read in one statement. */
export const POVERTY_ALLEVIATION_FACTS: FactStatement = {
  name: 'poverty-alleviation-facts',
  registers: [REGISTRATION],
};
