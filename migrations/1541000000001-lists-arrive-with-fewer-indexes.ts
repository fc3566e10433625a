import type { MigrationInterface, QueryRunner } from 'typeorm';
import { factTables } from './support/fact-tables';

/**
 * What a list pays for every row without anybody asking for it: an index of towns that no statement uses, a tree over batch numbers that come
 * in order anyway (only a withdrawal reads by batch: a summary of page ranges serves it), and the attempt to compress tokens.
 */
export class ListsArriveWithFewerIndexes1541000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { schema, table, townIndex } of factTables) {
      await runner.query(`drop index ${schema}.${table}_batch`);
      await runner.query(`create index ${table}_batch on ${schema}.${table} using brin (batch_id) with (autosummarize = on)`);
      if (townIndex) await runner.query(`drop index ${schema}.${table}_town`);
    }
    await runner.query('alter table hub.batch_rows alter persons set storage external');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.batch_rows alter persons set storage extended');
    for (const { schema, table, townIndex } of factTables) {
      await runner.query(`drop index ${schema}.${table}_batch`);
      await runner.query(`create index ${table}_batch on ${schema}.${table} (batch_id)`);
      if (townIndex) await runner.query(`create index ${table}_town on ${schema}.${table} (town, person)`);
    }
  }
}
