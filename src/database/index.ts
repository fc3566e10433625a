/** The door of the database station: connections, roles, transactions, migrations, and the embedded server. */

export { databaseIsAway } from './away';
export { createDataSource, type DataSourceChoices, type Entities, MIGRATIONS } from './data-source';
export { type Database, openDatabase } from './database';
export { databaseSql } from './dump';
export { type EmbeddedServer, startEmbedded } from './embedded';
export { Gathering } from './gathering';
export { AlreadyRunningError, type InstanceLock, takeInstanceLock } from './instance-lock';
export { type Listening, listen } from './listen';
export { migrate, migrateBack } from './migrate';
export type { NamedStatement, Reader } from './reader';
export { MissingRightsError } from './rights';
export { DATABASE_ROLES, DATABASE_SCHEMAS, type DatabaseRole } from './roles';
export { clientConfig, type DatabaseSettings, describeDatabase, withDatabase } from './settings';
export type { Transaction } from './transaction';
