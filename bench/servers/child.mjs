import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const STARTED_WITHIN_MS = 60_000;

/** Starts one side as a process of its own; `ask` are its settings. Resolves with its address when it listens, and `stop` ends it. */
export function startServer(file, ask, { profile = false, env = {} } = {}) {
  const words = [...(profile ? ['--cpu-prof', '--cpu-prof-dir=.data/bench-profiles'] : []), fileURLToPath(new URL(file, import.meta.url))];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env, BENCH_SERVER: JSON.stringify(ask), NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.stdin.end();
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
  };
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`${file}: expected to listen within ${STARTED_WITHIN_MS} ms, still waiting.`)),
      STARTED_WITHIN_MS,
    );
    let output = '';
    child.once('exit', (code) => reject(new Error(`${file}: ended with ${code} before it listened.`)));
    child.stdout.on('data', (text) => {
      output += text;
      const said = output
        .split('\n')
        .slice(0, -1)
        .find((line) => line.startsWith('{"listening":'));
      if (said === undefined) return;
      clearTimeout(late);
      resolve({ ...JSON.parse(said).listening, stop, pid: child.pid });
    });
  });
}

/** In the child: what it was asked for. */
export const asked = () => JSON.parse(process.env.BENCH_SERVER ?? '{}');

/** In the child: says where it listens, and ends when the parent lets go of it. */
export function listening(addresses, close = async () => undefined) {
  process.stdout.write(`${JSON.stringify({ listening: addresses })}\n`);
  process.stdin.resume().once('end', () => close().finally(() => process.exit(0)));
}
