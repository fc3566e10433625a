import { compile, type Evaluator } from './expression';
import { FACT_PLACES } from './facts/catalogue';
import type { Category } from './policy';

const COMPILED = new WeakMap<Category, Evaluator>();

/** Whether a person belongs to a category, over the facts of a month side by side (`valuesOf`). Compiled once. */
export function categoryTest(category: Category): Evaluator {
  const test = COMPILED.get(category) ?? compile(category.test, FACT_PLACES);
  COMPILED.set(category, test);
  return test;
}
