import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, toolsFolder } from './paths.ts';

// `npm run deploy -- --stage <name>`: to the account that the AWS profile points at. docs/deploy.md says what to prepare.
const { values, positionals } = parseArgs({
  options: { stage: { type: 'string' } },
  allowPositionals: true,
  strict: true,
});

if (values.stage === undefined || values.stage === 'local') {
  console.error(
    'which stage? npm run deploy -- --stage staging (the stages are in config/stages.json; local is npm start)',
  );
  process.exitCode = 2;
} else {
  const cdk = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const args = [cdk, 'deploy', '--all', '-c', `stage=${values.stage}`, ...positionals];
  const env = { ...process.env, PATH: `${toolsFolder}:${process.env['PATH'] ?? ''}` };
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}
