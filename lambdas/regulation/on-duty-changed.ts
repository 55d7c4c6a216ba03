import * as z from 'zod/mini';
import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { readObligations } from '../../adapters/config/obligations.ts';
import { readPeople } from '../../adapters/config/people.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import { CASE_NEWS, DUTY_NEWS } from '../../domain/regulation/mails/index.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import { mailDesk } from '../_shared/case-page/mail-desk.ts';
import { readNews } from '../_shared/case-page/read-news.ts';
import { caseJournal, obligationJournal } from '../_shared/regulation-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({
  detail: z.object({ aggregateId: z.string(), seq: z.int(), type: z.enum([...CASE_NEWS, ...DUTY_NEWS]) }),
});

/** Tells the compliance desk, and those above it, what happened to a case or an obligation: each person once per event. */
export const handler = subscriber(Message, () => {
  const table = environment(ENV.regulationTable);
  const journals = {
    cases: caseJournal(),
    obligations: obligationJournal(),
    eventsOf: (id: string) => readEvents(table, journalKey('regulation', id)),
    rules: readObligations(),
  };
  const postbox = peoplePostbox(table);
  return async ({ detail }, { now }) => {
    const told = await readNews(journals, detail);
    if (told === undefined) return;
    const sending = { postbox, secret: await readLinkSecret(), publicUrl: environment(ENV.publicUrl), now };
    await mailDesk(sending, { ...detail, ...told }, await readPeople());
  };
});
