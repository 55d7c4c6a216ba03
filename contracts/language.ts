import * as z from 'zod/mini';

/** Languages that people are written to in; every text of a page or mail is there in each (the folders named texts). */
export const LANGUAGES = ['en', 'de'] as const;
export const Language = z.enum(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`);
export type Language = z.infer<typeof Language>;
