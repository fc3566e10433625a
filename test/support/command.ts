import { runMinsheng } from '../../src/cli/program';
import type { CommandEnded } from './import-process';

/**
 * `minsheng` in this process, for the many words that a suite tries: its parts are loaded once and not for each of them. The environment is read at the
 * first command, so a suite sets it before. What concerns the process itself (signals, pipes, kill -9) is tested with `minsheng` of `import-process`.
 */
export async function command(words: readonly string[]): Promise<CommandEnded> {
  if (running)
    throw new Error(
      'command: expected one at a time, for output and status are of the process; take minsheng of import-process for two at once.',
    );
  running = true;
  const text = { output: '', errors: '' };
  const output = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => kept(() => (text.output += String(chunk))));
  const errors = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => kept(() => (text.errors += String(chunk))));
  try {
    process.exitCode = undefined;
    const status = await runMinsheng(words);
    return { status, ...text };
  } finally {
    running = false;
    process.exitCode = undefined;
    output.mockRestore();
    errors.mockRestore();
  }
}

let running = false;

function kept(keep: () => unknown): true {
  keep();
  return true;
}
