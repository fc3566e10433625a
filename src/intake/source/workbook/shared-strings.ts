import { walkXml, withoutEscapes } from './xml-walk';

/** The texts that cells refer to by number. Runs of rich text are joined; the reading aids above characters (rPh) do not belong to the text. */
export async function sharedStrings(chunks: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let aids = 0;
  await walkXml(chunks, {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 'rPh') aids++;
      else if (tag === 't') inText = aids === 0;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (tag) => {
      if (tag === 'si') strings.push(withoutEscapes(text));
      else if (tag === 'rPh') aids--;
      else if (tag === 't') inText = false;
    },
  });
  return strings;
}
