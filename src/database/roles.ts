/**
 * The roles of the cluster (数据库角色): one for each agency, which may write its own schema and nobody else's, and one for the hub.
 * None can log in; the hub's login user acts as one of them by `set role`.
 */
export const DATABASE_ROLES = [
  'minsheng_poverty_alleviation',
  'minsheng_civil_affairs',
  'minsheng_social_security',
  'minsheng_hub',
] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** The schemas that the migrations make, in the order in which they are shown. */
export const DATABASE_SCHEMAS = [
  'identity',
  'hub',
  'poverty_alleviation',
  'civil_affairs',
  'social_security',
  'comparison',
  'work',
  'settlement',
  'statistics',
  'schedule',
  'changelog',
  'sending',
  'notices',
] as const;
