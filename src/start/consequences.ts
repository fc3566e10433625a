import { VERDICT_CHANGES } from '../eligibility';
import type { Consequences } from '../intake/acceptance';

/** What follows from new facts in every process of ours, whichever way they come in. */
export const CONSEQUENCES: Consequences = VERDICT_CHANGES;
