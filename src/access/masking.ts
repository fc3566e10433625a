/**
 * Masking (脱敏): what is shown of a number or name when the full one was not asked for or not permitted.
 * Pure, and the same for everyone, so that two answers put side by side say no more than one.
 */

/**
 * The first three characters and the last two, `442*************17`: enough for an officer with the paper in hand.
 * County, date of birth and order number stay hidden; with the date of birth (which has a right of its own, `birth-date:read`)
 * the shown digits would leave fewer than ten numbers, so no role gets that right without `identity:read`, and a test says so.
 */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 3)}${'*'.repeat(13)}${idNumber.slice(-2)}`;
}

/** The first character and two stars, whatever the length: 欧阳某某 and 欧某 look alike. A name of one character is hidden whole. */
export function maskName(name: string): string {
  const [first, ...rest] = name;
  return first === undefined || rest.length === 0 ? '***' : `${first}**`;
}
