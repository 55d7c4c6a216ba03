import type { Command } from 'commander';
import { verifyExport } from '../../../domain/audit/index.ts';
import { parseJson, trustFor } from '../../audit/trust-for.ts';
import type { TrustOptions } from '../../audit/trust-for.ts';
import { readText } from '../../read-input.ts';

const verify = (path: string, options: TrustOptions): void => {
  const file = parseJson(readText(path));
  const found = verifyExport(file, trustFor(file, options));
  const isGood = found.ok && found.trust !== 'from-file';
  if (isGood) console.log(found.summary);
  else
    console.error(
      found.ok
        ? `${found.summary}; give --public-key <pem>, or pin it: holdfast audit pin`
        : `DOES NOT VERIFY: ${found.summary}`,
    );
  process.exitCode = isGood ? 0 : 1;
};

export const addVerify = (audit: Command): void => {
  audit
    .command('verify <file>')
    .description(
      'checks an export without network; exit 1 names the first event that does not hold, or says that no key is pinned',
    )
    .option('--public-key <pem>', 'the public key to believe; default: the pinned key that the file names')
    .option('--hashes-only', 'hashes and links alone; signatures stay unchecked, and the summary says so')
    .action(verify);
};
