import { loaderFor, type SubgraphContext } from '../access';
import type { Reader } from '../database';
import { entryIn, type FactSource, type FactsOfPerson, isRefusal, knowledgeInRequest, type MonthAsked, type RefusalWords } from '../graph';
import type { Moment } from '../identity/moment';
import { monthNumber } from '../identity/year-month';
import type { LedgerStore, LedgerToday } from './delivery/ledger';
import { monthRefusal } from './delivery/month-refusal';
import type { PersonSpans } from './facts/spans';
import { OFFICER_RECORDS } from './officer/officer-records';
import { SAID } from './officer/said';
import { IDENTITY_REMARKS } from './person/identity-remarks';
import { type Identities, type IdentityStore, identityIn } from './person/identity-store';
import type { Person } from './person/person';
import { commonKnowledge, spansOf } from './person/spans-of';
import { policyFor, withTownPlans } from './policy';
import { type Reasoning, reason } from './reasoning';

export interface DecisionParts {
  readonly reader: Reader;
  readonly ledger: LedgerStore;
  readonly identities: IdentityStore;
  /** Where officers' records are read: in one process together with the agencies' facts. */
  readonly facts: FactSource;
}

/** What is known about a person for an answer: the facts, and up to which knowledge number all of them were read. */
export interface Known {
  readonly spans: PersonSpans;
  readonly ledger: LedgerToday;
  readonly knowledge: number;
}

/** A decision with the moment of its knowledge; null when nothing was known yet. */
export interface Decided {
  readonly reasoning: Reasoning;
  readonly knownAt: Moment | null;
}

/**
 * Decides from what the agencies handed over. One answer never mixes two states of knowledge: it is given as of the newest number that every
 * source had seen, and an explicit moment that some source had not yet seen is refused instead of answered half.
 */
export class Decision {
  constructor(private readonly parts: DecisionParts) {}

  async of(person: Person, { month, knownAt = null }: MonthAsked, context: SubgraphContext): Promise<Decided | RefusalWords> {
    const known = await this.known(person, knownAt, context);
    if (isRefusal(known)) return known;
    const { spans, ledger, knowledge } = known;
    const refused = monthRefusal(month, ledger.month);
    if (refused !== null) return refused;
    const decidedFor = monthNumber(month);
    const knownOn = ledger.knownAt.get(knowledge)?.slice(0, 10) ?? ledger.today;
    const policy = withTownPlans(policyFor(decidedFor, knownOn), ledger.plans, decidedFor, knowledge);
    return {
      reasoning: reason(spans, ledger.deliveries, policy, decidedFor, knowledge),
      knownAt: ledger.knownAt.get(knowledge) ?? null,
    };
  }

  /** The facts of a person with the knowledge number to answer at. */
  async known(person: Person, knownAt: Moment | null, context: SubgraphContext): Promise<Known | RefusalWords> {
    const asked = knownAt === null ? null : await knowledgeInRequest(context, this.parts.reader, knownAt);
    if (asked !== null && isRefusal(asked)) return asked;
    const { identities, facts, ledger } = await this.ownOf(person, context);
    const own = entryIn(facts, person.id);
    const common = commonKnowledge(person, Math.min(ledger.number, own.at.number));
    if (asked !== null && asked.number > common) return MOVED;
    return {
      spans: spansOf(person, {
        bornOn: identityIn(identities, person.id).bornOn,
        officerRecords: own.of(OFFICER_RECORDS),
        said: own.of(SAID),
        remarks: own.of(IDENTITY_REMARKS),
      }),
      ledger,
      knowledge: asked?.number ?? common,
    };
  }

  /** What the hub itself knows of those who came together: read once for all of them. */
  private ownOf({ together }: Person, context: SubgraphContext): Promise<Own> {
    const known = loaderFor(context, this, () => new Map<readonly string[], Promise<Own>>());
    const own = known.get(together) ?? this.readOwn(together, context);
    known.set(together, own);
    return own;
  }

  private async readOwn(persons: readonly string[], context: SubgraphContext): Promise<Own> {
    const { identities, facts, ledger } = this.parts;
    const [who, known] = await Promise.all([identities.of(persons, context), facts.of(persons, context)]);
    const [first] = known.values();
    return { identities: who, facts: known, ledger: await (first ? ledger.from(first.at, context) : ledger.today(context)) };
  }
}

interface Own {
  readonly identities: Identities;
  readonly facts: ReadonlyMap<string, FactsOfPerson>;
  readonly ledger: LedgerToday;
}

const MOVED: RefusalWords = {
  code: 'KNOWLEDGE_MOVED',
  message: 'knownAt: expected a moment that all agencies had seen when they were read, got one of this very second; ask again.',
  messageZh: '所问时点正好有名册入库，请再问一次。',
  path: 'knownAt',
  expected: 'a moment that all agencies had seen',
  got: 'a moment of this very second',
};
