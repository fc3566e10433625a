import { isThisCity, readRegion } from '../../identity/region';
import { type TownCode, type TownFailure, townEntry } from '../../identity/town';
import type { YearMonth } from '../../identity/year-month';
import type { Hint } from '../findings/notes';

/** 442000118 小榄镇 */
export function townTitle(code: TownCode): string {
  return `${code} ${townEntry(code).nameZh}`;
}

/** A town of another time, and what became of it. */
export function townThen(code: TownCode): Hint {
  const { successor, validTo } = townEntry(code);
  const title = townTitle(code);
  if (successor === null || validTo === null) return title;
  const next = townTitle(successor as TownCode);
  return { zh: `${title}（${validTo} 之后为 ${next}）`, en: `${title} (after ${validTo}: ${next})` };
}

/** What to do about a town that is not on the list. */
export function unknownTownHint({ failure, suggestion }: TownFailure, text: string, month: YearMonth): Hint {
  if (failure === 'CITY_ONLY') return { zh: '；只写到市，请填到镇街', en: ': only the city is named, give the 镇街' };
  if (suggestion !== null) return { zh: `；是不是“${suggestion}”？`, en: `; did you mean "${suggestion}"?` };
  const region = readRegion(text, month);
  if (typeof region !== 'string' || isThisCity(region)) return '';
  return {
    zh: '；这是外市，请填本市镇街，户籍写在户籍栏',
    en: ': this is another city; give the 镇街 here and the hukou in its own column',
  };
}
