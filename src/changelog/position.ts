declare const brand: unique symbol;

/** A place in the log between two changes: everything up to it was heard. Text `turn.id`, both whole numbers below 2^63. */
export type ChangePosition = string & { readonly [brand]: 'ChangePosition' };

const WRITTEN = /^(0|[1-9]\d{0,18})\.(0|[1-9]\d{0,18})$/;
const LARGEST = 9_223_372_036_854_775_807n;

/** Before the first change. */
export const BEGINNING = '0.0' as ChangePosition;

export function positionOf(turn: bigint | string, id: bigint | string): ChangePosition {
  return `${turn}.${id}` as ChangePosition;
}

/** The position that a text says, or null when it says none. */
export function parsePosition(text: string): ChangePosition | null {
  const [, turn, id] = WRITTEN.exec(text) ?? [];
  if (turn === undefined || id === undefined) return null;
  return BigInt(turn) <= LARGEST && BigInt(id) <= LARGEST ? (text as ChangePosition) : null;
}

/** `[turn, id]`, as parameters of a statement. */
export function partsOf(position: ChangePosition): readonly [turn: string, id: string] {
  const [turn = '0', id = '0'] = position.split('.');
  return [turn, id];
}

/** Negative when `one` comes before `other`, 0 for the same place. */
export function comparePositions(one: ChangePosition, other: ChangePosition): number {
  const [oneTurn, oneId] = partsOf(one);
  const [otherTurn, otherId] = partsOf(other);
  return compareNumbers(oneTurn, otherTurn) || compareNumbers(oneId, otherId);
}

/** Whole numbers without leading zeros: the longer is the larger. */
function compareNumbers(one: string, other: string): number {
  if (one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : one > other ? 1 : 0;
}
