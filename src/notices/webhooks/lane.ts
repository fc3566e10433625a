import type { Change } from '../../changelog';

/** Changes of no person are one lane. */
const OF_NOBODY = '00000000-0000-0000-0000-000000000000';

/** Lane (次序): what is told in order. A person's changes are, and those of no person. */
export const laneOf = ({ person }: Pick<Change, 'person'>): string => person ?? OF_NOBODY;
