import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Processor seconds that a PostgreSQL server has used so far, workers that have ended included (Linux; elsewhere 0): other work on the machine does not count. */
export async function serverCpu(database) {
  try {
    const { rows } = await database.pool.query('select pg_backend_pid() as pid');
    const server = Number(fieldsOf(rows[0].pid)[1]);
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === server);
    return (own(server) + ended(server) + children.reduce((sum, pid) => sum + own(pid), 0)) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}

/** Of /proc/PID/stat behind the command: state, parent, …, user and system ticks (11, 12), those of ended children (13, 14). */
const fieldsOf = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
const own = (pid) => Number(fieldsOf(pid)[11]) + Number(fieldsOf(pid)[12]);
const ended = (pid) => Number(fieldsOf(pid)[13]) + Number(fieldsOf(pid)[14]);

function parentOf(pid) {
  try {
    return Number(fieldsOf(pid)[1]);
  } catch {
    return 0;
  }
}
