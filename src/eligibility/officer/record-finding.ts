import { type Caller, visibleTowns } from '../../access';
import { appendChanges } from '../../changelog';
import type { Transaction } from '../../database';
import type { Moment } from '../../identity/moment';
import { parsePersonToken } from '../../identity/person-token';
import type { TownCode } from '../../identity/town';
import { type MonthNumber, monthNumber, OPEN_END } from '../../identity/year-month';
import { type Consequences, concludeKnowledge, type Learning, lockKnowledge, nextKnowledge } from '../../intake/acceptance';
import { personNumberIn, type RefusalWords } from '../../refusal';
import { placedIn, placeOf } from '../finding/placed-in';
import type { OfficerFinding, OfficerFindingInput } from './officer-finding';

const LONGEST_DOCUMENT = 200;

/**
 * Puts down what an officer found, as one more thing that the hub knows: the newest record that covers a month decides, older ones stay.
 * Asked again with the same words (a blind retry) it gives the record that stands and writes nothing.
 */
export async function recordFinding(
  { database, consequences }: Learning,
  input: OfficerFindingInput,
  caller: Caller,
): Promise<OfficerFinding | RefusalWords> {
  const wrong = wrongInput(input);
  if (wrong !== null) return wrong;
  return database.transaction('minsheng_hub', async (transaction) => {
    await lockKnowledge(transaction);
    if (!(await isVisible(transaction, input.person, caller))) return UNKNOWN_PERSON;
    const values = [input.person, input.kind, input.answer, ...span(input), input.document.trim()];
    const id =
      (await transaction.rows<{ id: string }>(STANDING, values))[0]?.id ??
      (await write(transaction, { input, values, caller }, consequences));
    const [recorded] = await transaction.rows<{ knownAt: Moment }>(KNOWN_AT, [id]);
    if (recorded === undefined) throw new Error(`officer record ${id}: expected its knowledge, found none`);
    const { kind, answer, firstMonth, lastMonth = null } = input;
    return { id, kind, answer, firstMonth, lastMonth, document: input.document.trim(), knownAt: recorded.knownAt };
  });
}

interface Recording {
  readonly input: OfficerFindingInput;
  readonly values: readonly unknown[];
  readonly caller: Caller;
}

async function write(transaction: Transaction, { input, values, caller }: Recording, consequences: Consequences): Promise<string> {
  const { subject } = caller;
  const [before] = await transaction.rows<Before>(BEFORE, [input.person, input.kind]);
  const number = await nextKnowledge(transaction);
  const [written] = await transaction.rows<{ id: string }>(WRITE, [...values, subject, number]);
  if (written === undefined) throw new Error('officer record: expected its number, got none');
  await tell(transaction, input, { number, officer: subject, before });
  const news = { knowledge: number, batches: [], officer: subject };
  await concludeKnowledge(transaction, { news, cause: 'OFFICER_RECORD', officer: subject }, consequences);
  return written.id;
}

/** What the newest record of the kind says until now, and the town of the person. */
interface Before {
  readonly answer: boolean | null;
  readonly town: TownCode | null;
}

interface Told {
  readonly number: number;
  readonly officer: string;
  readonly before: Before | undefined;
}

async function tell(transaction: Transaction, input: OfficerFindingInput, { number, officer, before }: Told): Promise<void> {
  const person = parsePersonToken(input.person);
  if (typeof person !== 'string') throw new Error('officer record: expected the token of a person');
  const said = { from: wordOf(before?.answer ?? null), to: wordOf(input.answer), town: before?.town ?? null };
  const about = { month: monthNumber(input.firstMonth), person, category: input.kind, knowledge: number, officer };
  await appendChanges(transaction, [{ kind: 'OFFICER_RECORDED', ...about, ...said }]);
}

const wordOf = (answer: boolean | null): 'YES' | 'NO' | null => (answer === null ? null : answer ? 'YES' : 'NO');

const BEFORE = `
select (select answer from hub.officer_record where person = $1 and kind = $2 and known_until = 9223372036854775807
  order by known_from desc, id desc limit 1) as answer, ${placeOf('$1::uuid')} as town`;

const WRITE = `
insert into hub.officer_record (person, kind, answer, from_month, until_month, document, officer, known_from)
values ($1, $2, $3, $4, $5, $6, $7, $8) returning id::text as id`;

/** The newest record of the kind, if it says just this. */
const STANDING = `
select id::text as id from (
  select * from (select id, answer, from_month, until_month, document from hub.officer_record
    where person = $1 and kind = $2 and known_until = 9223372036854775807 order by known_from desc, id desc limit 1) newest
  where answer = $3 and from_month = $4 and until_month = $5 and document = $6) same`;

const KNOWN_AT = `
select to_char(k.known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "knownAt"
from hub.officer_record r join hub.knowledge k on k.number = r.known_from where r.id = $1`;

const VISIBLE = `select from identity.person p where p.person = $1 and ($2::text[] is null or ${placedIn('p.person', '$2::text[]')})`;

async function isVisible(transaction: Transaction, person: string, caller: Caller): Promise<boolean> {
  return (await transaction.rows(VISIBLE, [person, visibleTowns(caller)])).length > 0;
}

function span({ firstMonth, lastMonth }: OfficerFindingInput): [MonthNumber, number] {
  return [monthNumber(firstMonth), lastMonth == null ? OPEN_END : monthNumber(lastMonth) + 1];
}

function wrongInput({ person, firstMonth, lastMonth, document }: OfficerFindingInput): RefusalWords | null {
  if (typeof parsePersonToken(person) !== 'string') return UNKNOWN_PERSON;
  if (lastMonth != null && lastMonth < firstMonth) {
    return refusal('lastMonth', `a month from ${firstMonth} on`, lastMonth, `截止月份不得早于起始月份 ${firstMonth}。`);
  }
  const length = [...document.trim()].length;
  if (length >= 1 && length <= LONGEST_DOCUMENT) return personNumberIn('input.document', document);
  return refusal('document', `1 to ${LONGEST_DOCUMENT} characters`, `${length}`, `证明文件须为 1 至 ${LONGEST_DOCUMENT} 字。`);
}

function refusal(field: string, expected: string, got: string, messageZh: string): RefusalWords {
  const path = `input.${field}`;
  return { code: 'BAD_USER_INPUT', message: `${path}: expected ${expected}, got ${got}.`, messageZh, path, expected, got };
}

/** The same for nobody and for somebody of another town. */
const UNKNOWN_PERSON: RefusalWords = {
  code: 'UNKNOWN_PERSON',
  message: 'input.person: expected the id of a person whom you may see, got another.',
  messageZh: '没有您可以查看的这一人员。',
  path: 'input.person',
  expected: 'the id of a person whom you may see',
  got: 'another',
};
