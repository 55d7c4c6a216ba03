import tseslint from 'typescript-eslint';

// Limits and habits of the house; the reasons are in CONTRIBUTING.md.
const limits = {
  complexity: ['error', 8],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
  'max-lines': ['error', { max: 200 }],
  'max-lines-per-function': ['error', { max: 50 }],
  eqeqeq: 'error',
  'no-console': 'error',
};

const types = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-floating-promises': 'error',
  // Data is a type, a port with methods is an interface: both words say something.
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // An underscore says: left out on purpose.
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  // Numbers read well in a template; everything else must be spelled out.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
};

const noEnvironment = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Only adapters/environment.ts reads the environment.' },
  ],
};

const noClock = 'Pass the time in: a rule has no clock.';
const noChance = 'Pass the id or salt in: a rule has no chance.';
const global = (names, message) => names.map((name) => ({ name, message }));
const pureDomain = {
  'no-restricted-globals': [
    'error',
    ...global(['process', 'console'], 'A rule has no process: pass what it needs in.'),
    ...global(['fetch', 'XMLHttpRequest', 'WebSocket'], 'A rule does not call anyone: read first, then decide.'),
    ...global(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance'], noClock),
    ...global(['crypto'], noChance),
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: noClock },
    { selector: 'CallExpression[callee.name="Date"]', message: noClock },
    { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: noClock },
    { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: noChance },
    {
      selector: 'MemberExpression[property.name=/^(randomUUID|randomBytes|randomInt|getRandomValues)$/]',
      message: noChance,
    },
    { selector: 'MemberExpression[object.name="globalThis"]', message: 'A rule reaches for nothing global.' },
    {
      selector: 'ImportSpecifier[imported.name=/^(randomUUID|randomBytes|randomInt|getRandomValues)$/]',
      message: noChance,
    },
  ],
  'no-restricted-imports': [
    'error',
    {
      // node:crypto alone is allowed, for hashes: the same bytes always give the same answer.
      patterns: [
        { regex: '^node:(?!crypto$)', message: 'The domain is pure: no files, network or process.' },
        { regex: '^(fs|http|https|net|os|child_process|process)(/|$)', message: 'The domain is pure.' },
        { regex: '^@aws-sdk/', message: 'AWS belongs behind a port, in adapters/.' },
      ],
    },
  ],
};

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'cdk.out/', '.local/', '.venv/', 'coverage/', '**/*.js', '**/*.mjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...limits, ...types, ...noEnvironment },
  },
  { files: ['domain/**'], rules: pureDomain },
  { files: ['adapters/environment.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    // A program of its own talks to its terminal and reads its environment.
    files: ['bin/**', 'cli/**', 'local/**', 'scripts/**', 'test/**', 'jest.config.ts'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['scripts/**', 'test/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    // A table of cases or a scenario is long and reads from top to bottom; describe() is one function around it.
    files: ['test/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
