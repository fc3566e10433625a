import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export interface CommandEnded {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** `minsheng` as a real process, from what was compiled, on the database of the environment it is given. */
export interface CommandProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<CommandEnded>;
}

export function minsheng(words: readonly string[], environment: Readonly<Record<string, string>>): CommandProcess {
  const env = { ...process.env, NODE_ENV: '', MINSHENG_MODE: 'demo', DATABASE_URL: '', ...environment };
  const child = spawn(process.execPath, ['deploy/minsheng.cjs', ...words], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    text.output += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    text.errors += chunk.toString('utf8');
  });
  return { child, ended: once(child, 'close').then(([status]) => ({ status: status as number | null, ...text })) };
}
