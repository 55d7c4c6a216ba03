import { environment } from '../../adapters/environment.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import type { Channel } from '../../contracts/config/entities.ts';
import { ENV } from '../../contracts/env.ts';
import { chooseChannel, handOver } from '../../domain/regulation/index.ts';
import type { ObligationState } from '../../domain/regulation/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import {
  findEntity,
  loadObligation,
  obligationAfter,
  obligationCommand,
  ObligationInput,
  obligationJournal,
  ruleOf,
} from '../_shared/regulation-step.ts';
import { step } from '../_shared/step.ts';

type Report = { obligation: ObligationState; now: string };

/** Gives the approved report to its channel, once per revision and channel: a repeated step sends nothing twice. */
export const handler = step(ObligationInput, () => {
  const obligations = obligationJournal();
  const [vault, postbox] = [s3EvidenceVault(), peoplePostbox(environment(ENV.regulationTable))];

  const textOf = async ({ obligation }: Report, format: string): Promise<string> => {
    const file = obligation.draft?.files[format];
    if (file === undefined) throw new RefusedError(`${obligation.id} has no ${format}`);
    return vault.read(file);
  };

  const deliver: { [K in Channel['kind']]: (to: Extract<Channel, { kind: K }>, report: Report) => Promise<void> } = {
    // A person downloads it and submits it at the portal; the subscriber of this event asks them to.
    portal: () => Promise.resolve(),
    mail: async ({ to }, report) => {
      const { id, revision, title, incidentId } = report.obligation;
      const [html, text] = await Promise.all([textOf(report, 'html'), textOf(report, 'text')]);
      await postbox.send({ key: `${id}:${String(revision)}:${to}`, to, subject: `${title} ${incidentId}`, html, text });
    },
    s3: async ({ prefix }, report) => {
      const { id, revision } = report.obligation;
      const key = `handed-over/${prefix}/${id}-${String(revision)}.json`;
      await vault.put(key, await textOf(report, 'json'), report.now);
    },
  };

  const give = (channel: Channel, report: Report): Promise<void> => {
    if (channel.kind === 'mail') return deliver.mail(channel, report);
    return channel.kind === 's3' ? deliver.s3(channel, report) : deliver.portal(channel, report);
  };

  return async ({ obligationId, run }, invocation) => {
    const obligation = await loadObligation(obligations, { obligationId, run });
    const { recipient } = ruleOf(obligation.kind);
    const channel = chooseChannel(findEntity(obligation.entityId), recipient, obligation.isChannelDown);
    if (obligation.status === 'approved') await give(channel, { obligation, now: invocation.now });
    const key = `hand-over:${String(obligation.revision)}:${channel.kind}`;
    const decide = handOver(channel.kind, obligation.isChannelDown);
    return obligationAfter(
      await obligations.execute(obligationId, obligationCommand(key, run, invocation), decide),
      run,
    );
  };
});
