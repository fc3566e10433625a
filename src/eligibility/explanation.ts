import { type MonthNumber, monthOf } from '../identity/year-month';
import type { TestResult } from './assessment';
import { explain, type Wording } from './expression';
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

const RESULT_ZH: Readonly<Record<TestResult, string>> = { TRUE: '成立', FALSE: '不成立', UNKNOWN: '未知' };

/** A test in words, from its own definition: what it asks, what was found, what follows. Each value found stands in brackets. */
export function explanationOf(test: TestDefinition, result: TestResult, facts: Facts): { explanationZh: string; explanation: string } {
  const found = (name: string) => facts[name as FactName];
  return {
    explanationZh: `${test.nameZh}：${explain(test.expression, found, CHINESE)}；${RESULT_ZH[result]}`,
    explanation: `${test.name}: ${explain(test.expression, found, ENGLISH)}; ${result}`,
  };
}

function wordOf(fact: FactName, value: string | number | boolean | null, unknown: string): string {
  if (value === null) return unknown;
  return fact === 'coverageMonth' ? monthOf(Number(value) as MonthNumber) : String(value);
}
