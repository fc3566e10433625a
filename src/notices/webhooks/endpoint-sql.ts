/** What is read of an endpoint `e`; `EndpointRow` in TypeScript. */
export const ENDPOINT_COLUMNS = `e.id::text, e.agency, e.town, e.role, e.purpose, e.url, e.kinds, e.algorithm, e.state, e.failing,
  case when e.not_before > clock_timestamp() then to_char(e.not_before at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') end as "notBefore",
  e.registered_by as "registeredBy", e.renewed_by as "renewedBy",
  exists (select from hub.revocation r where r.agency = e.agency and r.subject = e.renewed_by and r.restored_at is null) as revoked,
  e.renewed_at > clock_timestamp() - interval '180 days' as renewed`;
