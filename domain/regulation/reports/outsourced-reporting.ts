/** Who reports for the entity; moments are UTC ISO 8601. */
export type OutsourcedReporting = {
  submitter: { name: string; contact: string; code: string };
  /** When the authority was told of the arrangement. */
  authorityToldAt?: string;
  /** When the arrangement ends or ended, and when the authority was told of that. */
  endsAt?: string;
  endToldAt?: string;
};

const isBlank = (text: string): boolean => text.trim() === '';

/**
 * Why a third party may not submit at a time (UTC ISO 8601): the authority knows who it is before its first report, and
 * when the arrangement ends. None when it may. The entity stays responsible in any case.
 *
 * @law 2025/302 Art. 6
 * @law 2022/2554 Art. 19(5)
 */
export const outsourcedReportingObstacles = (arrangement: OutsourcedReporting, submittedAt: string): string[] => {
  const { submitter, authorityToldAt, endsAt, endToldAt } = arrangement;
  const at = Date.parse(submittedAt);
  const obstacles: readonly (readonly [obstacle: string, applies: boolean])[] = [
    ['the name, contact or code of the submitter is missing', Object.values(submitter).some(isBlank)],
    ['the authority was not told before the first report', !(Date.parse(authorityToldAt ?? '') <= at)],
    ['the arrangement has ended', Date.parse(endsAt ?? '') <= at],
    ['the authority was not told that the arrangement ends', endsAt !== undefined && endToldAt === undefined],
  ];
  return obstacles.filter(([, applies]) => applies).map(([obstacle]) => obstacle);
};
