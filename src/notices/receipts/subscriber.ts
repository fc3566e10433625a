import type { Caller } from '../../access';
import { type ChangePosition, comparePositions, partsOf, positionOf } from '../../changelog';
import type { Reader, Transaction } from '../../database';
import type { Agency } from '../../identity/agency';
import type { Moment } from '../../identity/moment';
import type { TownCode } from '../../identity/town';
import type { RefusalWords } from '../../refusal';

/** Up to where a subscriber of an agency has heard (签收), and who said so last. */
export interface Subscriber {
  readonly agency: Agency;
  /** Null: an agency of the city. */
  readonly town: TownCode | null;
  readonly name: string;
  readonly role: Caller['role'];
  readonly purpose: Caller['purpose'];
  readonly acknowledged: ChangePosition;
  readonly acknowledgedBy: string;
  readonly acknowledgedAt: Moment;
}

const FORM = /^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,59}$/u;
const MOST_OF_AN_AGENCY = 100;

/**
 * Notes that a subscriber of the caller's agency (and town) has heard everything up to a position. It only moves forward: an older position, or the
 * same again, changes nothing and gives where it stands.
 */
export async function acknowledge(
  transaction: Transaction,
  caller: Caller,
  { name, position }: { readonly name: string; readonly position: ChangePosition },
): Promise<Subscriber | RefusalWords> {
  if (!FORM.test(name) || /\d{15}/.test(name)) return badName(name);
  const { agency, town, role, purpose, subject } = caller;
  await transaction.rows('select pg_advisory_xact_lock(hashtext($1))', [`notices subscriber ${agency} ${town}`]);
  const [newest] = await transaction.rows<{ settled: string }>('select changelog.settled_turn()::text as settled');
  if (newest && comparePositions(position, positionOf(newest.settled, '0')) >= 0) return notYet();
  const own = (await transaction.rows<SubscriberRow>(OF_AGENCY, [agency, town ?? ''])).map(subscriberOf);
  const known = own.find((each) => each.name === name);
  if (known !== undefined && comparePositions(position, known.acknowledged) <= 0) return known;
  if (known === undefined && own.length >= MOST_OF_AN_AGENCY) return tooMany();
  await transaction.rows(PUT, [agency, town ?? '', name, role, purpose, ...partsOf(position), subject]);
  const [row] = (await transaction.rows<SubscriberRow>(OF_AGENCY, [agency, town ?? '']))
    .map(subscriberOf)
    .filter((each) => each.name === name);
  if (row === undefined) throw new TypeError('subscriber: expected the row that was just written, found none');
  return row;
}

/** Every subscriber, or those of one agency and town. */
export async function subscribers(reader: Reader, of: Pick<Caller, 'agency' | 'town'> | null): Promise<readonly Subscriber[]> {
  const rows = await reader.rows<SubscriberRow>(ALL, of === null ? [null, null] : [of.agency, of.town ?? '']);
  return rows.map(subscriberOf);
}

interface SubscriberRow {
  readonly agency: Agency;
  readonly town: TownCode | '';
  readonly name: string;
  readonly role: Caller['role'];
  readonly purpose: Caller['purpose'];
  readonly turn: string;
  readonly change_id: string;
  readonly acknowledged_by: string;
  readonly acknowledged_at: Moment;
}

function subscriberOf({ town, turn, change_id: id, acknowledged_by: by, acknowledged_at: at, ...row }: SubscriberRow): Subscriber {
  return { ...row, town: town === '' ? null : town, acknowledged: positionOf(turn, id), acknowledgedBy: by, acknowledgedAt: at };
}

const COLUMNS = `agency, town, name, role, purpose, turn::text, change_id::text, acknowledged_by,
  to_char(acknowledged_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as acknowledged_at`;

const OF_AGENCY = `select ${COLUMNS} from notices.subscriber where agency = $1 and town = $2`;

const ALL = {
  name: 'notices-subscribers',
  text: `select ${COLUMNS} from notices.subscriber
where ($1::text is null or agency = $1) and ($2::text is null or town = $2) order by agency, town, name`,
};

const PUT = `
insert into notices.subscriber (agency, town, name, role, purpose, turn, change_id, acknowledged_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (agency, town, name) do update set role = excluded.role, purpose = excluded.purpose, turn = excluded.turn,
  change_id = excluded.change_id, acknowledged_by = excluded.acknowledged_by, acknowledged_at = clock_timestamp()`;

function badName(name: string): RefusalWords {
  const expected = 'a name of 1 to 60 letters, digits, spaces, dots and hyphens, without a number of a person';
  return {
    code: 'BAD_USER_INPUT',
    message: `subscriber: expected ${expected}, got ${name.length} characters.`,
    messageZh: '订阅方名称须为 1 至 60 个字母、汉字、数字、空格、点或连字符，不得含身份证号码。',
    path: 'subscriber',
    expected,
    got: `${name.length} characters`,
  };
}

function notYet(): RefusalWords {
  return {
    code: 'BAD_CURSOR',
    message: 'cursor: expected one of a change that was told, got one beyond the end of the log.',
    messageZh: '游标超出变更日志末尾，请使用收到的游标。',
    path: 'cursor',
    expected: 'a cursor of a change that was told',
    got: 'one beyond the end',
  };
}

function tooMany(): RefusalWords {
  const expected = `at most ${MOST_OF_AN_AGENCY} subscribers of an agency`;
  return {
    code: 'TOO_MANY_SUBSCRIBERS',
    message: `subscriber: expected ${expected}, got one more; use a name that stands in deliveryStatus.`,
    messageZh: `每个部门至多 ${MOST_OF_AN_AGENCY} 个订阅方，请使用已有名称。`,
    path: 'subscriber',
    expected,
    got: 'one more',
  };
}
