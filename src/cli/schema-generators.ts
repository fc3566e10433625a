import { type Database, databaseSql } from '../database';
import { graphSchema } from './graph-schema';

/** One committed file under schema/: its path from there, and the whole text. */
export interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

/** Makes files from the code and a freshly migrated, empty database. The same code gives the same bytes. */
export type SchemaGenerator = (database: Database) => Promise<readonly SchemaFile[]>;

const databaseSchema: SchemaGenerator = async (database) => [{ path: 'database.sql', text: await databaseSql(database) }];

/** Everything that `npm run schema` writes and `--check` compares. A new generated file is added here. */
export const SCHEMA_GENERATORS: readonly SchemaGenerator[] = [databaseSchema, graphSchema];
