/** Lets a child process of a test run the sources as jest does: `node -r test/support/typescript.cjs FILE.ts`. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const { transform } = require('../../jest.config.cjs');

const [, options] = Object.values(transform)[0];
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, sourceMaps: false });
  module._compile(code, filename);
};
