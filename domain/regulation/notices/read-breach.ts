import { exemptionOf, whoIsTold } from './codes/exemptions.ts';
import { momentWords } from './moment-words.ts';
import type { Asked, Found, Read } from './notice-form.ts';
import type { KnownBreach, ToldRecipient } from './notice-sources.ts';
import { isTrue, textFact } from './read-fact.ts';
import { BREACH } from './words/breach.ts';
import { FRAME } from './words/frame.ts';

const score = (severity: number, language: Asked['language']): string =>
  severity.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', { minimumFractionDigits: 2 });

const riskOf = ({ risk, severity }: KnownBreach, language: Asked['language']): string => {
  const words = BREACH[language];
  return `${words.risk[risk]}${severity === undefined ? '' : words.severity(score(severity, language))}.`;
};

/** The risk as it was decided, without the reason. */
export const decidedRisk: Read = ({ sources: { breach }, language }) =>
  breach && { value: riskOf(breach, language), source: breach.source };

/** The decision in full: risk, reason, who and when. */
export const decisionWithReason: Read = ({ sources: { breach, entity }, language }) => {
  if (breach === undefined) return undefined;
  const decided = BREACH[language].decided(breach.by, momentWords(breach.at, entity.timeZone, language));
  return { value: [riskOf(breach, language), breach.reason, decided].join('\n'), source: breach.source };
};

/**
 * Whether and how the data subjects are told, with the exemption that was decided.
 *
 * @law 2016/679 Art. 34(3)
 */
export const subjectsTold: Read = ({ sources: { breach }, language }) => {
  if (breach === undefined) return undefined;
  const told = whoIsTold(breach);
  const words = BREACH[language];
  const exemption = exemptionOf(breach);
  const why = breach.risk === 'high-risk' && exemption !== undefined ? `\n${words.exemption[exemption]}` : '';
  const what = told.who === 'nobody' ? words.told.nobody(told.article) : words.told[told.who];
  return { value: `${what}${why}`, source: breach.source };
};

const toldOf = ({ sources }: Asked, template: ToldRecipient['template']): ToldRecipient | undefined =>
  sources.told?.find((told) => told.template === template);

const referenceOf = ({ reference }: ToldRecipient, language: Asked['language']): string =>
  reference === undefined ? '' : FRAME[language].reference(reference);

/** Whether the authority was notified, is to be, or need not be. */
export const authorityTold: Read = (asked): Found | undefined => {
  const { sources, language } = asked;
  const words = BREACH[language].toAuthority;
  const told = toldOf(asked, 'article-33');
  if (told !== undefined) {
    const moment = momentWords(told.submittedAt, sources.entity.timeZone, language);
    return { value: words.done(moment, referenceOf(told, language)), source: told.source };
  }
  const { breach } = sources;
  return breach && { value: breach.risk === 'unlikely' ? words.notDue : words.due, source: breach.source };
};

/** Whether the data subjects were told, are to be, or need not be. */
export const subjectsToldSoFar: Read = (asked): Found | undefined => {
  const { sources, language } = asked;
  const words = BREACH[language].toSubjects;
  const told = toldOf(asked, 'article-34');
  if (told !== undefined)
    return { value: words.done(momentWords(told.submittedAt, sources.entity.timeZone, language)), source: told.source };
  const { breach } = sources;
  if (breach !== undefined && breach.risk !== 'high-risk') return { value: words.notDue, source: breach.source };
  return subjectsTold(asked);
};

/** Whether personal data are affected at all; that none are is a finding to be kept, too. */
export const personalDataFound: Read = (asked): Found | undefined => {
  const known = asked.sources.factOf('breach.personalData');
  if (known === undefined) return undefined;
  const words = BREACH[asked.language];
  const value = isTrue(asked, 'breach.personalData') ? words.personalData : words.noPersonalData;
  return { value, source: known.source };
};

/** The processor where it happened, and when it told the controller: from then on the controller is aware. */
export const processorOfBreach: Read = (asked): Found | undefined => {
  const processor = textFact('breach.processor')(asked);
  const told = asked.sources.factOf('breach.processorTold')?.value;
  if (processor === undefined || typeof told !== 'string') return processor;
  const moment = momentWords(told, asked.sources.entity.timeZone, asked.language);
  return { ...processor, value: BREACH[asked.language].processorTold(processor.value, moment) };
};
