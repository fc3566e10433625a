import type { MigrationInterface, QueryRunner } from 'typeorm';

const HISTORIES = [
  'poverty_alleviation.registration',
  'civil_affairs.minimum_living',
  'civil_affairs.destitute_support',
  'civil_affairs.disability',
  'civil_affairs.death',
  'social_security.enrolment',
  'social_security.premium',
  'social_security.employee_pension',
] as const;

const indexOf = (table: string): string => `${table.split('.')[1]}_history_batch`;

/** What a batch once said, and what has been superseded since, is found without walking the whole history. */
export class WhatABatchChangedIsFoundByItsNumber1541310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of HISTORIES) await runner.query(`create index ${indexOf(table)} on ${table}_history (batch_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of HISTORIES) await runner.query(`drop index ${table.split('.')[0]}.${indexOf(table)}`);
  }
}
