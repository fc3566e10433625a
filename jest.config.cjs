/** swc keeps the decorator metadata that type-graphql and TypeORM read, and needs no compile step. @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  maxWorkers: 2,
  // For a machine that others keep busy: a test waits for what must come, and only one that hangs needs this. No test asserts how long it took.
  testTimeout: 300_000,
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // A command is imported by the name that it has once it is compiled.
  moduleNameMapper: { '^(\\./[a-z-]+)\\.js$': '$1' },
  // The spreadsheet library is written as ES modules only, which jest runs once they are compiled.
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
    '/node_modules/hucre/.+\\.mjs$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
};
