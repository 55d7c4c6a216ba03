import { beforeAll, expect, it } from '@jest/globals';
import { kpiTimes } from '../../../domain/incidents/times/index.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { advance } from '../support/clock.ts';
import { eventsOf, readIncident } from '../support/incidents.ts';
import { probedService } from '../support/probed-service.ts';
import { incidentAbout } from '../support/resources.ts';
import { until } from '../support/until.ts';

const MINUTES = 60_000;
const HOLD_MINUTES = 10;

let app: Application;
beforeAll(async () => {
  app = await application();
});

it(
  'a service that answers again has recovered once it answered for the hold time, and that ends the time to repair',
  async () => {
    const service = await probedService(app);
    await service.goDown();
    await service.probe();
    expect(await service.probe()).toBe('down');
    const { id } = await incidentAbout(app, service.url);
    await service.comeBack();
    expect(await service.probe()).toBe('up');

    const holding = async (count: number) => {
      const events = (await eventsOf(id)).filter(({ type }) => type === 'incidents.recovery-holding');
      return events.length >= count && events;
    };
    /** Five minutes in which the service is called, and the look that is due after them. */
    const fiveMinutes = async (): Promise<void> => {
      await advance(4.5);
      await service.probe();
      await advance(0.6);
    };
    await until('green checks', () => holding(1));
    await fiveMinutes();
    await until('the checks to be looked at again', () => holding(2));
    expect((await readIncident(id)).times.recoveredAt).toBeUndefined();
    await fiveMinutes();
    const recoveredAt = await until('recovery', async () => (await readIncident(id)).times.recoveredAt);

    const events = await eventsOf(id);
    const [began] = (await holding(1)) || [];
    expect(Date.parse(recoveredAt) - Date.parse(began?.occurredAt ?? '')).toBeGreaterThanOrEqual(
      HOLD_MINUTES * MINUTES,
    );
    expect(kpiTimes(events).repair.to).toBe(recoveredAt);
    await service.leave();
  },
  5 * MINUTES,
);
