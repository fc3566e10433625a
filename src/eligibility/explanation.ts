import { type MonthNumber, monthOf } from '../identity/year-month';
import { explain, type Truth, type Wording } from './expression';
import { describeFact, type FactName, type Facts } from './facts/catalogue';
import type { TestDefinition } from './policy';

const ENGLISH: Wording = {
  nameOf: (fact) => describeFact(fact as FactName).name,
  valueOf: (fact, value) => wordOf(fact as FactName, value, 'unknown'),
  and: ' and ',
  or: ' or ',
  not: 'not ',
  is: ' is ',
  atLeast: ' at least ',
  atMost: ' at most ',
  oneOf: ' one of ',
  unknown: 'unknown ',
  got: (value) => ` [${value}]`,
};

const CHINESE: Wording = {
  nameOf: (fact) => describeFact(fact as FactName).nameZh,
  valueOf: (fact, value) => wordOf(fact as FactName, value, '未知'),
  and: ' 且 ',
  or: ' 或 ',
  not: '并非',
  is: ' 为 ',
  atLeast: ' 不低于 ',
  atMost: ' 不高于 ',
  oneOf: ' 属于 ',
  unknown: '未知',
  got: (value) => `【${value}】`,
};

/** A test in words, from its own definition: what it asks, what was found, what follows. Each value found stands in brackets. */
export function explanationIn(language: 'ZH' | 'EN', test: TestDefinition, truth: Truth, facts: Facts): string {
  const found = (name: string) => facts[name as FactName];
  return language === 'ZH'
    ? `${test.nameZh}：${explain(test.expression, found, CHINESE)}；${word(truth, ['成立', '不成立', '未知'])}`
    : `${test.name}: ${explain(test.expression, found, ENGLISH)}; ${word(truth, ['TRUE', 'FALSE', 'UNKNOWN'])}`;
}

const word = (truth: Truth, [holds, fails, unknown]: readonly [string, string, string]): string =>
  truth === null ? unknown : truth ? holds : fails;

function wordOf(fact: FactName, value: string | number | boolean | null, unknown: string): string {
  if (value === null) return unknown;
  return fact === 'coverageMonth' ? monthOf(Number(value) as MonthNumber) : String(value);
}
