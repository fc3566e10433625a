import DataLoader from 'dataloader';
import { loaderFor, type SubgraphContext } from '../../access';
import type { Reader } from '../../database';
import { assess, DISCREPANCY_CODES, type Discrepancy, type DiscrepancyDefinition, policyFor, withTownPlans } from '../../eligibility';
import { type OutcomeRow, wordsOfBits } from './outcome';
import type { RevisionRow } from './revisions';
import { SpansAtCut } from './spans-at';

/** One raised discrepancy with its details. */
export interface DetailedDiscrepancy {
  readonly outcome: OutcomeRow;
  readonly definition: DiscrepancyDefinition;
  /** Null when the program's rules no longer raise what the revision recorded: the record stands, its rows are not shown. */
  readonly detail: Discrepancy | null;
}

interface Asked {
  readonly revision: RevisionRow;
  readonly outcome: OutcomeRow;
}

/**
 * The values and rows behind the discrepancies of outcomes. They are not stored a second time: facts are kept on both axes, so the same `assess`
 * that raised them, asked again at the revision's cut, gives the same values and rows for ever (docs/decisions/0012).
 */
export class DiscrepancyDetails {
  private readonly spans: SpansAtCut;

  constructor(reader: Reader) {
    this.spans = new SpansAtCut(reader);
  }

  /** Of one outcome; many of a request are read together. */
  of(revision: RevisionRow, outcome: OutcomeRow, context: SubgraphContext): Promise<readonly DetailedDiscrepancy[]> {
    if (outcome.raised === 0) return Promise.resolve([]);
    const loader = loaderFor(context, this, () => new DataLoader((asked: readonly Asked[]) => this.read(asked), { cache: false }));
    return loader.load({ revision, outcome });
  }

  /** Of the outcomes of one revision, in their order: for lists that go through a month block by block. */
  ofBlock(revision: RevisionRow, outcomes: readonly OutcomeRow[]): Promise<(readonly DetailedDiscrepancy[])[]> {
    return this.read(outcomes.map((outcome) => ({ revision, outcome })));
  }

  private async read(asked: readonly Asked[]): Promise<(readonly DetailedDiscrepancy[])[]> {
    const byRevision = new Map<string, Asked[]>();
    for (const each of asked) byRevision.set(each.revision.id, [...(byRevision.get(each.revision.id) ?? []), each]);
    const found = new Map<Asked, readonly DetailedDiscrepancy[]>();
    for (const group of byRevision.values()) await this.readGroup(group, found);
    return asked.map((each) => found.get(each) ?? []);
  }

  private async readGroup(group: readonly Asked[], found: Map<Asked, readonly DetailedDiscrepancy[]>): Promise<void> {
    const [first] = group;
    if (first === undefined) return;
    const { month, knowledge, knownOn } = first.revision;
    const persons = [...new Set(group.map(({ outcome }) => outcome.person))];
    const [spans, deliveries, plans] = await Promise.all([
      this.spans.of(persons, knowledge),
      this.spans.deliveries(knowledge),
      this.spans.plans(),
    ]);
    const policy = withTownPlans(policyFor(month, knownOn), plans, month, knowledge);
    for (const each of group) {
      const held = spans.get(each.outcome.person);
      const details = held === undefined ? [] : assess(held, deliveries, policy, month, knowledge).discrepancies;
      found.set(
        each,
        wordsOfBits(DISCREPANCY_CODES, each.outcome.raised).flatMap((code) => {
          const definition = policy.discrepancies.find((one) => one.code === code);
          if (definition === undefined) return [];
          return [{ outcome: each.outcome, definition, detail: details.find((one) => one.code === code) ?? null }];
        }),
      );
    }
  }
}
