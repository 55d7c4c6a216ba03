export interface Check {
  name: string;
  args: string[];
  /** Its output is worth reading also when it passes. */
  shown?: boolean;
}

const cache = '.local/cache';

/** What `npm run check` asks of the tree; the slowest stand first, so that two at a time end together. */
export const checks: Check[] = [
  // No cache: rules that know types judge a file by what others export, and a cache by that file alone.
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'] },
  {
    name: 'types',
    args: [
      'node_modules/typescript/bin/tsc',
      '--noEmit',
      '--incremental',
      '--tsBuildInfoFile',
      `${cache}/types.tsbuildinfo`,
    ],
  },
  { name: 'boundaries', args: ['scripts/check-boundaries.ts'] },
  { name: 'dead code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  {
    name: 'format',
    args: [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level=warn',
      '--cache',
      `--cache-location=${cache}/prettier`,
      '.',
    ],
  },
  { name: 'workflows', args: ['scripts/check-workflows.ts'] },
  { name: 'playbooks', args: ['scripts/check-playbooks.ts'] },
  { name: 'secrets', args: ['scripts/refuse-secrets.ts'] },
  { name: 'docs fresh', args: ['scripts/docs.ts', '--check'] },
  { name: 'budgets', args: ['scripts/show-budgets.ts'], shown: true },
];
