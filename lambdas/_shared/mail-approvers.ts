import { dynamoDigestStore } from '../../adapters/dynamodb/digest-store.ts';
import { environment } from '../../adapters/environment.ts';
import type { Postbox } from '../../adapters/ses/postbox.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import type { ApprovalState, CaseFile } from '../../domain/approvals/index.ts';
import type { ApprovalMailKind } from '../../domain/approvals/mails/approval-mail-view.ts';
import { chooseChannels } from '../../domain/people/channels/index.ts';
import { askPerson, fanOut } from './channels/ask-person.ts';
import type { Asking } from './channels/ask-person.ts';
import { isRestrictedCase } from './channels/is-restricted-case.ts';
import { readReaching } from './channels/reaching.ts';
import { isKeptFrom } from './channels/read-ask.ts';
import { viewFor, writeAsk } from './channels/write-ask.ts';
import { postInOrder } from './post-in-order.ts';
import { readCaseFile } from './read-case-file.ts';

/** How asks go out. `occasion` tells the reminders of one question apart. */
export type Sending = { postbox: Postbox; secret: string; now: string; occasion?: string };

const askOne = async (
  asking: Asking & { occasion?: string },
  file: CaseFile,
  kind: ApprovalMailKind,
  person: Person,
): Promise<void> => {
  const { outOfBand, channels, occasion } = asking;
  const { approval } = file;
  const isRestricted = isRestrictedCase(file);
  const reach = chooseChannels(person, { outOfBand, isRestricted, severity: approval.severity }, channels);
  const view = viewFor(file, person.id, asking);
  const send = askPerson(asking, reach, isRestricted);
  const asked = approval.asked.find(({ personId }) => personId === person.id);
  await postInOrder({ send }, kind, asked?.by ?? 'first-tier', (which) =>
    writeAsk(file, view, {
      which,
      personId: person.id,
      isBare: reach.isBare,
      occasion: which === 'reminder' ? occasion : undefined,
    }),
  );
};

/** Asks each person by their own link, once per kind and channel: the keys survive retries and restarts. */
export const mailApprovers = async (
  sending: Sending,
  approval: ApprovalState,
  kind: ApprovalMailKind,
  personIds: readonly string[],
): Promise<void> => {
  const [file, reaching] = await Promise.all([readCaseFile(approval, sending.now), readReaching()]);
  const asking = { ...sending, ...reaching, store: dynamoDigestStore(environment(ENV.approvalsTable)) };
  // Whoever was asked before the case was restricted, or turned out to be about them, hears no more of it.
  const people = file.people.filter((person) => personIds.includes(person.id) && !isKeptFrom(file, person));
  await Promise.all(people.map((person) => askOne(asking, file, kind, person)));
  if (kind === 'reminder') return;
  const teams = people.map(({ team }) => team);
  await fanOut(asking, approval, { kind, isRestricted: isRestrictedCase(file), teams });
};
