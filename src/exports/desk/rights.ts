import { type Caller, may, visibleTowns } from '../../access';
import type { RefusalWords } from '../../graph';
import { townEntry, townFamily } from '../../identity/town';
import { EXPORTS } from '../kinds';
import type { ExportOrder } from '../order';

/** Why a caller does not get a list, or null: every right of the kind is needed, and a town only gets its own people. */
export function refusedTo(caller: Caller, { kind, town }: ExportOrder): RefusalWords | null {
  const { needs, nameZh } = EXPORTS[kind];
  const lacking = needs.filter((scope) => !may(caller, scope));
  if (lacking.length > 0) {
    const expected = `the rights ${needs.join(', ')}`;
    return {
      code: 'FORBIDDEN',
      message: `export ${kind}: expected ${expected}, got none to ${lacking.join(', ')}.`,
      messageZh: `按共享约定，无权下载${nameZh}。`,
      path: 'kind',
      expected,
      got: kind,
    };
  }
  const visible = visibleTowns(caller);
  return town === null || visible === null || visible.includes(town) ? null : townOfOthers(town);
}

function townOfOthers(town: string): RefusalWords {
  return {
    code: 'TOWN_OF_OTHERS',
    message: `town: expected a town of the caller, got ${town}; leave it out to get your own.`,
    messageZh: '只能下载本镇区的名册。',
    path: 'town',
    expected: 'a town of the caller',
    got: town,
  };
}

/** The towns that a list is limited to beside the caller's own limit: the town asked for with all that went into it. */
export function townsOf({ town }: ExportOrder, caller: Caller): readonly string[] | null {
  return town === null ? visibleTowns(caller) : townFamily(town);
}

/** For whom a list is, as it stands under its title. */
export function unitOf({ town }: ExportOrder, caller: Caller): string {
  const code = town ?? caller.town;
  return code === null ? '中山市' : townEntry(code).nameZh;
}
