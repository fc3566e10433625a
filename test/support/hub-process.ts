import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const READY = '"msg":"ready"';

/** A hub as a real process, started from what was compiled, as `npm start` does it. */
export interface HubProcess {
  readonly child: ChildProcess;
  /** Everything that it said on both outputs. */
  said(): string;
  /** Resolves when it serves; rejects with what it said when it ended before. */
  ready(): Promise<void>;
  /** Sends the signal and resolves with the exit status, or null when the signal itself ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Kills what is left of it and of what it started, whatever became of it; waits for nothing. */
  abandon(): void;
}

/** Starts `npm start`'s own command on a data directory; `settings` are further environment variables. */
export function aHubProcess(dataDirectory: string, settings: Readonly<Record<string, string>> = {}): HubProcess {
  const env = {
    ...process.env,
    NODE_ENV: '',
    MINSHENG_MODE: 'demo',
    DATABASE_URL: '',
    PORT: '0',
    MINSHENG_DATA_DIR: dataDirectory,
    ...settings,
  };
  return watched(spawn(process.execPath, ['deploy/bootstrap.cjs', 'dist/src/main.js'], { cwd: ROOT, env }));
}

/** The same through npm itself, in a process group of its own as a terminal would make it. */
export function anNpmStart(dataDirectory: string): HubProcess {
  const env = { ...process.env, NODE_ENV: '', MINSHENG_MODE: 'demo', DATABASE_URL: '', PORT: '0', MINSHENG_DATA_DIR: dataDirectory };
  const child = spawn('npm', ['start', '--silent'], { cwd: ROOT, env, detached: true });
  return { ...watched(child), abandon: () => (child.pid === undefined ? undefined : killHard(-child.pid)) };
}

/** Kills a process, or with a negative number its group; one that has gone meanwhile is no fault. */
export function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Processes, of any user, whose command line names this text. */
export function processesNaming(text: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(text)).map((line) => Number.parseInt(line, 10));
}

function watched(child: ChildProcess): HubProcess {
  let text = '';
  const keep = (chunk: Buffer): void => {
    text += chunk.toString('utf8');
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const closed = once(child, 'close');
  return {
    child,
    said: () => text,
    ready: async () => {
      while (!text.includes(READY)) {
        const more = child.stderr ? once(child.stderr, 'data') : closed;
        const [ended] = await Promise.race([closed.then(() => [true]), more.then(() => [false])]);
        if (ended && !text.includes(READY)) throw new Error(`the hub ended before it was ready:\n${text}`);
      }
    },
    end: async (signal) => {
      child.kill(signal);
      const [status] = (await closed) as [number | null];
      return status;
    },
    abandon: () => void child.kill('SIGKILL'),
  };
}
