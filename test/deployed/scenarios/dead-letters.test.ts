import { beforeAll, describe, expect, it } from '@jest/globals';
import { sendToDeadLetters } from '../../../adapters/aws/dead-letters.ts';
import { replayDeadLetters } from '../../../adapters/aws/replay-dead-letters.ts';
import { OUTPUT } from '../../../contracts/outputs.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { bucketFinding, newMark, openedAbout, sendAlone, sendTogether } from '../support/queued-events.ts';
import type { QueuedEvent } from '../support/queued-events.ts';
import { lyingIn, untilTaken } from '../support/queues.ts';
import type { Lying } from '../support/queues.ts';
import { signalCount } from '../support/signals.ts';
import { until } from '../support/until.ts';

let app: Application;
let queue: string;
let deadLetters: string;
beforeAll(async () => {
  app = await application();
  queue = app.outputs[OUTPUT.signalsQueue] ?? '';
  deadLetters = app.outputs[OUTPUT.signalsDeadLetterQueue] ?? '';
});

const parked = (mark: string, count: number): Promise<Lying[]> =>
  until(`${String(count)} dead letters of ${mark}`, async () => {
    const lying = await lyingIn(app, deadLetters, mark);
    return lying.length >= count && lying;
  });

describe('what can never be accepted', () => {
  it('is parked with its error and field, and what came in the same batch is not', async () => {
    const mark = newMark();
    const without = (field: string): QueuedEvent => {
      const { [field]: _, ...rest } = bucketFinding(mark, `no-${field}`).detail;
      return { ...bucketFinding(mark, `no-${field}`), detail: rest };
    };
    const { detail: _detail, ...bare } = bucketFinding(mark, 'no-detail');
    const bad: [string, QueuedEvent | string][] = [
      ['event', `this is no JSON ${mark}`],
      ['event', JSON.stringify([mark])],
      ['event', JSON.stringify(mark)],
      ['source', JSON.stringify({ ...bucketFinding(mark, 'no-source'), source: undefined })],
      ['detail', JSON.stringify(bare)],
      ['detail.id', without('id')],
      ['detail.type', without('type')],
      ['detail.severity', without('severity')],
      ['detail.severity', bucketFinding(mark, 'words', { severity: 'high' })],
      ['detail.severity', bucketFinding(mark, 'too-grave', { severity: 11 })],
      ['detail.id', bucketFinding(mark, 'number', { id: 7 })],
      ['detail.resource', bucketFinding(mark, 'list', { resource: [1] })],
      ['time', bucketFinding(mark, 'no-time', {}, { time: 'yesterday' })],
      ['detail-type', bucketFinding(mark, 'unknown', {}, { 'detail-type': 'Something Else' })],
      ['detail', bucketFinding(mark, 'text', {}, { detail: 'text' })],
    ];
    const good = ['first', 'second', 'third'].map((name) => bucketFinding(mark, name));
    const all = bad.map(([, body]) => body);
    await sendTogether(app, [
      ...all.slice(0, 5),
      ...good.slice(0, 1),
      ...all.slice(5, 10),
      ...good.slice(1),
      ...all.slice(10),
    ]);

    const lying = await parked(mark, bad.length);
    expect(lying).toHaveLength(bad.length);
    for (const [field, body] of bad) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const found = lying.find((letter) => letter.body === text);
      expect([text, found?.attributes['field']]).toEqual([text, field]);
      expect(found?.attributes['error']).toContain(`${field}: `);
      expect(found?.attributes['receivedAt']).toMatch(/^\d{4}-.+Z$/);
    }
    for (const name of ['first', 'second', 'third']) expect((await openedAbout(app, mark, name)).status).toBe('open');
    await untilTaken(app, mark);
  });

  it('comes back by a replay after its fix, judged by when it first came; the rest is parked again', async () => {
    const mark = newMark();
    const first = new Date(Date.now() - 3 * 86_400_000).toISOString();
    const later = new Date(Date.parse(first) + 1_000).toISOString();
    // What an earlier version did not understand, and this one does.
    const fixed = JSON.stringify(bucketFinding(mark, 'fixed', {}, { time: later }));
    await sendToDeadLetters(
      deadLetters,
      { body: fixed, receivedAt: first },
      new InvalidInputError('detail', 'was new'),
    );
    await sendAlone(app, JSON.stringify(bucketFinding(mark, 'broken', { severity: 'high' })));
    await parked(mark, 2);

    await replayDeadLetters(deadLetters, queue);
    const { id, times } = await openedAbout(app, mark, 'fixed');
    expect(times.firstSignalAt).toBe(later);
    const [letter, ...others] = await until('the broken one to be parked again', async () => {
      const lying = await lyingIn(app, deadLetters, mark);
      return lying.length === 1 && lying;
    });
    expect([letter?.attributes['field'], others]).toEqual(['detail.severity', []]);
    await replayDeadLetters(deadLetters, queue);
    await parked(mark, 1);
    expect(await signalCount(app, id)).toBe(1);
  });
});
