import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readContainmentLimits } from '../../../adapters/config/containment-limits.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { decide } from '../../../local/decide.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { keysOf } from '../support/identities.ts';
import { eventsOf, raiseStolenKey } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

const CLOUD = 'switch';
const MINUTES = 60_000;
const CONTAIN = { decision: 'approve', reason: 'The key is not used by us from there.' } as const;

let app: Application;
beforeAll(async () => {
  app = await ownCloud(CLOUD);
}, 5 * MINUTES);
afterAll(() => stopCloud(CLOUD), MINUTES);

const resultOf = (incidentId: string) =>
  until(`a result of ${incidentId}`, async () =>
    (await eventsOf(incidentId)).find(({ type }) => /containment-(verified|failed)$/.test(type)),
  );

describe('the kill switch', () => {
  it('is thrown by one person and stops what was approved; putting it back takes a second one', async () => {
    const [first, second] = [await raiseStolenKey(app), await raiseStolenKey(app)];
    const [asked, later] = [
      await askFor(app, first.incident.id, 'containment'),
      await askFor(app, second.incident.id, 'containment'),
    ];
    const reason = 'It contains our own scanners.';
    await invoke('people', 'stop-containment', { formId: randomUUID(), by: 'incident-manager-1', reason });

    expect(await decide(asked.link, CONTAIN)).toBe(true);
    expect(await resultOf(first.incident.id)).toMatchObject({
      type: 'incidents.containment-failed',
      data: { reason: 'actions-stopped' },
    });
    expect(await keysOf(first.victim.userName)).toEqual({ [first.victim.accessKeyId]: 'Active' });

    const content = { stopped: false, breakerPerHour: { critical: 3, important: 10, other: 30 } };
    const proposal = { document: 'containment-limits', content, by: 'incident-manager-1', reason };
    await invoke('people', 'propose-change', { formId: randomUUID(), ...proposal });
    const link = await until('a question to a second person', async () => {
      const mails = ((await readMessages(CLOUD)) ?? []).map(({ text }) => text);
      return mails.flatMap((text) => /http\S+settings-change-1~\S+/.exec(text)?.[0] ?? [])[0];
    });
    expect(link).not.toContain('~incident-manager-1~');
    expect(await decide(link, { decision: 'approve', reason: 'The scanners are excluded now.' })).toBe(true);

    await until('it to act again', async () => !(await readContainmentLimits()).stopped);
    expect(await decide(later.link, CONTAIN)).toBe(true);
    expect((await resultOf(second.incident.id)).type).toBe('incidents.containment-verified');
    expect(await keysOf(second.victim.userName)).toEqual({ [second.victim.accessKeyId]: 'Inactive' });
  });
});
