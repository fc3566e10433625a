/** What is read of an endpoint `e`; `EndpointRow` in TypeScript. */
export const ENDPOINT_COLUMNS = `e.id::text, e.agency, e.town, e.role, e.purpose, e.url, e.kinds, e.algorithm, e.state, e.failing,
  e.registered_by as "registeredBy", e.renewed_at > clock_timestamp() - interval '180 days' as renewed`;
