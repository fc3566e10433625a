import type { DeliverableFeed } from '../../identity/feed';
import type { MemberColumns, RosterColumn, RosterDefinition } from '../roster';
import { planOf } from '../rows/feed-plan';
import { PERSON_COLUMNS } from '../rows/person-columns';
import { type Held, type Holding, heldBy, wordsOf } from './holding';
import { PERSON_EXPLAINED } from './person-explanations';

/** A household in one row with up to six members, or one person in a row. */
export type TemplateForm = 'HOUSEHOLD' | 'PERSON';

/** One column of a template. */
export interface TemplateColumn {
  /** Of the roster's column; `member` for those of a household's members. */
  readonly key: string;
  /** As intake reads it, without the star. */
  readonly header: string;
  readonly required: boolean;
  readonly holding: Holding;
  readonly meaning: string;
  readonly example: string;
}

export interface TemplateOf {
  readonly feed: DeliverableFeed;
  readonly rosters: readonly RosterDefinition[];
  readonly form: TemplateForm;
}

const MOST_MEMBERS = 6;
/** What a row of several persons cannot say of all of them at once. */
const OF_ONE_PERSON: ReadonlySet<string> = new Set(['schooling']);
const FIRST = ['sequence', 'name', 'idNumber', 'category'];
const REMARK = 'remark';
const HEAD = '户主';
const MEMBER_EXAMPLES = [['李四', '44200019××××××××××', '是']];

/** The columns of a feed's template, in their order, from its roster alone. */
export function templateColumns(of: TemplateOf): readonly TemplateColumn[] {
  const { names, only } = planOf(of.feed, of.rosters);
  const members = of.form === 'HOUSEHOLD' ? (only?.members ?? null) : null;
  const household = members !== null;
  const definitions = only === null ? of.rosters.filter(({ categories }) => categories.length > 0) : [only];
  const held = new Map(definitions.flatMap((definition) => [...heldBy(definition)]));
  const keys = keysOf(definitions, only === null).filter((key) => !household || !OF_ONE_PERSON.has(key));
  const own = keys.flatMap((key) => {
    const columns = names.columns.filter((column) => column.key === key);
    return columns[0] === undefined ? [] : [ownColumn(key, { columns, held, definitions, household })];
  });
  const [remarks, others] = [own.filter(({ key }) => key === REMARK), own.filter(({ key }) => key !== REMARK)];
  return [...others, ...(household ? memberColumns(members) : []), ...remarks];
}

/** Sequence, name and number first, what the feed says of a person, a remark last; a mixed file has what several of its registers share. */
function keysOf(definitions: readonly RosterDefinition[], mixed: boolean): readonly string[] {
  const person = new Set(PERSON_COLUMNS.map(({ key }) => key));
  const each = definitions.map(({ columns }) => new Set(columns.map(({ key }) => key)));
  const all = [...new Set(each.flatMap((keys) => [...keys]))];
  const own = all.filter((key) => !person.has(key) && (!mixed || each.filter((keys) => keys.has(key)).length > 1));
  return [...FIRST.filter((key) => key !== 'category' || mixed), ...own, REMARK];
}

interface Sources {
  readonly columns: readonly RosterColumn[];
  readonly held: ReadonlyMap<string, Held>;
  readonly definitions: readonly RosterDefinition[];
  readonly household: boolean;
}

function ownColumn(key: string, { columns, held, definitions, household }: Sources): TemplateColumn {
  const headers = columns.flatMap(({ header, aliases }) => [header, ...aliases]);
  const ofHead = household ? headers.find((header) => header.startsWith(HEAD) && header !== HEAD) : undefined;
  const explained = definitions.map((definition) => definition.explained[key]).find((each) => each !== undefined) ?? PERSON_EXPLAINED[key];
  if (explained === undefined) throw new RangeError(`template: expected an explanation of the column ${key}, got none`);
  return {
    key,
    header: ofHead ?? headers[0] ?? key,
    required: columns.some(({ required }) => required) || held.get(key)?.required === true,
    holding: holdingOf(key, held, definitions),
    ...explained,
  };
}

function holdingOf(key: string, held: ReadonlyMap<string, Held>, definitions: readonly RosterDefinition[]): Holding {
  if (key === 'name') return { kind: 'NAME' };
  if (key === 'idNumber') return { kind: 'CITIZEN_ID' };
  if (key === 'category') return { kind: 'WORDS', words: officialCategories(definitions) };
  return held.get(key)?.holding ?? { kind: 'TEXT' };
}

/** The words that need nobody's confirmation. */
function officialCategories(definitions: readonly RosterDefinition[]): readonly string[] {
  const plain = definitions.flatMap(({ categories }) => categories).filter(({ warning }) => warning !== 'W_CATEGORY_UNSURE');
  return [...new Set(plain.flatMap(({ names }) => names.slice(0, 1)))];
}

function memberColumns(members: MemberColumns): TemplateColumn[] {
  return Array.from({ length: MOST_MEMBERS }, (_, i) => i + 1).flatMap((n) => {
    const [name = '', idNumber = '', covered = ''] = MEMBER_EXAMPLES[n - 1] ?? [];
    const column = (headers: readonly string[], of: Pick<TemplateColumn, 'holding' | 'meaning' | 'example'>): TemplateColumn[] =>
      headers[0] === undefined ? [] : [{ key: 'member', header: headers[0].replace('{n}', String(n)), required: false, ...of }];
    return [
      ...column(members.name, { holding: { kind: 'NAME' }, meaning: `第 ${n} 名家庭成员的姓名；户主不必再填`, example: name }),
      ...column(members.idNumber, {
        holding: { kind: 'CITIZEN_ID' },
        meaning: `第 ${n} 名家庭成员的 18 位公民身份号码`,
        example: idNumber,
      }),
      ...column(members.covered, {
        holding: wordsOf(members.coveredWords),
        meaning: `第 ${n} 名家庭成员是否计入保障人口`,
        example: covered,
      }),
    ];
  });
}
