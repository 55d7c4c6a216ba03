/** The earlier of two moments (UTC ISO 8601); what is unknown counts for nothing. */
export const earliest = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a < b ? a : b;

/** The later of two moments (UTC ISO 8601); what is unknown counts for nothing. */
export const latest = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a > b ? a : b;
