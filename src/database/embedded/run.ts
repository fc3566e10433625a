import { type ChildProcess, spawn } from 'node:child_process';
import type { Owner } from './owner';

interface Run {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly owner: Owner;
  /** Working directory: one that the owner can enter, or the program cannot even begin. */
  readonly directory: string;
  /** File descriptor for what the program says. */
  readonly output: number;
}

/** Starts a program of PostgreSQL as its owner in a process group of its own, so that Ctrl-C in the terminal does not reach it before us. */
export function run({ program, arguments: words, owner, directory, output }: Run): ChildProcess {
  const identity = owner.lent ? { uid: owner.uid, gid: owner.gid } : {};
  return spawn(program, words, { ...identity, cwd: directory, detached: true, stdio: ['ignore', output, output], windowsHide: true });
}

/** Resolves with the exit code (null when a signal ended it); rejects with one sentence when it could not start at all. */
export function ended(child: ChildProcess, program: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Error(
          `embedded database: ${program} could not be started (${error.code ?? error.message}); set DATABASE_URL to a server of your own.`,
        ),
      );
    });
  });
}
