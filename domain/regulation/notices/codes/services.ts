/** Services as clients know them. */
export const SERVICES = [
  'payments',
  'online-banking',
  'mobile-app',
  'cards',
  'cash-machines',
  'account-information',
  'securities',
  'claims',
  'contact',
] as const;
export type Service = (typeof SERVICES)[number];

/** What a client reads: what it is called, what its failure means, what to do about it. */
export type ServiceWords = { name: string; meaning: string; advice?: string };

/** Whether a code is on the list. */
export const isService = (code: string): code is Service => SERVICES.some((service) => service === code);
