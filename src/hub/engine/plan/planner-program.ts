/**
 * What the planner's process runs, given to `node -e`: it is text because the same file must start from compiled output and under the
 * tests' transformer. First message: the supergraph; then one question at a time. A native panic ends this process and nothing else.
 */
export const PLANNER_PROGRAM = `
const { QueryPlanner } = require(process.argv[1]);
let planner;
process.on('disconnect', () => process.exit(0));
process.on('message', ({ id, supergraph, operation }) => {
  try {
    if (supergraph !== undefined) planner = new QueryPlanner(supergraph);
    else process.send({ id, plan: planner.plan(operation, null, new Set(), 0) });
  } catch (error) {
    if (supergraph !== undefined) throw error;
    process.send({ id, failure: String(error && error.message) });
  }
});
`;
