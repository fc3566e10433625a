import type { SubgraphContext } from '../access';
import type { Reader } from '../database';
import { isRefusal, knowledgeInRequest, type MonthAsked, type RefusalWords } from '../graph';
import type { Moment } from '../identity/moment';
import { monthNumber } from '../identity/year-month';
import { assess } from './assess';
import type { Assessment, FactChange } from './assessment';
import { smallestTurningSet } from './counterfactual';
import type { LedgerStore, LedgerToday } from './delivery/ledger';
import { monthRefusal } from './delivery/month-refusal';
import type { PersonSpans } from './facts/spans';
import type { OfficerRecordStore } from './officer/officer-record-store';
import type { IdentityStore } from './person/identity-store';
import type { Person } from './person/person';
import { commonKnowledge, spansOf } from './person/spans-of';
import { policyFor, withTownPlans } from './policy';

export interface DecisionParts {
  readonly reader: Reader;
  readonly ledger: LedgerStore;
  readonly identities: IdentityStore;
  readonly officerRecords: OfficerRecordStore;
}

/** What is known about a person for an answer: the facts, and up to which knowledge number all of them were read. */
export interface Known {
  readonly spans: PersonSpans;
  readonly ledger: LedgerToday;
  readonly knowledge: number;
}

export interface Decided {
  readonly assessment: Assessment;
  readonly knownAt: Moment | null;
  readonly turningSet: () => readonly FactChange[];
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
      assessment: assess(spans, ledger.deliveries, policy, decidedFor, knowledge),
      knownAt: ledger.knownAt.get(knowledge) ?? null,
      turningSet: () => smallestTurningSet(spans, ledger.deliveries, policy, decidedFor, knowledge),
    };
  }

  /** The facts of a person with the knowledge number to answer at. */
  async known(person: Person, knownAt: Moment | null, context: SubgraphContext): Promise<Known | RefusalWords> {
    const { reader, ledger, identities, officerRecords } = this.parts;
    const [identity, records, asked] = await Promise.all([
      identities.of(person.id, context),
      officerRecords.of(person.id, context),
      knownAt === null ? null : knowledgeInRequest(context, reader, knownAt),
    ]);
    if (asked !== null && isRefusal(asked)) return asked;
    const today = await ledger.today(context);
    const common = commonKnowledge(person, Math.min(today.number, records.knowledge));
    if (asked !== null && asked.number > common) return MOVED;
    return {
      spans: spansOf(person, { bornOn: identity.bornOn, officerRecords: records.records }),
      ledger: today,
      knowledge: asked?.number ?? common,
    };
  }
}

const MOVED: RefusalWords = {
  code: 'KNOWLEDGE_MOVED',
  message: 'knownAt: expected a moment that all agencies had seen when they were read, got one of this very second; ask again.',
  messageZh: '所问时点正好有名册入库，请再问一次。',
  path: 'knownAt',
  expected: 'a moment that all agencies had seen',
  got: 'a moment of this very second',
};
