/** Languages a report can be read in; the authority's language is preferred where texts are given. */
export type Language = 'en' | 'de';
