/** Tries of one change before it becomes a dead letter: about a day. */
export const MOST_ATTEMPTS = 12;

const FIRST_SECONDS = 10;
const FACTOR = 3;
const LONGEST_SECONDS = 6 * 3600;

/**
 * Seconds until the next try after so many that failed (1 or more): 10 s, 30 s, 90 s … at most six hours, of which a random half is left out,
 * so that those who failed together do not come back together. `random` is from 0 to below 1.
 */
export function backOffSeconds(attempts: number, random: number): number {
  const whole = Math.min(FIRST_SECONDS * FACTOR ** (attempts - 1), LONGEST_SECONDS);
  return whole * (1 - random / 2);
}
