/** How much of a clock has run when its owner is warned. */
const SHARES = [0.5, 0.75, 0.9];

/** The moment, to the second, at which a share of the time between two UTC moments has run. */
export const momentAt = (share: number, startedAt: string, due: string): string => {
  const [start, end] = [Date.parse(startedAt), Date.parse(due)];
  return new Date(start + Math.floor(((end - start) * share) / 1000) * 1000).toISOString();
};

/** When 50, 75 and 90 per cent of a clock have run; none for one that is due as it starts. UTC. */
export const warningMoments = (startedAt: string, due: string): string[] =>
  startedAt < due ? SHARES.map((share) => momentAt(share, startedAt, due)) : [];
