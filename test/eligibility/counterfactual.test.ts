import { type Facts, type FactValue, type Policy, policyFor } from '../../src/eligibility';
import { alternatives, turningSet } from '../../src/eligibility/counterfactual';
import { describeFact, FACT_NAMES, type FactName, valuesOf } from '../../src/eligibility/facts/catalogue';
import { testersOf } from '../../src/eligibility/judgement';
import { aPerson, month } from '../support/assessed';
import { chanceOf } from '../support/invented-city';

const TURNABLE = FACT_NAMES.filter((name) => describeFact(name).turnable);

type Turned = 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED';

function verdictOf(policy: Policy, facts: Facts): Turned {
  const truths = testersOf(policy).map((test) => test(valuesOf(facts)));
  return truths.includes(false) ? 'INELIGIBLE' : truths.includes(null) ? 'UNDETERMINED' : 'ELIGIBLE';
}

/** Whether some set of exactly `size` changes turns the verdict: every set of facts, every alternative, no cleverness. */
function turnsWith(
  policy: Policy,
  { facts, wanted, size, from = 0 }: { facts: Facts; wanted: Turned; size: number; from?: number },
): boolean {
  if (size === 0) return verdictOf(policy, facts) === wanted;
  return TURNABLE.slice(from).some((name, index) =>
    alternatives(policy, name).some(
      (to) => to !== facts[name] && turnsWith(policy, { facts: { ...facts, [name]: to }, wanted, size: size - 1, from: from + index + 1 }),
    ),
  );
}

/** Facts drawn blindly: any value a rule can tell apart, or unknown. */
function someFacts(policy: Policy, seed: number): Facts {
  const chance = chanceOf('facts', seed);
  const typical: Partial<Facts> = {
    coverageMonth: month('2021-05'),
    ageMonths: 400,
    localHukou: true,
    schooling: 'NOT_STUDENT',
    employeePensionCovered: false,
    enrolmentState: 'NORMAL_PAYMENT',
    deceased: false,
    servingSoldier: false,
    imprisoned: false,
    minimumLiving: true,
  };
  const unusual = chance() * 0.5;
  const drawn = (name: FactName): FactValue => {
    if (chance() > unusual && typical[name] !== undefined) return typical[name];
    const values: FactValue[] = [...alternatives(policy, name), null];
    return values[Math.floor(chance() * values.length)] ?? null;
  };
  const facts = Object.fromEntries(FACT_NAMES.map((name) => [name, describeFact(name).turnable ? drawn(name) : null])) as Facts;
  return { ...facts, schoolEvidence: chance() < 0.3 ? 'NONE' : 'USABLE' };
}

describe('The smallest set of facts that would turn the verdict', () => {
  const policies = [policyFor(month('2018-10')), policyFor(month('2020-05')), policyFor(month('2021-05'))];

  it('turns it, and nothing smaller does: every smaller set over 300 drawn people is tried', () => {
    const sizes = new Set<number>();
    for (let seed = 0; seed < 300; seed++) {
      const policy = policies[seed % policies.length] ?? policyFor(month('2018-10'));
      const facts = someFacts(policy, seed);
      const wanted = verdictOf(policy, facts) === 'ELIGIBLE' ? 'INELIGIBLE' : 'ELIGIBLE';
      const changes = turningSet(policy, facts);
      sizes.add(changes.length);
      const after = { ...facts, ...Object.fromEntries(changes.map((change) => [change.fact, change.to])) };
      expect([seed, verdictOf(policy, after)]).toEqual([seed, wanted]);
      expect(changes.every((change) => change.from === facts[change.fact] && change.from !== change.to)).toBe(true);
      for (let size = 0; size < Math.min(changes.length, 3); size++)
        expect([seed, turnsWith(policy, { facts, wanted, size })]).toEqual([seed, false]);
    }
    expect([1, 2, 3].filter((size) => !sizes.has(size))).toEqual([]);
  });

  it('is one school status for a twenty-year-old of whom nobody says whether in school', () => {
    expect(aPerson({ born: '1998-06-01', minimumLiving: [{}] }).turnedBy('2018-10')).toEqual([
      { fact: 'schooling', from: null, to: 'NOT_STUDENT' },
    ]);
  });

  it('is leaving the only list that the person is on, and something else when there are three', () => {
    expect(aPerson({ minimumLiving: [{}] }).turnedBy('2018-10')).toEqual([{ fact: 'minimumLiving', from: true, to: false }]);
    const [change, ...more] = aPerson({ minimumLiving: [{}], destitute: [{}], registered: [{}] }).turnedBy('2018-10');
    expect([change?.fact, more]).toEqual(['schooling', []]);
  });

  it('names the month when no rule is in force, and the age together with a list when both are wanting', () => {
    expect(aPerson({ minimumLiving: [{}] }).turnedBy('2023-10')).toEqual([
      { fact: 'coverageMonth', from: month('2023-10'), to: month('2023-09') },
    ]);
    const changes = aPerson({
      born: '2005-02-01',
      enrolled: [{ pair: [0, null], hukou: '442000107' }],
      disabled: [{ category: 1, grade: 1, school: 'NOT_STUDENT' }],
    });
    expect(changes.turnedBy('2018-10').map((change) => [change.fact, change.to])).toEqual([
      ['registeredPoor', true],
      ['ageMonths', 192],
    ]);
  });
});
