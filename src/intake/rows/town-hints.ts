import { isThisCity, readRegion } from '../../identity/region';
import { type TownCode, type TownFailure, townEntry } from '../../identity/town';
import type { YearMonth } from '../../identity/year-month';

/** 442000118 小榄镇 */
export function townTitle(code: TownCode): string {
  return `${code} ${townEntry(code).nameZh}`;
}

/** What became of a town that has ended. */
export function successorHint(code: TownCode): string {
  const { successor, validTo } = townEntry(code);
  return successor === null ? '' : `（${validTo ?? ''} 之后并入 / merged after that day into ${townTitle(successor as TownCode)}）`;
}

/** What to do about a town that is not on the list. */
export function unknownTownHint(failure: TownFailure, text: string, month: YearMonth): string {
  if (failure.failure === 'CITY_ONLY') return '；只写到市，请填到镇街 / only the city is named, give the 镇街';
  if (failure.suggestion !== null) return `；是不是 / did you mean ${failure.suggestion}?`;
  const region = readRegion(text, month);
  return typeof region === 'string' && !isThisCity(region) ? '；这是外市，镇街请填在本市的镇街，户籍填在户籍栏 / this is another city' : '';
}
