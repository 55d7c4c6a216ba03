import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readLinkSecret } from '../../../adapters/aws/link-secret.ts';
import { writeLink } from '../../../domain/approvals/index.ts';
import { toLocalTime } from '../../../domain/shared/html/index.ts';
import { postForm } from '../../../local/decide.ts';
import { incidentJournal } from '../../../lambdas/_shared/incident-step.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { offsetMinutes } from '../support/clock.ts';
import { eventsOf, readIncident } from '../support/incidents.ts';
import { actUntil } from '../support/people.ts';
import { openIncidentsUnder } from '../support/signals.ts';
import { until } from '../support/until.ts';

const PERSON = 'incident-manager-1';

let app: Application;
beforeAll(async () => {
  app = await application();
});

/** A moment of the application's clock, which other tests may have moved on; UTC ISO 8601. */
const ago = async (minutes: number): Promise<string> =>
  new Date(Date.now() + ((await offsetMinutes()) - minutes) * 60_000).toISOString();

const report = async (changes: object = {}): Promise<object> => ({
  formId: `form-${randomUUID()}`,
  reporter: 'Branch office, by phone',
  noticedAt: await ago(30),
  heardAt: await ago(5),
  summary: 'Customers see the balances of other customers.',
  service: `Online banking ${randomUUID()}`,
  ongoing: true,
  declaredBy: PERSON,
  ...changes,
});

/** Ids of the open incidents of services that config/severity.json does not name. */
const unnamed = async (): Promise<string[]> => (await openIncidentsUnder(app, 'unnamed-service')).map(({ id }) => id);

const declare = async (input: object): Promise<string> =>
  ((await invoke('incidents', 'declare-incident', input)) as { incidentId: string }).incidentId;

describe('an incident declared by a person', () => {
  it('opens once however often its form is sent, and runs to its close', async () => {
    const form = await report();
    const before = await unnamed();
    const ids = await Promise.all([declare(form), declare(form)]);
    ids.push(await declare(form));
    expect(new Set(ids).size).toBe(1);
    const id = ids.at(-1) ?? '';
    const { noticedAt, heardAt } = form as { noticedAt: string; heardAt: string };
    expect((await unnamed()).filter((each) => !before.includes(each))).toEqual([id]);
    const closed = await actUntil(app, id, ({ status }) => status === 'closed');
    expect(closed).toMatchObject({ origin: 'person', run: 1, times: { occurredAt: noticedAt, awareAt: heardAt } });
    const types = (await eventsOf(id)).map(({ type }) => type);
    expect(types.filter((type) => type === 'incidents.incident-opened')).toHaveLength(1);
  });

  it.each([
    ['of somebody who is in no directory', { declaredBy: 'somebody-else' }],
    ['heard before it was noticed', { heardAt: '2020-01-01T00:00:00.000Z' }],
    ['heard in the future', { heardAt: '2999-01-01T00:00:00.000Z' }],
    ['with nothing in it', { summary: '' }],
    ['with a field nobody knows', { colour: 'red' }],
  ])('is refused %s', async (_what, changes) => {
    const form = await report(changes);
    const before = await unnamed();
    await expect(declare(form)).rejects.toMatchObject({ name: 'InvalidInputError' });
    expect(await unnamed()).toEqual(before);
  });
});

describe('the page on which a person declares', () => {
  const linkOf = (secret: string): string => {
    const link = writeLink(secret, { approvalId: 'declare', personId: PERSON, version: 1 });
    return `${process.env['PUBLIC_URL'] ?? ''}/declare/${encodeURIComponent(link)}`;
  };
  const FORM_ID = /name="formId" value="([^"]+)"/;
  const ACTION = /<form[^>]* action="([^"]*)"/;

  const typed = async (service: string) => ({
    summary: 'Card payments are refused in all shops.',
    ongoing: 'yes',
    service,
    reporter: 'Branch office, by phone',
    noticedAt: toLocalTime(await ago(30), 'Europe/Berlin'),
    heardAt: toLocalTime(await ago(5), 'Europe/Berlin'),
  });

  it('shows a form that changes nothing, keeps what was typed, and opens one incident however often it is sent', async () => {
    const link = linkOf(await readLinkSecret());
    const service = `Cards ${randomUUID()}`;
    const before = await unnamed();
    const page = await (await fetch(link, { headers: { accept: 'text/html' } })).text();
    const head = await fetch(link, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(page).not.toContain('<script');
    const formId = FORM_ID.exec(page)?.[1] ?? '';
    const fields = await typed(service);

    const short = await postForm(link, { ...fields, formId, summary: 'oh no', reporter: '<b>me</b>' });
    expect(short.status).toBe(422);
    const again = await short.text();
    expect(again).toContain('write at least 10 characters');
    for (const kept of [service, '&lt;b&gt;me&lt;/b&gt;', 'oh no']) expect(again).toContain(kept);
    expect(await unnamed()).toEqual(before);

    const action = new URL(ACTION.exec(page)?.[1] ?? 'none', link).href;
    const answers = await Promise.all([postForm(action, { ...fields, formId }), postForm(link, { ...fields, formId })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const ids = await Promise.all(answers.map(async (answer) => /INC-\d{4}-\d+/.exec(await answer.text())?.[0]));
    expect(new Set(ids).size).toBe(1);
    const [id = ''] = ids;
    const state = await readIncident(id);
    expect(state).toMatchObject({ origin: 'person', resource: { uid: 'unnamed-service' }, requesters: [PERSON] });
    expect((await incidentJournal().reveal(id)).get(state.description.ref)).toContain(service);
    await until('its run', async () => (await readIncident(id)).severity !== undefined);
    await actUntil(app, id, ({ status }) => status === 'closed');
  });

  it('takes no form that it did not show, and shows none behind a forged link', async () => {
    const link = linkOf(await readLinkSecret());
    const before = await unnamed();
    const fields = await typed('Cards');
    for (const formId of ['', 'x.1.y', `${randomUUID()}.4102444800000.${'A'.repeat(43)}`])
      expect((await postForm(link, { ...fields, formId })).status).toBe(403);
    const forged = linkOf('another secret');
    expect((await fetch(forged, { headers: { accept: 'text/html' } })).status).toBe(404);
    expect((await postForm(forged, fields)).status).toBe(404);
    expect(await unnamed()).toEqual(before);
  });
});
