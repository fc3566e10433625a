import { compiled } from '../compiled.mjs';

const { open } = compiled('identity/sealing');
const { maskIdNumber, maskName } = compiled('access');

const CATEGORIES = { 1: 'SIGHT', 2: 'HEARING', 3: 'SPEECH', 4: 'PHYSICAL', 5: 'INTELLECTUAL', 6: 'PSYCHIATRIC', 7: 'MULTIPLE' };
const STATES = { '1,1': 'NORMAL_PAYMENT', '2,2': 'PAUSED_PAYMENT', '1,3': 'NORMAL_BENEFIT', '2,3': 'PAUSED_BENEFIT', '4,3': 'TERMINATED' };
const FLOOR_FEN = 12_000;

/** A row of the join in the shape of the GraphQL answer. */
export function answerOf(row, keys) {
  const shown = (sealed, kind) => open(sealed, { person: row.person, kind, version: row.sealing_key_version }, keys);
  return {
    id: row.person,
    idNumber: maskIdNumber(shown(row.sealed_id_number, 'ID_NUMBER')),
    name: maskName(shown(row.sealed_name, 'NAME')),
    sex: row.sex,
    registration: row.registered
      ? {
          povertyStatus: row.poverty_status,
          householdNumber: row.household_number,
          relationToHead: row.relation_to_head,
          town: town(row.registered_town),
        }
      : null,
    minimumLiving: row.living
      ? {
          covered: row.covered,
          area: row.living_area,
          certificateNumber: row.certificate_number,
          grantClass: row.grant_class,
          town: town(row.living_town),
        }
      : null,
    destituteSupport: row.supported ? { care: row.care, area: row.support_area, town: town(row.support_town) } : null,
    disability: row.disabled ? { category: CATEGORIES[row.category], grade: row.grade } : null,
    enrolment: row.enrolled ? enrolmentOf(row) : null,
    premiums: [
      ...(row.by_person === null ? [] : [{ payer: 'SELF', amountFen: row.by_person }]),
      ...(row.by_town === null ? [] : [{ payer: 'TOWN', amountFen: row.by_town }]),
    ],
    employeePension: row.employed
      ? {
          state: row.pension_state,
          coveredFrom: month(row.covered_from),
          coveredUntil: row.covered_until === null ? null : month(row.covered_until),
        }
      : null,
    subsidyEligibility: decisionOf(row),
  };
}

const town = (code) => (code === null ? null : { code });
const month = (number) => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
const result = (truth) => (truth === null ? 'UNKNOWN' : truth ? 'TRUE' : 'FALSE');

function enrolmentOf(row) {
  return {
    participationCode: row.participation_code,
    paymentCode: row.payment_code,
    state: row.participation_code === 0 ? 'NOT_ENROLLED' : (STATES[`${row.participation_code},${row.payment_code}`] ?? 'UNKNOWN_STATE'),
    identityMark: row.identity_mark,
    tierFen: row.tier_fen,
    town: town(row.enrolled_town),
  };
}

function decisionOf(row) {
  const categories = [
    ['REGISTERED_POOR', row.registered_poor],
    ['DESTITUTE', row.destitute],
    ['MINIMUM_LIVING', row.minimum_living],
  ];
  const label = categories.find(([, holds]) => holds)?.[0] ?? null;
  const tests = [
    ['POLICY_IN_FORCE', true, 'NO_RULE_IN_FORCE', null],
    ['LOCAL_HUKOU', row.local_hukou, 'NOT_LOCAL_HUKOU', row.no_hukou ? 'NO_EVIDENCE' : row.hukou_left ? 'HUKOU_LEFT' : 'TOWN_MISMATCH'],
    ['AGED_16', row.aged_16, 'UNDER_16', null],
    ['UNDER_60', row.under_60, 'REACHED_60', null],
    ['NOT_IN_SCHOOL', row.not_in_school, 'STUDENT', 'NO_EVIDENCE'],
    ['NO_EMPLOYEE_PENSION', row.no_employee_pension, 'EMPLOYEE_PENSION', null],
    ['NOT_RECEIVING_PENSION', row.not_receiving, 'ALREADY_RECEIVING', 'UNKNOWN_STATE'],
    ['ALIVE', row.alive, 'DECEASED', 'SUSPECTED_DEATH'],
    ['NOT_SOLDIER', true, 'SERVING_SOLDIER', null],
    ['NOT_IMPRISONED', true, 'IMPRISONED', null],
    ['HARDSHIP_CATEGORY', label !== null, 'NO_CATEGORY', null],
  ];
  const failed = tests.find(([, holds]) => holds === false);
  const open = tests.find(([, holds]) => holds === null);
  const verdict = failed ? 'INELIGIBLE' : open ? 'UNDETERMINED' : 'ELIGIBLE';
  const [byPerson, byTown] = [row.by_person ?? 0, row.by_town ?? 0];
  const hukouTown = row.local_hukou === true ? row.hukou_town : null;
  return {
    verdict,
    reason: failed?.[2] ?? open?.[3] ?? null,
    label,
    tests: tests.map(([code, holds]) => ({ code, result: result(holds) })),
    memberships: categories.map(([category, holds]) => ({ category, result: result(holds) })),
    premium: {
      tierFen: FLOOR_FEN,
      chargeFen: FLOOR_FEN,
      dueFen: verdict === 'UNDETERMINED' ? null : verdict === 'ELIGIBLE' && byPerson + byTown === 0 ? FLOOR_FEN : 0,
      paidByTownFen: byTown,
      paidByPersonFen: byPerson,
      payingTown: town(hukouTown),
    },
  };
}
