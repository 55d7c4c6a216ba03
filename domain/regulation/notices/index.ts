export { draftNotice } from './draft-notice.ts';
export { NOTICE_TEMPLATES, type Notice, type NoticePart, type NoticeTemplate } from './notice.ts';
export type { KnownBreach, KnownFact, NoticeSources, PreviousNotice, ToldRecipient } from './notice-sources.ts';
export { NOTICE_FACT_KEYS } from './notice-fact-keys.ts';
export { EXEMPTIONS, whoIsTold } from './codes/exemptions.ts';
export { DATA_CATEGORIES } from './codes/data-categories.ts';
export { SUBJECT_CATEGORIES } from './codes/subject-categories.ts';
export { SERVICES } from './codes/services.ts';
