import type { Agency } from '../identity/agency';
import { FEED_DESCRIPTIONS, type Feed } from '../identity/feed';
import type { MissingFact } from './assessment';
import { compile, compileTable, type Evaluator, type Expression, owedFacts, type Values } from './expression';
import { describeFact, FACT_PLACES, type FactName } from './facts/catalogue';
import type { FeedState } from './facts/freshness';
import type { Judgement } from './judgement';
import { type Policy, type UnknownReason, whyUnknown } from './policy';
import type { Seen } from './seen';

const OWED = new WeakMap<Expression, readonly { readonly fact: FactName; readonly owed: Evaluator }[]>();

/** The facts whose absence leaves an expression UNKNOWN, in the order of the expression, each once; none when it is known. */
export function missingFacts(expression: Expression, values: Values): readonly FactName[] {
  const made =
    OWED.get(expression) ?? owedFacts(expression).map(({ when, fact }) => ({ fact: fact as FactName, owed: compile(when, FACT_PLACES) }));
  OWED.set(expression, made);
  return [...new Set(made.filter(({ owed }) => owed(values) === true).map(({ fact }) => fact))];
}

const REASONS = new Map<FactName, (values: Values) => UnknownReason>();

/** Why a fact that is UNKNOWN is not known. */
export function whyOf(name: FactName, values: Values): UnknownReason {
  const made = REASONS.get(name) ?? compileTable(whyUnknown(name), FACT_PLACES);
  REASONS.set(name, made);
  return made(values);
}

/** Every fact that an UNKNOWN test waits for, once, and one line for each agency that did not answer or deliver. */
export function missingOf(policy: Policy, { facts, values }: Seen, judgement: Judgement): readonly MissingFact[] {
  const open = policy.tests.filter((_, bit) => judgement.truths[bit] === null);
  const names = [...new Set(open.flatMap((test) => missingFacts(test.expression, values)))];
  return names.flatMap((name): MissingFact[] => {
    const why = whyOf(name, values);
    const { feeds, owner } = describeFact(name);
    const owed = feeds.filter((feed) => facts[`feed ${feed}`] === UNHEARD[why]);
    if (owed.length > 0) return byAgency(owed).map((agency) => ({ fact: name, ...agency, town: null, why }));
    return [{ fact: name, feeds, owner, town: owner === 'TOWN' ? (facts.hukouTown as string | null) : null, why }];
  });
}

/** What state of a feed stands behind a reason: then its agency owes the fact, whoever owes it otherwise. */
const UNHEARD: Partial<Record<UnknownReason, FeedState>> = { SOURCE_UNAVAILABLE: 'UNAVAILABLE', FEED_MISSING: 'MISSING' };

function byAgency(feeds: readonly Feed[]): readonly { readonly feeds: readonly Feed[]; readonly owner: Agency }[] {
  const owners = [...new Set(feeds.map((feed) => FEED_DESCRIPTIONS[feed].owner))];
  return owners.map((owner) => ({ owner, feeds: feeds.filter((feed) => FEED_DESCRIPTIONS[feed].owner === owner) }));
}
