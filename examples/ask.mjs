#!/usr/bin/env node
// @ts-check
/**
 * Asks the hub for one person and one month, and prints the verdict with what it rests on.
 *   MINSHENG_TOKEN=… node examples/ask.mjs <ID number> <name> <YYYY-MM>
 */

/** @typedef {{ feed: string | null, row: number | null, batch: { id: string, deliveredAt: string } | null }} Evidence */
/** @typedef {{ code: string, result: 'TRUE' | 'FALSE' | 'UNKNOWN', explanationZh: string, article: { number: string }, evidence: Evidence[] }} Test */
/** @typedef {{ __typename: 'SubsidyEligibility', verdict: 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED', reason: string | null, label: string | null, tests: Test[] }} Eligibility */
/** @typedef {{ __typename: 'Refusal', code: string, message: string, messageZh: string }} Refusal */
/** @typedef {{ person: { name: string, subsidyEligibility: Eligibility | Refusal | null } | null }} Answer */

const QUERY = `query ($idNumber: String!, $name: String!, $month: YearMonth!) {
  person(idNumber: $idNumber, name: $name) {
    name
    subsidyEligibility(month: $month) {
      __typename
      ... on SubsidyEligibility {
        verdict reason label
        tests { code result explanationZh article { number } evidence { feed row batch { id deliveredAt } } }
      }
      ... on Refusal { code message messageZh }
    }
  }
}`;

const { MINSHENG_URL = 'http://127.0.0.1:4000/graphql', MINSHENG_TOKEN } = process.env;
const [idNumber, name, month] = process.argv.slice(2);

if (MINSHENG_TOKEN === undefined || month === undefined) {
  console.error('ask: expected MINSHENG_TOKEN=… node examples/ask.mjs <ID number> <name> <YYYY-MM>; npm start prints tokens.');
  process.exitCode = 2;
} else {
  print(await ask({ idNumber, name, month }));
}

/**
 * One question over HTTP; throws with the hub's own sentences when it was refused.
 * @param {Record<string, unknown>} variables
 * @returns {Promise<Answer>}
 */
async function ask(variables) {
  const response = await fetch(MINSHENG_URL, {
    method: 'POST',
    headers: { authorization: `Bearer ${MINSHENG_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables }),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(errors.map((/** @type {{ message: string }} */ each) => each.message).join('\n'));
  return data;
}

/** @param {Answer} answer */
function print({ person }) {
  const eligibility = person?.subsidyEligibility;
  if (!person || !eligibility) return console.log('查无此人或无权查看 · nobody of this number and name, or not permitted');
  if (eligibility.__typename === 'Refusal') return console.log(eligibility.messageZh);
  console.log([person.name, eligibility.verdict, eligibility.reason ?? eligibility.label ?? ''].join('  '));
  for (const { result, article, explanationZh, evidence } of eligibility.tests) {
    const rows = evidence.map(({ feed, row, batch }) => `${feed} 批次 ${batch?.id} 第 ${row} 行`);
    console.log(`  ${result.padEnd(7)} ${article.number} ${explanationZh}${rows.length > 0 ? `\n          依据: ${rows.join('；')}` : ''}`);
  }
}
