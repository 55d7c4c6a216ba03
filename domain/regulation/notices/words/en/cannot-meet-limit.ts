export const CANNOT_MEET_LIMIT_EN = {
  title: 'Notice that a time limit cannot be met',
  channelDown: (authority: string): string =>
    `The reporting channel of ${authority} cannot be reached. This notice comes by the alternative one.`,
  parts: {
    entity: 'Reporting entity',
    reference: 'Our reference',
    report: 'Report',
    limit: 'Time limit',
    reasons: 'Reasons',
    expectedAt: 'Expected instead by',
    contact: 'Contact',
  },
};
