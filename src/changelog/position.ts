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

/** Number of the change that a position stands behind. */
export function numberAt(position: ChangePosition): string {
  return position.slice(position.indexOf('.') + 1);
}

/** Negative when `one` comes before `other`, 0 for the same place. Character by character: it is asked several times for each change and follower. */
export function comparePositions(one: ChangePosition, other: ChangePosition): number {
  if (one === other) return 0;
  const turns = one.indexOf('.') - other.indexOf('.');
  if (turns !== 0) return turns;
  const turn = compareDigits(one, other, one.indexOf('.'));
  return turn || one.length - other.length || compareDigits(one, other, one.length);
}

/** Of two texts with as many digits in the same places: whole numbers without leading zeros compare as their digits do. */
function compareDigits(one: string, other: string, length: number): number {
  for (let place = 0; place < length; place += 1) {
    const difference = one.charCodeAt(place) - other.charCodeAt(place);
    if (difference !== 0) return difference;
  }
  return 0;
}
