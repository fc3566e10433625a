import type pg from 'pg';
import type { Database } from './database';
import { DATABASE_ROLES, DATABASE_SCHEMAS } from './roles';

/** One kind of thing in the catalogue, and the SQL that says how it would be written. Rows come in a fixed order. */
interface Section {
  readonly title: string;
  readonly query: string;
}

const IN_OUR_SCHEMAS = 'n.nspname = any($1::text[])';

const TABLES = `
select format(E'create %stable %I.%I (\\n%s\\n);', case c.relpersistence when 'u' then 'unlogged ' else '' end, n.nspname, c.relname, string_agg(format('  %I %s%s%s', a.attname,
    format_type(a.atttypid, a.atttypmod),
    case when a.attidentity = 'a' then ' generated always as identity' when d.adbin is not null
      then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
    case when a.attnotnull then ' not null' else '' end), E',\\n' order by a.attnum)) as line
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
where c.relkind = 'r' and ${IN_OUR_SCHEMAS}
group by n.nspname, c.relname, c.relpersistence
order by array_position($1::text[], n.nspname::text), c.relname collate "C"`;

/** Foreign keys last, so the text can be executed. A not-null constraint has a row of its own from PostgreSQL 18 on; its column says it already. */
const CONSTRAINTS = `
select format('alter table %I.%I add constraint %I %s;', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace
where ${IN_OUR_SCHEMAS} and k.contype in ('p', 'u', 'c', 'f', 'x')
order by k.contype = 'f', array_position($1::text[], n.nspname::text), c.relname collate "C", position(k.contype::text in 'pucfx'), k.conname collate "C"`;

const INDEXES = `
select pg_get_indexdef(i.indexrelid) || ';' as line
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_namespace n on n.oid = c.relnamespace
where ${IN_OUR_SCHEMAS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
order by array_position($1::text[], n.nspname::text), c.relname collate "C"`;

const FUNCTIONS = `
select pg_get_functiondef(p.oid) || ';' as line
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where ${IN_OUR_SCHEMAS} and p.prokind in ('f', 'p')
order by array_position($1::text[], n.nspname::text), p.proname collate "C", pg_get_function_identity_arguments(p.oid)`;

const TRIGGERS = `
select pg_get_triggerdef(t.oid) || ';' as line
from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
where ${IN_OUR_SCHEMAS} and not t.tgisinternal
order by array_position($1::text[], n.nspname::text), c.relname collate "C", t.tgname collate "C"`;

const VIEWS = `
select format(E'create view %I.%I as\\n%s', n.nspname, c.relname, pg_get_viewdef(c.oid)) as line
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'v' and ${IN_OUR_SCHEMAS}
order by array_position($1::text[], n.nspname::text), c.relname collate "C"`;

const COMMENTS = `
select case when d.objsubid = 0 then format('comment on table %I.%I is %L;', n.nspname, c.relname, d.description)
  else format('comment on column %I.%I.%I is %L;', n.nspname, c.relname, a.attname, d.description) end as line
from pg_description d
join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
where ${IN_OUR_SCHEMAS} and c.relkind in ('r', 'v')
order by array_position($1::text[], n.nspname::text), c.relname collate "C", d.objsubid`;

/** Only what the hub's roles hold; who owns the tables differs from place to place. */
const GRANTS = `
with ours as (select oid, rolname from pg_roles where rolname = any($2::text[])),
granted as (
  select array_position($1::text[], n.nspname::text) as place, '' as relation, 0 as part, o.rolname, 'schema ' || quote_ident(n.nspname) as target,
    lower(acl.privilege_type) as privilege, null as columns
  from pg_namespace n, aclexplode(n.nspacl) acl join ours o on o.oid = acl.grantee where ${IN_OUR_SCHEMAS}
  union all
  select array_position($1::text[], n.nspname::text), c.relname, 1, o.rolname, format('%I.%I', n.nspname, c.relname), lower(acl.privilege_type), null
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) acl join ours o on o.oid = acl.grantee
  where ${IN_OUR_SCHEMAS} and c.relkind in ('r', 'v', 'S')
  union all
  select array_position($1::text[], n.nspname::text), c.relname, 2, o.rolname, format('%I.%I', n.nspname, c.relname), lower(acl.privilege_type),
    string_agg(quote_ident(a.attname), ', ' order by a.attnum)
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
    aclexplode(a.attacl) acl join ours o on o.oid = acl.grantee
  where ${IN_OUR_SCHEMAS}
  group by n.nspname, c.relname, o.rolname, acl.privilege_type)
select format('grant %s on %s to %I;',
  string_agg(privilege || coalesce(' (' || columns || ')', ''), ', ' order by privilege collate "C"), target, rolname) as line
from granted
group by place, relation, part, target, rolname
order by place, relation collate "C", part, rolname collate "C"`;

const SECTIONS: readonly Section[] = [
  { title: 'Tables', query: TABLES },
  { title: 'Constraints', query: CONSTRAINTS },
  { title: 'Indexes', query: INDEXES },
  { title: 'Views', query: VIEWS },
  { title: 'Functions', query: FUNCTIONS },
  { title: 'Triggers', query: TRIGGERS },
  { title: 'Comments', query: COMMENTS },
  { title: 'Grants', query: GRANTS },
];

/** The whole schema as text, the same for the same migrations on every PostgreSQL from 15 on: for people to read and for `--check` to compare. */
export async function databaseSql(database: Database): Promise<string> {
  const client = await database.pool.connect();
  try {
    const parts = ['-- Written by `npm run schema` from the migrated database; change the migrations, not this file.', roles(), schemas()];
    for (const section of SECTIONS) parts.push(await write(client, section));
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  } finally {
    client.release();
  }
}

async function write(client: pg.PoolClient, { title, query }: Section): Promise<string> {
  const values = query.includes('$2') ? [DATABASE_SCHEMAS, DATABASE_ROLES] : [DATABASE_SCHEMAS];
  const { rows } = await client.query<{ line: string }>(query, values);
  return rows.length === 0 ? '' : `-- ${title}\n${rows.map((row) => row.line).join('\n')}`;
}

const roles = (): string => `-- Roles\n${DATABASE_ROLES.map((role) => `create role ${role} nologin;`).join('\n')}`;
const schemas = (): string => `-- Schemas\n${DATABASE_SCHEMAS.map((schema) => `create schema ${schema};`).join('\n')}`;
