import { randomBytes } from 'node:crypto';
import { access, link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a command writes a file, and whether one that is there already may go. */
export interface OutputPlace {
  readonly path: string;
  readonly force: boolean;
}

/** There is a file of that name, and nobody said `--force`. */
export class OutputExistsError extends Error {
  constructor(path: string) {
    super(
      `${path} 已经存在，未覆盖；换一个文件名，或加 --force。\n${path}: expected a name that is free, got one that is there; choose another or add --force.`,
    );
    this.name = 'OutputExistsError';
  }
}

/** To be asked before any work begins. */
export async function refuseExisting({ path, force }: OutputPlace): Promise<void> {
  if (force) return;
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) throw new OutputExistsError(path);
}

const OWNER_ONLY = 0o600;

/**
 * Writes a file that only its owner may read. It appears under its name when it is whole: until then it has a name of its own beside it, which
 * goes away when the writing fails.
 */
export async function writeOutput(place: OutputPlace, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const partial = join(dirname(place.path), `.${basename(place.path)}.${randomBytes(6).toString('hex')}.partial`);
  try {
    const file = await open(partial, 'wx', OWNER_ONLY);
    try {
      for await (const chunk of chunks) await file.write(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await appear(partial, place);
  } finally {
    await rm(partial, { force: true });
  }
}

/** A link never replaces what is there, a rename always does. */
async function appear(partial: string, { path, force }: OutputPlace): Promise<void> {
  if (force) return rename(partial, path);
  try {
    await link(partial, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new OutputExistsError(path);
    // A file system without links: between the look and the rename another could slip in, which is as good as it gets there.
    await refuseExisting({ path, force });
    await rename(partial, path);
  }
}
