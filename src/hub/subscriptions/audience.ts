import type { Caller, Scope } from '../../access';
import type { Audience } from '../engine';

/**
 * Fields that are not the same for everybody of a standing: full numbers and names, because each disclosure is put down under the name of who
 * got it; rows of a batch and uploads, because their sender sees more of them.
 */
const FOR_ONE: readonly Scope[] = ['identity:read', 'birth-date:read', 'batch-rows:read', 'roster:deliver'];

/** Everybody who stands like this caller: same agency, town, role and purpose, hence the same rights. */
export function audienceOf({ agency, town, role, purpose }: Caller): Audience {
  return { name: `${agency} ${town} ${role} ${purpose}`, exceptWith: FOR_ONE };
}
