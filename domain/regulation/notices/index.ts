export { draftNotice } from './draft-notice.ts';
export { NOTICE_TEMPLATES, type NoticePart } from './notice.ts';
export type { KnownBreach, KnownFact, NoticeSources, PreviousNotice } from './notice-sources.ts';
export { NOTICE_FACT_KEYS } from './notice-fact-keys.ts';
export { FACT_CODES } from './codes/fact-codes.ts';
