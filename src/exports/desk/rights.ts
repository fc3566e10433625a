import { type Caller, may, type Scope, visibleTowns } from '../../access';
import { townEntry, townFamily } from '../../identity/town';
import type { RefusalWords } from '../../refusal';
import { EXPORTS, SETTLED_BY_PERSON } from '../kinds';
import type { ExportOrder } from '../order';

/** Why a caller does not get a list, or null: every right of the kind is needed, and a town only gets its own people. */
export function refusedTo(caller: Caller, { kind, town }: Pick<ExportOrder, 'kind' | 'town'>): RefusalWords | null {
  const { nameZh } = EXPORTS[kind];
  const needs = needsOf(caller, { kind, town });
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

/** A settlement of the whole city names towns, one of a town names people. */
function needsOf(caller: Caller, { kind, town }: Pick<ExportOrder, 'kind' | 'town'>): readonly Scope[] {
  const { needs } = EXPORTS[kind];
  const byPerson = kind === 'SETTLEMENT' && (town !== null || visibleTowns(caller) !== null);
  return byPerson ? [...needs, ...SETTLED_BY_PERSON] : needs;
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
