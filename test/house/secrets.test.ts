import { expect, test } from '@jest/globals';
import { findSecrets } from '../../scripts/find-secrets.ts';

// Put together here, so that this file itself holds none of them.
const planted = [
  ['a private key', ['-----BEGIN', 'PRIVATE', 'KEY-----MIIEvQIBADANBgkqhkiG9w0B'].join(' ')],
  ['an AWS secret key', `aws_secret_access_key = ${'a1B2'.repeat(10)}`],
  ['an access token', `ghp_${'a1B2'.repeat(9)}`],
  ['a mail address outside .example', ['jane.doe', 'somewhere.de'].join('@')],
  ['a valid IBAN', ['DE89', '3704', '0044', '0532', '0130', '00'].join(' ')],
] as const;

test.each(planted)('%s is found with its line', (what, text) => {
  expect(findSecrets('notes.md', `first line\n${text}`)).toEqual([`notes.md:2: ${what}`]);
});

test('fictional people, ARNs, hashes and wrong check digits pass', () => {
  const text = [
    'ciso@bank.example',
    'arn:aws:iam::000000000000:user/alice',
    'DE00 3704 0044 0532 0130 00',
    'f'.repeat(64),
    '"scripts": "@aws-sdk/client-kms@3.1.0"',
  ].join('\n');
  expect(findSecrets('notes.md', text)).toEqual([]);
});
