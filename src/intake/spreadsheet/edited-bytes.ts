/** One replacement of the bytes [from, until), which are UTF-8, by a text, or by what is made of them. */
export interface Edit {
  readonly from: number;
  readonly until: number;
  readonly by: string | ((was: string) => string);
}

/** Bytes with the edits made while they stream by; those must not overlap, and at one place keep their order. Everything between stays. */
export async function* editedBytes(chunks: AsyncIterable<Uint8Array>, edits: readonly Edit[]): AsyncIterable<Buffer> {
  const inOrder = [...edits].sort((a, b) => a.from - b.from || a.until - b.until);
  let held: Buffer = Buffer.alloc(0);
  let start = 0;
  let next = 0;
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([held, chunk]);
    const pieces: Buffer[] = [];
    const give = (until: number): void => {
      pieces.push(held.subarray(0, until - start));
      held = held.subarray(until - start);
      start = until;
    };
    for (let edit = inOrder[next]; edit !== undefined && edit.until <= start + held.length; edit = inOrder[++next]) {
      const { from, until, by } = edit;
      give(from);
      pieces.push(Buffer.from(typeof by === 'string' ? by : by(held.toString('utf8', 0, until - start))));
      held = held.subarray(until - start);
      start = until;
    }
    give(Math.min(inOrder[next]?.from ?? Number.POSITIVE_INFINITY, start + held.length));
    yield Buffer.concat(pieces);
  }
}
