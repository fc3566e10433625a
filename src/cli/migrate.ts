import { Command } from 'commander';
import { migrate, migrateBack } from '../database';
import { environment } from '../environment';
import { withDatabase } from './command-database';
import { EXIT } from './exit-codes';
import { say, status } from './saying';

/** `minsheng migrate`: brings the database to the newest migration, or takes the newest one back. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('数据库迁移 · bring the database to the newest migration')
    .option('--back', '撤销最近一次迁移 · take the newest migration back')
    .action(async ({ back }: { back?: boolean }) => {
      const applied = await withDatabase(environment(), (database) => (back ? migrateBack(database).then(() => null) : migrate(database)), {
        migrated: false,
      });
      if (applied === null) say('已撤销最近一次迁移 · the newest migration was taken back');
      else say(applied.length === 0 ? '没有待执行的迁移 · nothing to migrate' : applied.join('\n'));
      status(EXIT.DONE);
    });
}
