import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a file is written, and whether one that is there already may go. */
export interface FilePlace {
  readonly path: string;
  readonly force: boolean;
}

/** A file is there already, and nobody said that it may be replaced. */
export class FileThereError extends Error {
  override readonly name = 'FileThereError';

  constructor(path: string) {
    super(
      `文件 ${path} 已经存在，未覆盖；换一个文件名，或加 --force。\nfile: expected none at ${path}, found one; choose another name, or add --force to replace it.`,
    );
  }
}

/** A file cannot be written where it was asked for: no such folder, no right to it, a folder of that name. */
export class FileUnwritableError extends Error {
  override readonly name = 'FileUnwritableError';

  constructor(path: string, code: string) {
    const folder = dirname(path);
    super(
      `文件 ${path} 无法写入（${code}），请检查文件夹 ${folder} 是否存在、有无写入权限。\nfile: expected a place that can be written, got ${code} for ${path}; check the folder ${folder} and its rights.`,
    );
  }
}

const UNWRITABLE: ReadonlySet<string> = new Set(['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

async function onDisk<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw UNWRITABLE.has(code) ? new FileUnwritableError(path, code) : error;
  }
}

/** To be asked before any work begins: throws when the file cannot or may not be written. */
export async function requireFree({ path, force }: FilePlace): Promise<void> {
  await onDisk(path, access(dirname(path), constants.W_OK));
  const there = await stat(path).catch(() => null);
  if (there === null) return;
  if (!force) throw new FileThereError(path);
  if (there.isDirectory()) throw new FileUnwritableError(path, 'EISDIR');
}

const OWNER_ONLY = 0o600;

/**
 * Writes a file that its owner alone may read (mode 0600), whole or not at all: under another name beside it first, which goes away when the writing
 * fails, and under its own when the last byte is on the disk. Gives the number of bytes.
 */
export async function writeWhole(place: FilePlace, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number> {
  const { path } = place;
  const partial = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.partial`);
  try {
    const file = await onDisk(path, open(partial, 'wx', OWNER_ONLY));
    let bytes = 0;
    try {
      for await (const piece of pieces) {
        await file.writeFile(piece);
        bytes += piece.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await appear(partial, place);
    return bytes;
  } finally {
    await rm(partial, { force: true });
  }
}

/** A link never replaces what is there, a rename always does. */
async function appear(partial: string, place: FilePlace): Promise<void> {
  const { path, force } = place;
  if (force) return onDisk(path, rename(partial, path));
  try {
    await link(partial, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new FileThereError(path);
    // A file system without links: between the look and the rename another could slip in, which is as good as it gets there.
    await requireFree(place);
    await onDisk(path, rename(partial, path));
  }
}
