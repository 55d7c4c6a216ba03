import type { Config } from 'jest';

// What a handler logs in a test is noise; POWERTOOLS_LOG_LEVEL=INFO brings it back.
process.env['POWERTOOLS_LOG_LEVEL'] ??= 'SILENT';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

const common: Project = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2024',
          // Keeps `with { type: 'json' }`, as Node itself asks for it.
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/(cdk.out|dist|.local|.venv)/'],
};

const config: Config = {
  // Jest takes this from here only, not from a project: the deployed tests set theirs in test/deployed/patience.ts.
  testTimeout: 20_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/deployed/'],
    },
    {
      // Needs the running application; one deployment serves every file, so tests use ids of their own, never resets.
      ...common,
      displayName: 'deployed',
      testMatch: ['<rootDir>/test/deployed/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/deployed/patience.ts'],
      globalSetup: '<rootDir>/test/deployed/start-cloud.ts',
      globalTeardown: '<rootDir>/test/deployed/stop-cloud.ts',
    },
  ],
};

export default config;
