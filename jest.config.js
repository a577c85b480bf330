/** Whether this is the long form, in which every file has a graph of modules for itself. */
const isLong = ['1', 'whole'].includes(process.env.LONG_TESTS);

const shared = {
  testEnvironment: '<rootDir>/test/support/jest/environment.js',
  runtime: '<rootDir>/test/support/jest/runtime.js',
};

/** @type {import('jest').Config} */
module.exports = {
  ...(isLong ? { testEnvironment: '<rootDir>/test/support/jest/settled-environment.js' } : shared),
  maxWorkers: '100%',
  // Apps of cdk8s tell warnings on the console, and tests make some hundred; `--silent=false` shows them.
  silent: true,
  // A slow machine is no failure.
  testTimeout: 120_000,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/examples/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/jest/temp-root.js',
  globalTeardown: '<rootDir>/test/support/jest/remove-temp-root.js',
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  moduleNameMapper: { '^cdk8s-pixee$': '<rootDir>/lib/index.ts' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
};
