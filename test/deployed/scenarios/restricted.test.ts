import { beforeAll, describe, expect, it } from '@jest/globals';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

let app: Application;
beforeAll(async () => {
  app = await application();
});

const restrict = (incidentId: string, to: string[], personId = 'incident-manager-1'): Promise<unknown> =>
  invoke('incidents', 'command-incident', {
    command: 'restrict',
    incidentId,
    personId,
    to,
    reason: 'It may be one of our own people.',
  });

describe('a restricted case', () => {
  it('shows nothing to whom it does not name, in no page and no mail', async () => {
    const { incident } = await raiseStolenKey(app);
    const { id } = incident;
    const ask = await askFor(app, id, 'containment');
    const classification = await askFor(app, id, 'classification');
    expect((await fetch(classification.link)).status).toBe(200);

    await restrict(id, ['incident-manager-1', 'ciso-1']);
    expect((await readIncident(id)).restrictedTo).toEqual(['ciso-1', 'incident-manager-1']);
    expect((await fetch(ask.link)).status).toBe(200);
    const closed = await fetch(classification.link, { headers: { accept: 'text/html' } });
    expect(closed.status).toBe(404);
    const page = await closed.text();
    expect(page).not.toContain(id);
    expect(page).not.toContain(incident.title);
    const reason = (await eventsOf(id)).find(({ type }) => type === 'incidents.case-restricted')?.data['reason'];
    expect(JSON.stringify(reason)).not.toContain('own people');
  });

  it('asks by neutral mails from then on', async () => {
    const { incident } = await raiseStolenKey(app);
    const { id } = incident;
    await askFor(app, id, 'containment');
    await restrict(id, ['incident-manager-1', 'incident-manager-2', 'ciso-1']);
    const before = (await readMessages(app.cloud.name)) ?? [];
    await invoke('incidents', 'command-incident', {
      command: 'hand-over',
      incidentId: id,
      personId: 'incident-manager-1',
      to: 'incident-manager-2',
      summary: 'Everything else is behind the link of this question.',
    });
    const mail = await until('the neutral mail', async () => {
      const known = new Set(before.map((one) => one.id));
      return ((await readMessages(app.cloud.name)) ?? []).find(
        (one) => one.kind === 'mail' && !known.has(one.id) && one.text.includes(`/approvals/${id}-hand-over-1~`),
      );
    });
    expect(mail.subject).not.toContain(id);
    expect(`${mail.subject} ${mail.text}`).not.toContain(incident.title);
  });

  it('must leave people who can lead and decide, and the one who leads now', async () => {
    const { id } = (await raiseStolenKey(app)).incident;
    await askFor(app, id, 'containment');
    for (const named of [['incident-manager-1'], ['incident-manager-2', 'ciso-1'], ['incident-manager-1', 'dpo-1']])
      await expect(restrict(id, named)).rejects.toMatchObject({ name: 'RefusedError' });
    await expect(restrict(id, ['incident-manager-1', 'nobody-else'])).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
    await restrict(id, ['incident-manager-1', 'ciso-1']);
    await expect(restrict(id, ['incident-manager-1', 'ciso-1', 'dpo-1'], 'dpo-1')).rejects.toThrow(
      'there is no such incident',
    );
  });
});
