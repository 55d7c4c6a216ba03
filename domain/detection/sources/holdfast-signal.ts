import { SignedSignal } from '../../../contracts/sent-signal.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { matches } from '../decide-intake.ts';
import type { Normaliser, Reception } from '../draft.ts';
import { readAs } from '../read-event.ts';
import { requireFresh, requireSignature } from '../require-signed.ts';
import { boundedId, oneLine } from '../text.ts';

const refuse = (field: string, problem: string): never => {
  throw new InvalidInputError(`detail.${field}`, problem);
};

const requireKnownSender = (said: SignedSignal, { senders }: Reception): void => {
  const rules = Object.hasOwn(senders, said.sender) ? senders[said.sender] : undefined;
  if (rules === undefined) return refuse('sender', 'is not on the list of senders');
  if (!rules.findingTypes.some((pattern) => matches(pattern, said.finding.type)))
    return refuse('finding.type', `${said.sender} may not send it`);
  if (said.severityId > rules.maxSeverityId)
    return refuse('severityId', `${said.sender} may send at most ${rules.maxSeverityId}`);
};

/** `Holdfast Signal`: a sender on the list, who may say this, signed it lately. Its signature is its identity. */
export const readHoldfastSignal: Normaliser = (event, reception) => {
  const said = readAs(SignedSignal, event.detail, 'detail');
  requireSignature(said, said.sender, reception);
  requireKnownSender(said, reception);
  requireFresh(said, reception);
  const { finding, resource, principal } = said;
  return [
    {
      finding: {
        uid: `${said.sender}/${boundedId(finding.uid)}`,
        type: oneLine(finding.type, 200),
        title: finding.title,
        description: finding.description,
      },
      severityId: said.severityId,
      firstSeen: said.firstSeenTime ?? said.sentAt,
      resource: { ...resource, uid: boundedId(resource.uid) },
      principal,
      remotes: said.remotes ?? [],
      status: said.status ?? 'active',
      deduplicateBy: `signed.${said.signature}`,
    },
  ];
};
