import type { KnownBreach } from '../notice-sources.ts';

/**
 * Why data subjects need not be told one by one; the third asks for a public communication instead.
 *
 * @law 2016/679 Art. 34(3)
 */
export const EXEMPTIONS = {
  unintelligible: '2016/679 Art. 34(3)(a)',
  'risk-removed': '2016/679 Art. 34(3)(b)',
  'disproportionate-effort': '2016/679 Art. 34(3)(c)',
} as const;
export type Exemption = keyof typeof EXEMPTIONS;

const isExemption = (code: string | undefined): code is Exemption =>
  code !== undefined && Object.hasOwn(EXEMPTIONS, code);

/** The exemption that was decided; a word the law does not know exempts from nothing. */
export const exemptionOf = (breach: Pick<KnownBreach, 'exemption'> | undefined): Exemption | undefined =>
  isExemption(breach?.exemption) ? breach.exemption : undefined;

/**
 * Who hears of a breach: each person by letter, everybody in public, or nobody.
 *
 * @law 2016/679 Art. 34(1)
 * @law 2016/679 Art. 34(3)
 */
export const whoIsTold = (
  breach: Pick<KnownBreach, 'risk' | 'exemption'> | undefined,
): { who: 'each' | 'public' } | { who: 'nobody'; article: string } => {
  if (breach !== undefined && breach.risk !== 'high-risk') return { who: 'nobody', article: '2016/679 Art. 34(1)' };
  const exemption = exemptionOf(breach);
  if (exemption === undefined) return { who: 'each' };
  return exemption === 'disproportionate-effort'
    ? { who: 'public' }
    : { who: 'nobody', article: EXEMPTIONS[exemption] };
};
