import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Networks (CIDR) of private addresses that may be called all the same, and without TLS: WEBHOOK_NETWORKS. */
export type ListedNetworks = readonly string[];

/** Every address of a name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** An address that must not be called; the message names no address, so that nobody scans a network by asking. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';

  constructor() {
    super('webhook: expected a public address (or a listed network), got one that is not.');
  }
}

export const resolveByDns: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Whether an address may be called. Public ones over TLS only; loopback, private, link-local (metadata services too), shared (CGNAT), reserved, mapped and
 * translated ones never, unless a listed network holds them.
 */
export function mayCall(address: string, { networks, tls }: { readonly networks: ListedNetworks; readonly tls: boolean }): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (networks.some((network) => isWithin(parsed, network))) return true;
  return tls && parsed.range() === 'unicast' && !(parsed.kind() === 'ipv6' && !isGlobal(parsed));
}

type Address = ReturnType<typeof ipaddr.parse>;

function isWithin(address: Address, network: string): boolean {
  const [base, bits] = ipaddr.parseCIDR(network);
  return base.kind() === address.kind() && address.match([base, bits] as [ipaddr.IPv4, number] & [ipaddr.IPv6, number]);
}

/** All global unicast addresses lie in 2000::/3; what a name space outside it means is not known. */
function isGlobal(address: Address): boolean {
  return isWithin(address, '2000::/3');
}
