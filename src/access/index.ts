/** The door of access (访问控制): who asks, what was agreed, what is masked, and what is put down. */
export { type AccessKeys, AccessKeysError, type KeySet, readAccessKeys } from './access-keys';
export {
  AGREEMENTS,
  type Agreement,
  PURPOSES,
  type Purpose,
  ROLES,
  type Role,
  SCOPES,
  type Scope,
  type Standing,
  scopesOf,
} from './agreements';
export { type AuditTrail, type Disclosure, recordDisclosure } from './audit';
export { type Caller, may } from './caller';
export { loaderFor, type SubgraphContext } from './context';
export { DEMO_IDENTITIES, type DemoIdentity, type DemoToken, mintDemoTokens } from './demo-identities';
export { demoAccessKeys } from './demo-keys';
export { mayReadRecordsOf } from './feed-records';
export { rememberingVerifier, type TokenVerifier, withoutRevoked } from './known-tokens';
export { maskIdNumber, maskName } from './masking';
export { NOTHING_REVOKED, type RevocationList, Revocations } from './revocations';
export { allRevocations, type Revocation, type RevocationOrder, type Revoked, restore, revoke } from './revoke';
export { SUBGRAPH_NAMES, type SubgraphDefinition, type SubgraphName } from './subgraph-definition';
export { type SubgraphKey, signSubgraphToken, verifySubgraphToken } from './subgraph-token';
export { isRefused, MAX_LIFETIME_SECONDS, type Refused, signToken, type TokenClaims, verifyToken } from './tokens';
export { visibleTowns } from './town-scope';
