import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file is there already, and nobody said that it may be replaced. */
export class FileThereError extends Error {
  override readonly name = 'FileThereError';

  constructor(path: string) {
    super(`文件 ${path} 已存在；覆盖请加 --force。\nfile: expected none at ${path}, found one; add --force to replace it.`);
  }
}

/** A file cannot be written where it was asked for: no such folder, no right to it, a folder of that name. */
export class FileUnwritableError extends Error {
  override readonly name = 'FileUnwritableError';

  constructor(path: string, code: string) {
    super(
      `文件 ${path} 无法写入（${code}），请检查文件夹是否存在、有无写入权限。\nfile: expected a place that can be written, got ${code} for ${path}; check the folder and its rights.`,
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

/** Throws when the file may not be written. */
export async function requireFree(path: string, force: boolean): Promise<void> {
  if (force) return;
  const there = await stat(path).then(
    () => true,
    () => false,
  );
  if (there) throw new FileThereError(path);
}

/**
 * Writes a file that its owner alone may read (mode 0600), whole or not at all: under another name beside it first, and renamed when the last byte is
 * on the disk. Gives the number of bytes.
 */
export async function writeWhole(path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number> {
  const half = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  const file = await onDisk(path, open(half, 'wx', 0o600));
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      await file.writeFile(piece);
      bytes += piece.length;
    }
    await file.sync();
    await file.close();
    await onDisk(path, rename(half, path));
    return bytes;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(half, { force: true });
    throw error;
  }
}
