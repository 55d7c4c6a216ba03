import { beforeAll, describe, expect, it } from '@jest/globals';
import { decide, openPage } from '../../../local/decide.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { approvalEventsOf, eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { actUntil, askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

const DEPUTY = 'deputy.incident.manager@bank.example';
const SUMMARY = 'The key is one of the batch; the containment waits for a yes, batch runs at four.';

let app: Application;
beforeAll(async () => {
  app = await application();
});

const handOver = (incidentId: string, to: string, personId = 'incident-manager-1'): Promise<unknown> =>
  invoke('incidents', 'command-incident', { command: 'hand-over', incidentId, personId, to, summary: SUMMARY });

const typesOf = async (id: string): Promise<string[]> =>
  (await eventsOf(id)).map(({ type }) => type.replace('incidents.', ''));

describe('an incident', () => {
  it('is led by who is on call, from its first minute', async () => {
    const { id } = (await raiseStolenKey(app)).incident;
    await askFor(app, id, 'containment');
    expect((await readIncident(id)).commander).toBe('incident-manager-1');
    expect((await typesOf(id)).slice(0, 3)).toContain('commander-named');
  });

  it('is handed over by a summary that the successor accepts, and its open questions go with it', async () => {
    const { id } = (await raiseStolenKey(app)).incident;
    const before = await askFor(app, id, 'containment');
    expect(before.message.to).toEqual(['incident.manager@bank.example']);

    expect(await handOver(id, 'incident-manager-2')).toMatchObject({ approvalId: `${id}-hand-over-1` });
    const ask = await askFor(app, id, 'hand-over');
    expect(ask.message.to).toEqual([DEPUTY]);
    const page = await (await fetch(ask.link, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('batch runs at four');
    // Until then everybody reads who leads.
    expect(page).toMatch(/Incident commander[\s\S]{0,80}Incident manager on call/);
    expect((await readIncident(id)).commander).toBe('incident-manager-1');
    await expect(handOver(id, 'ciso-1')).rejects.toMatchObject({ name: 'RefusedError' });

    await decide(ask.link, { decision: 'approve', reason: 'I have read it and decide on the containment first.' });
    await until('the new commander', async () => (await readIncident(id)).commander === 'incident-manager-2');
    const containment = await until('the question to reach the deputy', async () => {
      const events = await approvalEventsOf(before.approvalId);
      return events.find(({ type }) => type === 'approvals.approval-delegated');
    });
    expect(containment.data).toMatchObject({ personId: 'incident-manager-1', to: 'incident-manager-2' });
    expect((await fetch(before.link)).status).toBe(404);
    await actUntil(app, id, ({ status }) => status === 'closed');
  });

  it('stays with who leads it when the successor declines, and is not handed to who may not lead', async () => {
    const { id } = (await raiseStolenKey(app)).incident;
    await askFor(app, id, 'containment');
    await expect(handOver(id, 'compliance-1')).rejects.toMatchObject({ name: 'RefusedError' });
    await handOver(id, 'incident-manager-2');
    const { link } = await askFor(app, id, 'hand-over');
    expect(await openPage(link)).not.toBe('');
    await decide(link, { decision: 'reject', reason: 'I am on leave from now on.' });
    await until('the refusal', async () => (await typesOf(id)).includes('hand-over-refused'));
    expect((await readIncident(id)).commander).toBe('incident-manager-1');
  });
});
