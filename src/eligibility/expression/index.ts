/** The door of the rule language: write a rule once as data, read it as JavaScript, as SQL and in words. */
export { compile, compileTable, type Evaluator, Places, type Truth, type Values } from './compile';
export { explain, type Wording } from './explain';
export {
  all,
  any,
  atLeast,
  atMost,
  type DecisionTable,
  type Expression,
  fact,
  is,
  isIn,
  not,
  same,
  unknown,
  type Value,
} from './expression';
export { borders, leaves, owedFacts, support } from './support';
export { column, literal, tableToSql, toSql } from './to-sql';
