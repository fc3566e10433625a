import { parseTownCode, townEntry } from '../../identity/town';

/** As offices write it: a town by its name, anything else (a region of elsewhere, nothing) as it is. */
export function townName(code: string): string {
  const town = parseTownCode(code);
  return typeof town === 'string' ? townEntry(town).nameZh : code;
}
