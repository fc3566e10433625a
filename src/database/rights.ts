import type pg from 'pg';
import { DATABASE_ROLES } from './roles';

/** The login user of DATABASE_URL lacks a right that the hub needs; the message says what to grant. */
export class MissingRightsError extends Error {
  override readonly name = 'MissingRightsError';
}

interface Rights {
  login: string;
  database: string;
  may_create_roles: boolean;
  may_create_schemas: boolean;
  may_create_in_public: boolean;
  missing_roles: string[];
}

const RIGHTS = `
select quote_ident(current_user) as login, quote_ident(current_database()) as database,
  (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as may_create_roles,
  has_database_privilege(current_database(), 'create') as may_create_schemas,
  has_schema_privilege('public', 'create') as may_create_in_public,
  array(select wanted from unnest($1::text[]) wanted where not exists (select from pg_roles where rolname = wanted)) as missing_roles`;

/** Fails with one sentence, before any migration runs, when the login user may not create what the migrations create. */
export async function requireRights(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Rights>(RIGHTS, [DATABASE_ROLES]);
  const rights = rows[0];
  if (!rights) return;
  const { login, database, missing_roles: missing } = rights;
  if (missing.length > 0 && !rights.may_create_roles) {
    const byHand = missing.map((role) => `create role ${role} nologin; grant ${role} to ${login};`).join(' ');
    throw new MissingRightsError(
      `DATABASE_URL: the user ${login} may not create roles; let an administrator of that server run "alter role ${login} createrole" (or "${byHand}").`,
    );
  }
  if (!rights.may_create_schemas) {
    throw new MissingRightsError(
      `DATABASE_URL: the user ${login} may not create schemas in ${database}; let its owner run "grant create on database ${database} to ${login}".`,
    );
  }
  if (!rights.may_create_in_public) {
    throw new MissingRightsError(
      `DATABASE_URL: the user ${login} may not note the applied migrations in ${database}; let its owner run "grant create on schema public to ${login}" there.`,
    );
  }
}
