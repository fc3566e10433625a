import type { FactStatement } from '../../graph';
import { DEATH } from './death';
import { DESTITUTE_SUPPORT } from './destitute-support';
import { DISABILITY } from './disability';
import { MINIMUM_LIVING } from './minimum-living';

/** Everything that 市民政 holds about people: its registers, read in one statement. */
export const CIVIL_AFFAIRS_FACTS: FactStatement = {
  name: 'civil-affairs-facts',
  registers: [MINIMUM_LIVING, DESTITUTE_SUPPORT, DISABILITY, DEATH],
};
