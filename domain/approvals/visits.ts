/** Who opened a link: a person, or a program that looks at mails for them. Only counted, never believed. */
export type Visitor = 'person' | 'scanner';

// Every browser, and many a scanner, calls itself Mozilla. What names its trade, a tool or a library is no person.
const PROGRAMS =
  /bot|crawl|spider|scan|preview|prefetch|headless|safelinks|urldefense|proofpoint|mimecast|barracuda|symantec|messagelabs|fireeye|trend ?micro|forcepoint|sophos|ironport|zscaler|slack|teams|skype|whatsapp|telegram|discord|facebook|linkedin|curl|wget|python|java\/|okhttp|go-http|axios|node|undici|libwww|httpclient|monitor/i;

/** What kind of visitor this is, by how it asked: a HEAD request is never a person's. */
export const visitorOf = (method: string, userAgent: string): Visitor =>
  method === 'GET' && userAgent.startsWith('Mozilla/') && !PROGRAMS.test(userAgent) ? 'person' : 'scanner';

/** Most posts of one link within a window. Somebody who mistypes stays far below it; who tries codes does not. */
const MOST_POSTS = 30;
const WINDOW_MS = 5 * 60_000;

/** The window a moment falls into, as a number that only grows. `now`: UTC ISO 8601. */
export const postWindow = (now: string): number => Math.floor(Date.parse(now) / WINDOW_MS);

/** Whether this post, the `count`th of its link and window, is taken. */
export const isWithinLimit = (count: number): boolean => count <= MOST_POSTS;
