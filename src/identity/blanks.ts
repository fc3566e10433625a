/**
 * A text without the blanks around it: ASCII and Unicode spaces, tabs, line breaks, U+3000, zero-width space, BOM.
 * A loop, because `/\s+$/` takes quadratic time on a long run of blanks inside a text, and files come from outside.
 */
export function withoutOuterBlanks(text: string): string {
  let from = 0;
  let until = text.length;
  while (from < until && isBlankCode(text.charCodeAt(from))) from++;
  while (until > from && isBlankCode(text.charCodeAt(until - 1))) until--;
  return from === 0 && until === text.length ? text : text.slice(from, until);
}

function isBlankCode(code: number): boolean {
  if (code <= 32) return true;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2800 ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029
  );
}
