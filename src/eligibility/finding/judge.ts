import { createHash } from 'node:crypto';
import type { SubgraphContext } from '../../access';
import type { NamedStatement, Reader } from '../../database';
import { refusedWith } from '../../graph';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import { type AssessedPerson, assessmentSql } from '../assessment-sql';
import type { LedgerStore } from '../delivery/ledger';
import { monthRefusal } from '../delivery/month-refusal';
import { toSql } from '../expression';
import { factTables } from '../facts/sql';
import { type CategoryCode, type Policy, policyFor } from '../policy';
import type { CategoryFilter, PeopleFilter, VerdictFilter } from './people-filter';

/** Keeps those of many people whose verdict or category in a month is the one asked for, by the set form of the decision, as known now. */
export class Judge {
  constructor(
    private readonly reader: Reader,
    private readonly ledger: LedgerStore,
  ) {}

  /** In the order given; a statement for the verdict and one for the category. */
  async keep(persons: readonly string[], { verdict, category }: PeopleFilter, context: SubgraphContext): Promise<string[]> {
    const judged = await Promise.all([
      verdict == null ? null : this.withVerdict(persons, verdict, context),
      category == null ? null : this.inCategory(persons, category, context),
    ]);
    return persons.filter((person) => judged.every((kept) => kept === null || kept.has(person)));
  }

  /** The verdict of each for a month, in one statement; empty for a month that no verdict can be asked for. */
  async verdicts(persons: readonly string[], month: YearMonth, context: SubgraphContext): Promise<Map<string, AssessedPerson>> {
    const ledger = await this.ledger.today(context);
    if (persons.length === 0 || monthRefusal(month, ledger.month) !== null) return new Map();
    const { policy, values } = await this.asked(month, persons, context);
    const rows = await this.reader.rows<AssessedPerson>(named(assessmentSql(policy, 'EARLIER')), values);
    return new Map(rows.map((row) => [row.person, row]));
  }

  private async withVerdict(persons: readonly string[], { month, eq }: VerdictFilter, context: SubgraphContext): Promise<Set<string>> {
    const { policy, values } = await this.asked(month, persons, context);
    const rows = await this.reader.rows<AssessedPerson>(named(assessmentSql(policy, 'EARLIER')), values);
    return new Set(rows.filter((row) => row.verdict === eq).map((row) => row.person));
  }

  private async inCategory(persons: readonly string[], filter: CategoryFilter, context: SubgraphContext): Promise<Set<string>> {
    const { policy, values } = await this.asked(filter.month, persons, context);
    const wanted = [...(filter.eq == null ? [] : [filter.eq]), ...(filter.in ?? [])];
    if (filter.eq != null && filter.in != null) throw eitherOr();
    const rows = await this.reader.rows<{ person: string }>(named(membersSql(policy, wanted)), values);
    return new Set(rows.map((row) => row.person));
  }

  private async asked(month: YearMonth, persons: readonly string[], context: SubgraphContext) {
    const ledger = await this.ledger.today(context);
    const refused = monthRefusal(month, ledger.month);
    if (refused !== null) throw refusedWith({ ...refused, path: 'filter' });
    const policy = policyFor(monthNumber(month), ledger.knownAt.get(ledger.number)?.slice(0, 10) ?? ledger.today);
    return { policy, values: [monthNumber(month), ledger.number, persons] };
  }
}

/** Who is in one of the categories, of those that the rule has. */
function membersSql(policy: Policy, wanted: readonly CategoryCode[]): string {
  const tests = policy.categories.filter(({ code }) => wanted.includes(code)).map(({ test }) => toSql(test));
  return `with ${factTables(policy, 'EARLIER')}\nselect person from facts where ${tests.length === 0 ? 'false' : tests.join(' or ')}`;
}

/** A statement named by its text, so that each rule's is prepared once. */
function named(text: string): NamedStatement {
  return { name: `eligibility-judge-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`, text, planned: 'EACH_TIME' };
}

function eitherOr(): Error {
  return refusedWith({
    code: 'BAD_USER_INPUT',
    message: 'filter.category: expected either eq or in, got both.',
    messageZh: '困难类别筛选的 eq 与 in 只用其一。',
    path: 'filter.category',
    expected: 'either eq or in',
    got: 'both',
  });
}
