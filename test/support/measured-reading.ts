import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What one file cost when a process of its own read it to the end. */
export interface MeasuredReading {
  readonly file: string;
  /** READ with its rows, or the code of the refusal; of a copy, as what it was made. */
  readonly outcome: string;
  /** Seconds of work of all threads of the process. */
  readonly seconds: number;
  /** The most memory that the process had so far (VmHWM). */
  readonly megabytes: number;
}

const SCRIPT = `
const { readRoster, returnCopy } = require('./dist/src/intake');
const { ROSTERS } = require('./dist/src/agencies/rosters');
const { readFileSync } = require('node:fs');
const outcomeOf = {
  READ: async (file) => {
    const reading = await readRoster(file);
    if (reading.kind === 'REJECTED') return reading.finding.code;
    for await (const chunk of reading.chunks);
    return 'READ ' + reading.counts.rows;
  },
  COPY: async (file) => {
    const copy = await returnCopy(file, { rows: 'ALL', as: 'SAME' });
    if (copy.kind !== 'COPY') return copy.kind;
    for await (const chunk of copy.chunks);
    return copy.made;
  },
};
(async () => {
  const [use, ...files] = process.argv.slice(1);
  for (const file of files) {
    const before = process.cpuUsage();
    const outcome = await outcomeOf[use]({ source: file, feed: 'HARDSHIP', month: '2018-06', rosters: ROSTERS });
    const { user, system } = process.cpuUsage(before);
    const megabytes = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
    console.log(JSON.stringify({ file, outcome, seconds: (user + system) / 1e6, megabytes }));
  }
})();`;

/** Reads files one after the other in a fresh process, from what was compiled; as COPY they are given back with their marks. */
export async function measuredReadings(files: readonly string[], use: 'READ' | 'COPY' = 'READ'): Promise<readonly MeasuredReading[]> {
  const cwd = join(__dirname, '..', '..');
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', SCRIPT, use, ...files], { cwd, maxBuffer: 1 << 24 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MeasuredReading);
}
