/**
 * Money is integer fen (分). An amount is read digit by digit, never through a floating number: 1.15 yuan (元) is 115 fen.
 * Edges: no part of a fen, no sign, at most 21 474 836.47 yuan (the PostgreSQL integer).
 */
export type Fen = number & { readonly __brand: 'Fen' };

export type MoneyFailure = { readonly failure: 'EMPTY' | 'NOT_AN_AMOUNT' | 'NEGATIVE' | 'TOO_MANY_DECIMALS' | 'TOO_LARGE' };

/** The units that amounts come in, by how many decimals of theirs make a fen. */
export const MONEY_UNITS = { 分: 0, 角: 1, 元: 2, 百元: 4, 千元: 5, 万元: 6 } as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

const FORM = /^(?:人民币\s*)?(?:[¥￥]\s*)?(-|\()?((?:\d{1,3}(?:,\d{3})+)|\d+)(?:\.(\d*))?\s*((?:[百千万]?元)|角|分)?(?:\/年|\/月)?整?\)?$/;
const LONGEST = 40;
const LARGEST = 2147483647;

/** Reads an amount as text: `180`, `180.00`, `1,200.50`, `¥180元`, `0.018万元`; `unit` counts where the text names none. */
export function parseMoney(text: string, unit: MoneyUnit = '元'): Fen | MoneyFailure {
  const trimmed = text.trim();
  if (trimmed === '') return { failure: 'EMPTY' };
  if (trimmed.length > LONGEST) return { failure: 'NOT_AN_AMOUNT' };
  const match = FORM.exec(trimmed);
  if (match === null) return { failure: 'NOT_AN_AMOUNT' };
  const places = MONEY_UNITS[isMoneyUnit(match[4]) ? match[4] : unit];
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  if (decimals.length > places) return { failure: 'TOO_MANY_DECIMALS' };
  const fen = Number((match[2] ?? '').replaceAll(',', '')) * 10 ** places + Number(decimals.padEnd(places, '0'));
  if (match[1] !== undefined && fen > 0) return { failure: 'NEGATIVE' };
  return fen <= LARGEST ? (fen as Fen) : { failure: 'TOO_LARGE' };
}

export const isMoneyUnit = (text: string | undefined): text is MoneyUnit => text !== undefined && Object.hasOwn(MONEY_UNITS, text);

/** Yuan written as nothing but a few digits; null for every other text. This runs for every row of every roster. */
export function wholeYuan(text: string): Fen | null {
  if (text.length === 0 || text.length > 7) return null;
  let yuan = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    yuan = yuan * 10 + digit;
  }
  return (yuan * 100) as Fen;
}

/** An amount in fen as people read it: `180.00`, `-0.50`. */
export function yuanOf(fen: number): string {
  const whole = Math.abs(fen);
  return `${fen < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}
