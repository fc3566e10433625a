import { withoutOuterBlanks } from '../../identity/blanks';

/** Lossless rules for any cell: what a program wrapped around a value, and characters that only look different or cannot be seen. */
export type BareChange = 'N_INVISIBLE' | 'N_EQUALS_QUOTED' | 'N_APOSTROPHE' | 'N_FULLWIDTH';

export interface Bare {
  readonly plain: string;
  readonly changes: readonly BareChange[];
}

const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
const QUOTES = /^['‘’`"“”](.*?)['‘’`"“”]?$/s;

/** A value of a closed list, a date, a number: itself, with the rules that were used. */
export function bare(text: string): Bare {
  return stripped(text, QUOTES, /[\uFF01-\uFF5E]/g);
}

/** Free text: its own quotation marks and full-width signs stay; digits and letters become half-width, and the apostrophe before a number goes. */
export function bareText(text: string): Bare {
  return stripped(text, /^['‘’](?=\d)()/, /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g);
}

function stripped(text: string, quotes: RegExp, fullWidth: RegExp): Bare {
  const changes: BareChange[] = [];
  const step = (change: BareChange, before: string, after: string): string => {
    if (before !== after) changes.push(change);
    return after;
  };
  let t = step('N_INVISIBLE', text, text.replace(INVISIBLE, ''));
  t = step('N_EQUALS_QUOTED', t, t.replace(/^="([^"]*)"$/, '$1'));
  t = step('N_APOSTROPHE', t, t.replace(quotes, '$1'));
  t = step(
    'N_FULLWIDTH',
    t,
    t.replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
  );
  return { plain: withoutOuterBlanks(t), changes };
}
