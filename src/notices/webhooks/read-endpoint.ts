import type { NamedStatement, Reader } from '../../database';
import { type Endpoint, type EndpointRow, endpointOf } from './endpoint';
import { ENDPOINT_COLUMNS } from './endpoint-sql';

/** An endpoint as it is now; null when it was removed. */
export async function readEndpoint(reader: Reader, id: string): Promise<Endpoint | null> {
  const [row] = await reader.rows<EndpointRow>(ONE, [id]);
  return row ? endpointOf(row) : null;
}

const ONE: NamedStatement = {
  name: 'webhook-endpoint',
  text: `select ${ENDPOINT_COLUMNS} from sending.endpoint e where e.id = $1 and e.state <> 'REMOVED'`,
};

/** Endpoints that may be called and that no process calls now, the one that waits longest first. */
export async function freeEndpoints(reader: Reader): Promise<Endpoint[]> {
  return (await reader.rows<EndpointRow>(FREE, [])).map(endpointOf);
}

const FREE: NamedStatement = {
  name: 'webhook-free-endpoints',
  text: `
select ${ENDPOINT_COLUMNS} from sending.endpoint e join sending.place p on p.follower = 'webhook ' || e.id
where e.state = 'ACTIVE' and (p.holder is null or p.held_until < clock_timestamp()) order by p.moved_at`,
};
