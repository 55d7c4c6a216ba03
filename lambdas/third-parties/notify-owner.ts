import { readPeople } from '../../adapters/config/people.ts';
import { environment } from '../../adapters/environment.ts';
import type { Postbox } from '../../adapters/ses/postbox.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { chooseOwner, vendorMailFacts, vendorTaskId } from '../../domain/third-parties/index.ts';
import type { VendorTaskState } from '../../domain/third-parties/index.ts';
import { vendorReassessmentMail } from '../../domain/third-parties/mails/index.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';
import { VendorInput, vendorTaskJournal } from '../_shared/vendor-step.ts';

export type Notified = { taskId: string; mail: 'sent' | 'sent-before' };

/** Mails the owner about the task, once per task. */
export const notifyOwnerStep =
  (journal: Journal<VendorTaskState>, postbox: Postbox, people: () => Promise<readonly Person[]>) =>
  async ({ vendorId, dueOn }: VendorInput, { now }: Invocation): Promise<Notified> => {
    const taskId = vendorTaskId(vendorId, dueOn);
    const task = await journal.load(taskId);
    if (task === undefined) throw new NotFoundError(`task ${taskId} does not exist`);
    const { vendor } = task.state;
    const owner = chooseOwner(await people(), vendor.owner);
    if (owner === undefined) throw new NotFoundError(`nobody in the directory answers for vendor ${vendorId}`);
    const mail = vendorReassessmentMail(vendorMailFacts(vendor, { dueOn, now, owner }));
    const sent = await postbox.send({ key: `${taskId}:reassessment-due`, to: owner.person.mail, ...mail });
    return { taskId, mail: sent };
  };

export const handler = step(VendorInput, () =>
  notifyOwnerStep(vendorTaskJournal(), peoplePostbox(environment(ENV.thirdPartiesTable)), readPeople),
);
