/** The twelve areas of Holdfast, spelled the same in every layer (docs/architecture.md). */
export const AREAS = [
  'detection',
  'incidents',
  'approvals',
  'people',
  'regulation',
  'prevention',
  'continuity',
  'third-parties',
  'threat-intel',
  'customers',
  'reporting',
  'audit',
] as const;

export type Area = (typeof AREAS)[number];
