import type { Bytes } from './bytes';
import { FileRefusal } from './file-refusal';
import type { TextEncoding } from './sniff';

/** Refuses a text with bytes that do not belong to its encoding, naming the line of the first: what follows a wrong byte cannot be trusted. */
export async function encodingRefusal(bytes: Bytes, encoding: TextEncoding): Promise<FileRefusal> {
  const { line, atEnd } = await firstBadLine(bytes, encoding);
  if (atEnd) return new FileRefusal('F_TRUNCATED');
  const name = encoding.toUpperCase();
  return new FileRefusal('F_ENCODING', { zh: `第 ${line} 行有不属于 ${name} 的字节`, en: `line ${line} holds bytes that are not ${name}` });
}

/** For a file that is neither UTF-8 nor GB18030: the one that lasts longer is the one that was meant. */
export async function neitherRefusal(bytes: Bytes): Promise<FileRefusal> {
  const utf8 = await firstBadLine(bytes, 'utf-8');
  const gb18030 = await firstBadLine(bytes, 'gb18030');
  return encodingRefusal(bytes, utf8.line >= gb18030.line ? 'utf-8' : 'gb18030');
}

/** Neither encoding uses the byte of a line feed inside a character, so each line is decoded alone. */
async function firstBadLine(bytes: Bytes, encoding: TextEncoding): Promise<{ line: number; atEnd: boolean }> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes.chunks()) {
    const piece = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, from)) {
      if (!fits(piece.subarray(from, end), encoding)) return { line, atEnd: false };
      from = end + 1;
      line++;
    }
    rest = piece.subarray(from);
    if (rest.length > LONGEST_LINE) break;
  }
  return { line, atEnd: endsInsideCharacter(rest, encoding) };
}

const LONGEST_LINE = 4 << 20;

function fits(bytes: Buffer, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The last line is right as far as it goes, and stops inside a character. */
function endsInsideCharacter(line: Buffer, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(line, { stream: true });
    return true;
  } catch {
    return false;
  }
}
