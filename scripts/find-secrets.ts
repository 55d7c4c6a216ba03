const secrets: [what: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*\\?n?[A-Za-z0-9+/]{20}/g],
  ['an AWS secret key', /(?:secret_?access_?key|aws_secret)["']?\s*[:=]\s*["']?[A-Za-z0-9+/]{40}\b/gi],
  ['an access token', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|xox[abpr]-[A-Za-z0-9-]{20,}|npm_[A-Za-z0-9]{36})\b/g],
];

// Addresses that can belong to nobody: the reserved names of RFC 2606 and what AWS itself writes into its samples.
const fictional = /@(?:[a-z0-9-]+\.)*(?:example|test|invalid|localhost|example\.(?:com|org|net))$/i;
const address = /\b[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b/gi;
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g;

/** Names every secret, real mail address and valid IBAN in a text as `file:line: what`. */
export function findSecrets(file: string, text: string): string[] {
  const found = secrets.flatMap(([what, pattern]) => [...text.matchAll(pattern)].map((match) => ({ what, match })));
  const people = [...text.matchAll(address)]
    .filter(([found]) => !fictional.test(found))
    .map((match) => ({ what: 'a mail address outside .example', match }));
  const accounts = [...text.matchAll(iban)]
    .filter(([found]) => isValidIban(found))
    .map((match) => ({ what: 'a valid IBAN', match }));
  return [...found, ...people, ...accounts].map(({ what, match }) => `${file}:${lineOf(text, match.index)}: ${what}`);
}

/** ISO 13616: the first four characters go to the end, letters become 10-35, and the remainder by 97 is 1. */
function isValidIban(candidate: string): boolean {
  const compact = candidate.replaceAll(' ', '');
  const digits = (compact.slice(4) + compact.slice(0, 4)).replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return BigInt(digits) % 97n === 1n;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
