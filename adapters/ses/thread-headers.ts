import type { MessageHeader } from '@aws-sdk/client-sesv2';

/** Nobody's out-of-office answers to a machine (RFC 3834; the second is what Exchange listens to). */
const QUIET: MessageHeader[] = [
  { Name: 'Auto-Submitted', Value: 'auto-generated' },
  { Name: 'X-Auto-Response-Suppress', Value: 'All' },
];

/**
 * Headers of a mail. SES gives every mail a Message-ID of its own, so that the mails of a thread cannot name each other:
 * they all name one root, which nobody was ever sent, and mail programs put together what has the same root.
 */
export const threadHeaders = (from: string, thread: string | undefined): MessageHeader[] => {
  if (thread === undefined) return QUIET;
  const root = `<${thread}@${from.slice(from.indexOf('@') + 1)}>`;
  return [
    ...QUIET,
    { Name: 'In-Reply-To', Value: root },
    { Name: 'References', Value: root },
    { Name: 'Thread-Topic', Value: thread },
  ];
};
