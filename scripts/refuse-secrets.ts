import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findSecrets } from './find-secrets.ts';

// Judges the files named, or every file that git knows or would add.
const named = process.argv.slice(2);
const listed =
  named.length > 0
    ? named
    : execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split('\n');
const files = listed.filter(
  (file) => file !== '' && existsSync(file) && !/(package-lock\.json|\.(png|ico|gz|zip|woff2?))$/.test(file),
);

const findings = files.flatMap((file) => findSecrets(file, readFileSync(file, 'utf8')));
findings.forEach((finding) => console.log(finding));
console.log(`${files.length} files, ${findings.length} secrets or personal data`);
process.exitCode = findings.length === 0 && files.length > 0 ? 0 : 1;
