import { whoIsTold } from '../notices/codes/exemptions.ts';
import type { Exemption } from '../notices/codes/exemptions.ts';

/** What a person has decided about a breach; an exemption counts for a high risk alone. */
export type BreachRisk = { risk: 'unlikely' | 'risk' | 'high-risk'; exemption?: Exemption };

/** What a breach calls for, with the article that says so. */
export type BreachDuty = {
  duty: 'record' | 'notify-authority' | 'tell-data-subjects' | 'tell-the-public';
  article: string;
};

/**
 * Every breach is put on record, whoever is told.
 *
 * @law 2016/679 Art. 33(5)
 */
const RECORD: BreachDuty = { duty: 'record', article: '2016/679 Art. 33(5)' };

/**
 * The authority is told unless a risk is unlikely; an exemption from telling the persons changes nothing about it.
 *
 * @law 2016/679 Art. 33(1)
 */
const NOTIFY: BreachDuty = { duty: 'notify-authority', article: '2016/679 Art. 33(1)' };

const TELL: Record<ReturnType<typeof whoIsTold>['who'], BreachDuty[]> = {
  each: [{ duty: 'tell-data-subjects', article: '2016/679 Art. 34(1)' }],
  public: [{ duty: 'tell-the-public', article: '2016/679 Art. 34(3)(c)' }],
  nobody: [],
};

/**
 * The ladder of duties: record; from a risk on the authority; from a high risk on the persons too, unless exempt.
 *
 * @law 2016/679 Art. 34(1)
 */
export const breachDuties = (decided: BreachRisk): BreachDuty[] =>
  decided.risk === 'unlikely' ? [RECORD] : [RECORD, NOTIFY, ...TELL[whoIsTold(decided).who]];
