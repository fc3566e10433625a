import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { parseIsoDate, parseMoment } from '../identity/moment';
import { MONTH_EXPECTED, parseYearMonth } from '../identity/year-month';

/** A scalar of the API: its value is text or an integer, checked the same way whether it stands in a variable or in the document. */
interface ScalarWords<T> {
  readonly name: string;
  readonly description: string;
  readonly expected: string;
  readonly specifiedBy?: string;
  readonly kinds: readonly Kind[];
  /** The value, or undefined when it is none. */
  readonly read: (value: unknown) => T | undefined;
}

function scalar<T extends string | number>({
  name,
  description,
  expected,
  specifiedBy,
  kinds,
  read,
}: ScalarWords<T>): GraphQLScalarType<T, T> {
  /** The last value that was one: the entries of a page often have the same. */
  let last: T | undefined;
  const require = (value: unknown): T => {
    if (value === last && last !== undefined) return last;
    const known = read(value);
    if (known === undefined)
      throw new GraphQLError(`${name}: expected ${expected}, got ${shown(value)}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    if (known === value) last = known;
    return known;
  };
  return new GraphQLScalarType<T, T>({
    name,
    description,
    specifiedByURL: specifiedBy,
    serialize: require,
    parseValue: require,
    parseLiteral: (node: ValueNode) => require(kinds.includes(node.kind) && 'value' in node ? literal(node) : undefined),
  });
}

function literal(node: ValueNode): unknown {
  return node.kind === Kind.INT ? Number(node.value) : node.kind === Kind.STRING ? node.value : undefined;
}

/** What was got, without repeating it: a number of a citizen may have slipped into the wrong argument. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `text of ${value.length} characters`;
  return typeof value === 'number' ? `the number ${value}` : 'something else';
}

export const YearMonthScalar = scalar({
  name: 'YearMonth',
  description: '保障月份，YYYY-MM。A calendar month, for example 2018-10.',
  expected: MONTH_EXPECTED,
  kinds: [Kind.STRING],
  read: (value) => {
    const month = parseYearMonth(value);
    return typeof month === 'string' ? month : undefined;
  },
});

export const MomentScalar = scalar({
  name: 'DateTime',
  description:
    '时点，RFC 3339，带时区，最多六位小数。A moment with its zone, up to six decimals of a second; what an answer gives can be asked again unchanged.',
  expected: 'YYYY-MM-DDThh:mm:ss.ffffff+08:00',
  specifiedBy: 'https://www.rfc-editor.org/rfc/rfc3339',
  kinds: [Kind.STRING],
  read: (value) => {
    const moment = parseMoment(value);
    return typeof moment === 'string' ? moment : undefined;
  },
});

export const DateScalar = scalar({
  name: 'Date',
  description: '日期，YYYY-MM-DD。A calendar date that exists.',
  expected: 'YYYY-MM-DD',
  kinds: [Kind.STRING],
  read: (value) => parseIsoDate(value) ?? undefined,
});

export const MAX_PAGE_SIZE = 200;

export const PageSizeScalar = scalar({
  name: 'PageSize',
  description: `每页条数，1 至 ${MAX_PAGE_SIZE}。How many on a page, 1 to ${MAX_PAGE_SIZE}.`,
  expected: `an integer from 1 to ${MAX_PAGE_SIZE}`,
  kinds: [Kind.INT],
  read: (value) => (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_PAGE_SIZE ? Number(value) : undefined),
});

/** Sums of a city go beyond 32 bits. */
export const FenScalar = scalar({
  name: 'Fen',
  description: '金额，单位为分，整数。Money in integer fen.',
  expected: 'an integer of fen',
  kinds: [Kind.INT],
  read: (value) => (Number.isSafeInteger(value) ? Number(value) : undefined),
});

export const CursorScalar = scalar({
  name: 'Cursor',
  description: '分页游标，由本接口给出，不可自行编写。Where a page ended; only one that this API gave, for the same filter.',
  expected: 'a cursor that this API gave',
  kinds: [Kind.STRING],
  read: (value) => (typeof value === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(value) ? value : undefined),
});

/** Every scalar of the API, for whoever reads variables before the subgraphs do. */
export const SCALARS: readonly GraphQLScalarType[] = [YearMonthScalar, MomentScalar, DateScalar, PageSizeScalar, FenScalar, CursorScalar];
