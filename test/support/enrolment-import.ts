import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../src/database';
import { aCitizenId } from './deliveries';
import { type CommandProcess, minsheng } from './import-process';

const HEADER = '个人编号,身份证号码,姓名,户籍地区划,参保状态,缴费状态';

/** Files of enrolments in a directory of their own, and the real command that imports them. */
export class EnrolmentFiles {
  private constructor(readonly directory: string) {}

  static async create(): Promise<EnrolmentFiles> {
    return new EnrolmentFiles(await mkdtemp(join(tmpdir(), 'minsheng-import-')));
  }

  /** People 0 to `rows`; with `changed`, those of every hundredth row have stopped paying. */
  async write(name: string, rows: number, changed = false): Promise<string> {
    const lines = Array.from(
      { length: rows },
      (_, n) => `99${n},${aCitizenId(n)},示例,442000001,${changed && n % 100 === 0 ? '2,2' : '1,1'}`,
    );
    const file = join(this.directory, name);
    await writeFile(file, [HEADER, ...lines].join('\n'));
    return file;
  }

  import(file: string, url: string, month = '2018-10'): CommandProcess {
    return minsheng(['import', '--no-progress', '--feed', 'ENROLMENT', '--month', month, '--json', file], {
      DATABASE_URL: url,
      MINSHENG_DATA_DIR: this.directory,
    });
  }

  remove(): Promise<void> {
    return rm(this.directory, { recursive: true, force: true });
  }
}

/** How much is there, counted in every table that an import writes. */
export interface Stored {
  readonly facts: number;
  readonly superseded: number;
  readonly people: number;
  readonly batches: number;
  readonly knowledge: number;
  readonly deliveries: number;
  readonly rows: number;
}

export async function stored({ pool }: Database): Promise<Stored> {
  const { rows } = await pool.query<Stored>(`
    select (select count(*) from social_security.enrolment)::integer as facts,
      (select count(*) from social_security.enrolment_history)::integer as superseded,
      (select count(*) from identity.person)::integer as people,
      (select count(*) from hub.batch)::integer as batches, (select count(*) from hub.knowledge)::integer as knowledge,
      (select count(*) from hub.delivery)::integer as deliveries,
      (select coalesce(sum(length(dispositions)), 0) from hub.batch_rows)::integer as rows`);
  const [counted] = rows;
  if (!counted) throw new Error('expected one row of counts');
  return counted;
}

const OTHERS = `select pid, query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`;

/** Waits until the import sends a statement that begins like this, or has ended; gives the server process that runs it. */
export async function untilSending(statement: RegExp, process: CommandProcess, { pool }: Database): Promise<number | undefined> {
  let over = false;
  void process.ended.then(() => {
    over = true;
  });
  while (!over) {
    const { rows } = await pool.query<{ pid: number; query: string }>(OTHERS);
    const found = rows.find(({ query }) => statement.test(query.trim()));
    if (found) return found.pid;
  }
  return undefined;
}

/** The server notices a vanished client when its statement is done. */
export async function untilNobodyWrites({ pool }: Database): Promise<void> {
  while ((await pool.query(OTHERS)).rows.length > 0) await wait(10);
}
