import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureAppend } from './changes/append.mjs';
import { measureCatchUp } from './changes/catch-up.mjs';
import { startHub } from './changes/hub.mjs';
import { measureLatency } from './changes/latency.mjs';
import { compiled } from './compiled.mjs';
import { machine, table } from './machine.mjs';

const DIRECTORY = fileURLToPath(new URL('../.data/bench/changes', import.meta.url));

/** Figure (f): the change log written, followed live by 1 and by 1 000 subscribers, and caught up with. */
export async function measureChanges({ rounds, seconds, rows, profile }) {
  rmSync(DIRECTORY, { recursive: true, force: true });
  mkdirSync(DIRECTORY, { recursive: true });
  const { startEmbedded, openDatabase, migrate } = compiled('database');
  const server = await startEmbedded(DIRECTORY);
  const database = await openDatabase(server.settings);
  try {
    await migrate(database);
    const appended = await measureAppend(database, rounds);
    console.log(machine());
    console.log('\nEvents a second, one writer: through the log against bare inserts of the same rows (target at least 0.5).\n');
    console.log(table([['changes', 'log/s', 'bare/s', 'log : bare'], ...appended]));
    await database.pool.query('truncate changelog.change');
    const hub = await startHub(DIRECTORY, { profile });
    try {
      const delays = [];
      for (const subscribers of [1, 1_000]) delays.push(await measureLatency({ database, hub }, { subscribers, seconds }));
      console.log(
        '\nFrom COMMIT to the subscriber over SSE, milliseconds, at 200 changes a second; the subscribers are spread over the towns',
      );
      console.log('(target: p99 below 100 with 1 000). Bare: one client that listens and reads the row, in the same run.\n');
      console.log(table([['subscribers', 'changes/s', 'deliveries', 'p50', 'p99', 'bare p50', 'bare p99', 'hub cpu µs'], ...delays]));
      const caughtUp = await measureCatchUp(database, hub, { events: rows[0], rounds: Math.min(rounds, 3) });
      console.log('\nEvents a second of one subscriber who catches up over SSE, against a bare keyset read (target at least 0.3).\n');
      console.log(table([['changes', 'hub/s', 'bare/s', 'hub : bare', 'hub cpu µs'], caughtUp]));
    } finally {
      await hub.stop();
    }
  } finally {
    await database.close();
    await server.stop();
  }
}
