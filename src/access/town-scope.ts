import { type TownCode, townEntry, townFamily } from '../identity/town';
import type { Caller } from './caller';

/**
 * The towns whose people the caller may see: its own with what it became and all that went into that (镇区沿革), or null for no limit.
 * A town sees whoever any register, as believed now, places in one of them in any month: it paid, or pays, for them (第四条(三)).
 */
export function visibleTowns(caller: Caller): readonly TownCode[] | null {
  if (caller.town !== null) return townFamily(townOfToday(caller.town));
  return caller.agency === 'TOWN' ? [] : null;
}

function townOfToday(code: TownCode): TownCode {
  const { successor } = townEntry(code);
  return successor === null ? code : townOfToday(successor as TownCode);
}
