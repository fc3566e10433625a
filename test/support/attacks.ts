/** Requests that must be refused: a stable id, what is sent, and the code. `{n}` makes every sending a document never seen before. */
export interface Attack {
  readonly id: string;
  readonly what: string;
  readonly query: (n: number) => string;
  readonly variables?: () => Record<string, unknown>;
  readonly code: string;
  readonly status?: number;
  /** The same inside a subscription, where the operation's kind matters. */
  readonly overWebSocket?: (n: number) => string;
}

const times = (count: number, each: (i: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, i) => each(i)).join(between);
const person = (selection: string): string => `{ person(idNumber: "1", name: "测") { ${selection} } }`;
const ticks = (selection: string): string => `subscription { ticks { people(first: 10) { edges { node { ${selection} } } } } }`;
const both = (selection: (n: number) => string): Pick<Attack, 'query' | 'overWebSocket'> => ({
  query: (n) => `# ${n}\n${person(selection(n))}`,
  overWebSocket: (n) => `# ${n}\n${ticks(selection(n))}`,
});
const anywhere = (document: (n: number) => string): Pick<Attack, 'query' | 'overWebSocket'> => ({
  query: document,
  overWebSocket: document,
});
const relatives = (depth: number, size: string): string =>
  depth === 0 ? 'id' : `relatives(first: ${size}) { ${relatives(depth - 1, size)} }`;

export const ATTACKS: readonly Attack[] = [
  {
    id: 'tokens-100k',
    what: '100 000 tokens',
    ...anywhere((n) => `{ ${times(100_000, () => 'a')} a${n} }`),
    code: 'DOCUMENT_TOO_LONG',
    status: 413,
  },
  {
    id: 'tokens-10k',
    what: '10 000 tokens in a short document',
    ...anywhere((n) => `{ ${times(10_000, () => 'a')} a${n} }`),
    code: 'TOO_MANY_TOKENS',
  },
  {
    id: 'comment',
    what: 'a comment longer than a document may be',
    ...anywhere((n) => `# ${n}${'x'.repeat(100_000)}\n{ __typename }`),
    code: 'DOCUMENT_TOO_LONG',
    status: 413,
  },
  {
    id: 'depth',
    what: 'fields nested 40 deep',
    ...both((n) => `${times(40, () => 'relatives {')} id a${n}: id ${'}'.repeat(40)}`),
    code: 'TOO_DEEP',
  },
  {
    id: 'depth-fragments',
    what: 'depth hidden in fragments',
    ...anywhere((n) => `{ ...f0 } ${times(30, (i) => `fragment f${i} on Query { a${n} { ...f${i + 1} } }`)} fragment f30 on Query { b }`),
    code: 'TOO_DEEP',
  },
  {
    id: 'depth-parser',
    what: 'brackets 1 400 deep',
    ...anywhere((n) => `{ a${n}(b: ${'['.repeat(1400)}${']'.repeat(1400)}) }`),
    code: 'TOO_DEEP',
  },
  {
    id: 'depth-literal',
    what: 'an input literal nested 20 deep',
    ...anywhere((n) => `{ a${n}(b: ${'{c:'.repeat(20)}1${'}'.repeat(20)}) }`),
    code: 'TOO_DEEP',
  },
  {
    id: 'depth-variables',
    what: 'a variable nested 3 000 deep',
    ...anywhere((n) => `query q${n}($v: ID) { a(b: $v) }`),
    variables: () => ({ v: JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`) }),
    code: 'TOO_DEEP',
  },
  {
    id: 'variables-many',
    what: '60 000 values in a variable',
    ...anywhere((n) => `query q${n}($v: [ID!]!) { among(ids: $v) { id } }`),
    variables: () => ({ v: Array(60_000).fill(1) }),
    code: 'TOO_MANY_VALUES',
  },
  { id: 'aliases', what: '200 aliases', ...both((n) => times(200, (i) => `a${n}_${i}: id`)), code: 'TOO_MANY_ALIASES' },
  {
    id: 'aliases-typename',
    what: '200 aliases of __typename',
    ...both((n) => times(200, (i) => `a${n}_${i}: __typename`)),
    code: 'TOO_MANY_ALIASES',
  },
  {
    id: 'aliases-fragments',
    what: 'four aliases spread fifty times',
    ...anywhere((n) => `{ ${times(50, () => '...f')} } fragment f on Query { ${times(4, (i) => `a${n}_${i}: __typename`)} }`),
    code: 'TOO_MANY_ALIASES',
  },
  {
    id: 'root-fields',
    what: '100 root fields',
    query: (n) => `{ ${times(100, () => 'callerTown')} a${n}: callerTown }`,
    code: 'TOO_MANY_ROOT_FIELDS',
  },
  {
    id: 'directives',
    what: '300 directives on one field',
    ...both((n) => `a${n}: id ${times(300, () => '@include(if: true)')}`),
    code: 'TOO_MANY_DIRECTIVES',
  },
  {
    id: 'directives-spread',
    what: 'directives on fragment spreads',
    ...anywhere((n) => `{ ...f${n} ${times(60, () => '@skip(if: false)')} } fragment f${n} on Query { callerTown }`),
    code: 'TOO_MANY_DIRECTIVES',
  },
  {
    id: 'fragments-exponential',
    what: 'fragments that spread to 2^60 fields',
    ...anywhere(
      (n) =>
        `{ ...f0 } ${times(60, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f60 on Query { a${n}: callerTown b: callerTown }`,
    ),
    code: 'TOO_MANY_FIELDS',
  },
  {
    id: 'fragments-unused',
    what: 'the same in fragments that nobody spreads',
    ...anywhere(
      (n) =>
        `{ a${n}: callerTown } ${times(60, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f60 on Query { callerTown }`,
    ),
    code: 'TOO_MANY_FIELDS',
  },
  {
    id: 'fragments-cycle',
    what: 'a fragment that spreads itself by way of another',
    ...anywhere((n) => `{ ...f${n} } fragment f${n} on Query { ...g } fragment g on Query { ...f${n} }`),
    code: 'FRAGMENT_CYCLE',
  },
  {
    id: 'overlap',
    what: 'one field a thousand times',
    query: (n) => `# ${n}\n${person(times(1100, () => 'id'))}`,
    code: 'TOO_MANY_FIELDS',
  },
  {
    id: 'unknown-fields',
    what: 'a thousand fields that do not exist',
    ...both((n) => times(1000, (i) => `x${n}_${i}`)),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    id: 'unused-variables',
    what: '500 variables that nobody uses',
    ...anywhere((n) => `query q${n}(${times(500, (i) => `$v${i}: Int`)}) { callerTown }`),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    id: 'types',
    what: 'type definitions in place of an operation',
    ...anywhere((n) => times(400, (i) => `type T${n}_${i} { a: Int }`)),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    id: 'introspection-deep',
    what: 'introspection through fields of types of fields',
    query: (n) => `{ a${n}: __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { id: 'cost-literal', what: 'pages in pages, sizes as literals', ...both((n) => `a${n}: id ${relatives(3, '200')}`), code: 'TOO_COSTLY' },
  {
    id: 'cost-default',
    what: 'pages in pages, sizes left out',
    ...both((n) => `a${n}: id relatives { relatives { relatives { id } } }`),
    code: 'TOO_COSTLY',
  },
  {
    id: 'cost-lists',
    what: 'lists without a size argument under a full page',
    ...both((n) => `a${n}: id relatives(first: 200) { relatives(first: 100) { registrations { fromMonth } } }`),
    code: 'TOO_COSTLY',
  },
  {
    id: 'cost-variables',
    what: 'pages in pages, sizes in variables: 125 bytes that stopped a hardened server',
    query: (n) => `query q${n}($f: PageSize) { people(first: $f) { edges { node { ${relatives(2, '$f')} } } } }`,
    overWebSocket: (n) => `subscription q${n}($f: PageSize) { ticks { people(first: $f) { edges { node { ${relatives(2, '$f')} } } } } }`,
    variables: () => ({ f: 200 }),
    code: 'TOO_COSTLY',
  },
  {
    id: 'cost-variable-default',
    what: 'the same, sizes in the defaults of variables that are not sent',
    query: (n) => `query q${n}($f: PageSize = 200) { people(first: $f) { edges { node { ${relatives(2, '$f')} } } } }`,
    overWebSocket: (n) =>
      `subscription q${n}($f: PageSize = 200) { ticks { people(first: $f) { edges { node { ${relatives(2, '$f')} } } } } }`,
    code: 'TOO_COSTLY',
  },
  {
    id: 'cost-list-argument',
    what: '5 000 ids in a list argument, each with a page',
    query: (n) => `query q${n}($ids: [ID!]!) { among(ids: $ids) { relatives(first: 100) { id } } }`,
    variables: () => ({ ids: Array(5000).fill('p') }),
    code: 'TOO_COSTLY',
  },
  {
    id: 'page-size',
    what: 'a page of 201',
    query: (n) => `query q${n}($f: PageSize) { people(first: $f) { edges { cursor } } }`,
    variables: () => ({ f: 201 }),
    code: 'BAD_USER_INPUT',
  },
  {
    id: 'page-size-literal',
    what: 'a page of 201 as a literal',
    query: (n) => `query q${n} { people(first: 201) { edges { cursor } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    id: 'page-size-text',
    what: 'a page size as text',
    query: (n) => `query q${n}($f: PageSize) { people(first: $f) { edges { cursor } } }`,
    variables: () => ({ f: '20' }),
    code: 'BAD_USER_INPUT',
  },
  {
    id: 'nul-variable',
    what: 'NUL in a variable',
    ...anywhere((n) => `query q${n}($f: PeopleFilter) { people(filter: $f) { edges { cursor } } }`),
    variables: () => ({ f: { towns: ['442000100', 'a\0b'] } }),
    code: 'TEXT_NOT_STORABLE',
  },
  {
    id: 'nul-literal',
    what: 'NUL as an escape in a literal',
    ...anywhere((n) => `query q${n} { person(idNumber: "1\\u0000", name: "测") { id } }`),
    code: 'TEXT_NOT_STORABLE',
  },
  {
    id: 'surrogate-variable',
    what: 'a lone surrogate in a variable',
    ...anywhere((n) => `query q${n}($i: String!) { person(idNumber: "1", name: $i) { id } }`),
    variables: () => ({ i: '测\ud842' }),
    code: 'TEXT_NOT_STORABLE',
  },
  {
    id: 'surrogate-key',
    what: 'a lone surrogate in a name inside a variable',
    ...anywhere((n) => `query q${n}($f: PeopleFilter) { people(filter: $f) { edges { cursor } } }`),
    variables: () => ({ f: { '\udc00': 1 } }),
    code: 'TEXT_NOT_STORABLE',
  },
  {
    id: 'surrogate-literal',
    what: 'a lone surrogate as an escape in a literal',
    ...anywhere((n) => `query q${n} { person(idNumber: "1", name: "\\uD842") { id } }`),
    code: 'TEXT_NOT_STORABLE',
  },
];
