/**
 * What one operation may ask for (限制). The same numbers hold on HTTP and on WebSocket.
 * Each bound is far above what a screen or a monthly job asks, and far below what stops the process.
 */
export interface Limits {
  /** Bytes of one request body or one WebSocket message. */
  readonly bodyBytes: number;
  /** Characters of the document; tokens are bounded too, but one comment or string can be long. */
  readonly documentCharacters: number;
  readonly tokens: number;
  /** Fields inside fields; the introspection of GraphiQL needs 15. */
  readonly depth: number;
  /** Renamed fields, `__typename` included, fragments counted as often as they are spread. */
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Fields after every fragment is spread out: what stops exponential fragments. */
  readonly fields: number;
  /** Lists and objects inside each other in a literal or a variable. */
  readonly valueDepth: number;
  /** Values in the variables of one request, counted at every level. */
  readonly variableValues: number;
  /** Values that the answer may hold; see `costOf`. */
  readonly cost: number;
  /** Subscriptions open on one socket. */
  readonly subscriptionsPerSocket: number;
  /** Subscriptions open in one process for one account, over all its sockets and streams. */
  readonly subscriptionsPerCaller: number;
}

export const LIMITS: Limits = {
  bodyBytes: 256 * 1024,
  documentCharacters: 64 * 1024,
  tokens: 3000,
  depth: 16,
  aliases: 30,
  rootFields: 20,
  directives: 40,
  fields: 1200,
  valueDepth: 12,
  variableValues: 25_000,
  cost: 100_000,
  subscriptionsPerSocket: 20,
  subscriptionsPerCaller: 50,
};
