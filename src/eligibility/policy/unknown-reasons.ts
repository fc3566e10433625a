import { any, type Expression, fact, is } from '../expression';
import { describeFact, type FactName } from '../facts/catalogue';
import type { UnknownReason } from './tests';

interface Why {
  readonly when: Expression;
  readonly gives: UnknownReason;
}

const missing = (name: FactName): Why => ({
  when: any(...describeFact(name).feeds.map((feed) => is(`feed ${feed}`, 'MISSING'))),
  gives: 'FEED_MISSING',
});

/** What else than a missing or unavailable list leaves a fact unknown, first match; the last line is what remains. */
const OWN: Partial<Record<FactName, { rows: readonly Why[]; otherwise: UnknownReason }>> = {
  localHukou: {
    rows: [
      { when: is('hukouConflict', 'HUKOU_LEFT'), gives: 'HUKOU_LEFT' },
      { when: is('hukouConflict', 'TOWN_MISMATCH'), gives: 'TOWN_MISMATCH' },
      missing('localHukou'),
    ],
    otherwise: 'NO_EVIDENCE',
  },
  schooling: {
    rows: [
      { when: is('schoolEvidence', 'OLD'), gives: 'EVIDENCE_TOO_OLD' },
      { when: is('schoolEvidence', 'CONFLICTING'), gives: 'EVIDENCE_CONFLICTS' },
    ],
    otherwise: 'NO_EVIDENCE',
  },
  deceased: { rows: [{ when: fact('deathSuspected'), gives: 'SUSPECTED_DEATH' }], otherwise: 'FEED_MISSING' },
  registeredPoor: { rows: [missing('registeredPoor')], otherwise: 'STATUS_UNSURE' },
  enrolmentState: { rows: [missing('enrolmentState')], otherwise: 'UNKNOWN_STATE' },
  employeePensionCovered: { rows: [missing('employeePensionCovered')], otherwise: 'STATUS_UNSURE' },
};

/** Why a fact is UNKNOWN, as lines of a truth table over the facts: an agency that did not answer comes before everything else. */
export function whyUnknown(name: FactName): { readonly rows: readonly Why[]; readonly otherwise: UnknownReason } {
  const own = OWN[name] ?? { rows: [], otherwise: 'FEED_MISSING' };
  const silent = describeFact(name).feeds.map((feed) => is(`feed ${feed}`, 'UNAVAILABLE'));
  return { rows: [{ when: any(...silent), gives: 'SOURCE_UNAVAILABLE' }, ...own.rows], otherwise: own.otherwise };
}
