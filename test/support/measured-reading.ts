import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What one file cost when a process of its own read it to the end. */
export interface MeasuredReading {
  readonly file: string;
  /** READ with its rows, or the code of the refusal. */
  readonly outcome: string;
  /** Seconds of work of all threads of the process. */
  readonly seconds: number;
  /** The most memory that the process had so far (VmHWM). */
  readonly megabytes: number;
}

const SCRIPT = `
const { readRoster } = require('./dist/src/intake');
const { ROSTERS } = require('./dist/src/agencies/rosters');
const { readFileSync } = require('node:fs');
(async () => {
  for (const file of process.argv.slice(1)) {
    const before = process.cpuUsage();
    const reading = await readRoster({ source: file, feed: 'HARDSHIP', month: '2018-06', rosters: ROSTERS });
    let outcome = reading.kind === 'REJECTED' ? reading.finding.code : '';
    if (reading.kind === 'READ') {
      for await (const chunk of reading.chunks);
      outcome = 'READ ' + reading.counts.rows;
    }
    const { user, system } = process.cpuUsage(before);
    const megabytes = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
    console.log(JSON.stringify({ file, outcome, seconds: (user + system) / 1e6, megabytes }));
  }
})();`;

/** Reads files one after the other in a fresh process, from what was compiled. */
export async function measuredReadings(files: readonly string[]): Promise<readonly MeasuredReading[]> {
  const cwd = join(__dirname, '..', '..');
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', SCRIPT, ...files], { cwd, maxBuffer: 1 << 24 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MeasuredReading);
}
