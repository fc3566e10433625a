import type { Change } from '../../src/changelog';

type Words = Readonly<Record<string, string | null>>;

/**
 * What somebody who only hears the log holds of each person and feed, month by month: steps, each with all that holds from its month on until the next.
 * A change says one thing anew from its month up to the next step. What became known together is taken together; then a step that says what the one
 * before says is none.
 */
export class Replayed {
  private readonly steps = new Map<string, Map<number, Words>>();

  constructor(changes: readonly Change[]) {
    let together: number | null = null;
    for (const change of changes) {
      if (change.knowledge !== together) this.leaveOut();
      together = change.knowledge;
      this.hear(change);
    }
    this.leaveOut();
  }

  /** What holds in a month. */
  at(person: string, feed: string, month: number): Words {
    const steps = [...(this.steps.get(`${person} ${feed}`) ?? [])].filter(([from]) => from <= month);
    return steps.at(-1)?.[1] ?? {};
  }

  private hear(change: Change): void {
    const { person, feed, month } = change;
    const said = wordsOf(change);
    if (person === null || feed === null || month === null || said === null) return;
    const steps = new Map(this.steps.get(`${person} ${feed}`));
    steps.set(month, { ...this.at(person, feed, month), ...said });
    this.steps.set(`${person} ${feed}`, new Map([...steps].sort(([a], [b]) => a - b)));
  }

  private leaveOut(): void {
    for (const [whose, steps] of this.steps) {
      const inOrder = [...steps];
      const real = inOrder.filter(([, words], place) => textOf(words) !== textOf(inOrder[place - 1]?.[1] ?? {}));
      this.steps.set(whose, new Map(real));
    }
  }
}

const textOf = (words: Words): string =>
  Object.entries(words)
    .filter(([, word]) => word !== null)
    .map((pair) => pair.join(' is '))
    .sort()
    .join();

/** Which of the things that are held it says; null: another. */
function wordsOf({ kind, category, to, reason, town }: Change): Words | null {
  if (kind === 'TOWN_CHANGED') return { town: to };
  const what = kind === 'RECORD_CORRECTED' ? reason : OF_KIND[kind];
  if (what === 'MEMBERSHIP' && category === 'MONITORED') return { [`member ${category}`]: to };
  const placed = to === null ? null : town;
  if (what === 'MEMBERSHIP') return { [`member ${category}`]: to, town: placed };
  if (what === 'ENROLMENT_STATE') return { [what]: to, town: placed };
  return what === 'IDENTITY_MARK' ? { [what]: to } : null;
}

const OF_KIND: Partial<Record<Change['kind'], string>> = {
  MEMBERSHIP_BEGAN: 'MEMBERSHIP',
  MEMBERSHIP_ENDED: 'MEMBERSHIP',
  REGISTRATION_FLAGGED: 'MEMBERSHIP',
  ENROLLED: 'ENROLMENT_STATE',
  SUSPENDED: 'ENROLMENT_STATE',
  RESUMED: 'ENROLMENT_STATE',
  TERMINATED: 'ENROLMENT_STATE',
  BENEFIT_BEGAN: 'ENROLMENT_STATE',
  MARKED: 'IDENTITY_MARK',
  UNMARKED: 'IDENTITY_MARK',
};
