import { describe, expect, it, test } from '@jest/globals';
import { readDetectionConfig } from '../../../adapters/config/detection.ts';
import { seedPlaybooks } from '../../../adapters/config/seeds.ts';
import type { SignedExercise } from '../../../contracts/exercise.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { startExerciseStep } from '../../../lambdas/incidents/start-exercise.ts';
import { example } from '../../domain/detection/examples.ts';

const NOW = '2027-02-10T07:30:00.000Z';
const INVOCATION = { now: NOW, request: 'request-1' };
const key = { type: 'AwsIamAccessKey', uid: 'AKIAEXERCISE00000001' };
const alarm = {
  type: 'UnauthorizedAccess:IAMUser/Exercise',
  title: 'A key is used from elsewhere',
  severityId: 5,
  resource: key,
  principal: { type: 'IAMUser', name: 'exercise-user', credentialUid: key.uid },
};
const mark = { id: 'drill-1', playbook: 'leaked-access-key', by: 'ciso-1' };

const exercising = () => {
  const sent: SignedExercise[] = [];
  const ports = {
    serverSecret: () => Promise.resolve('secret'),
    send: (signed: SignedExercise) => Promise.resolve(void sent.push(signed)),
    playbooks: () => Promise.resolve(seedPlaybooks()),
    detection: readDetectionConfig(),
    stage: 'production',
    home: { account: '111111111111', region: 'eu-central-1' },
  };
  const known = (field: string, id: string) =>
    id === 'ciso-1' ? Promise.resolve() : Promise.reject(new InvalidInputError(field, 'nobody of that id'));
  return { sent, start: startExerciseStep(ports, known) };
};

describe('an exercise', () => {
  it('is begun with an invented alarm, signed', async () => {
    const { sent, start } = exercising();
    expect(await start({ ...mark, alarm }, INVOCATION)).toMatchObject({ exerciseId: 'drill-1' });
    expect(sent).toMatchObject([{ ...mark, sentAt: NOW, event: { account: '111111111111', detail: alarm } }]);
    expect(sent[0]?.signature).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is begun with a recorded alarm', async () => {
    const { sent, start } = exercising();
    const { signals } = await start({ ...mark, event: example('guardduty-access-key') }, INVOCATION);
    expect(signals).toHaveLength(1);
    expect(sent[0]?.event).toMatchObject({ source: 'aws.guardduty', account: '111122223333' });
  });

  it('names the same signals when it is begun again', async () => {
    const { start } = exercising();
    const later = { ...INVOCATION, now: '2027-02-10T07:31:00.000Z' };
    expect(await start({ ...mark, alarm }, INVOCATION)).toEqual(await start({ ...mark, alarm }, later));
  });

  test.each<[string, object, string]>([
    ['somebody unknown', { by: 'nobody' }, 'by'],
    ['a playbook that is not there', { playbook: 'nothing' }, 'playbook'],
    ['an alarm that leads elsewhere', { playbook: 'ransomware' }, 'event'],
    ['an alarm that opens nothing', { alarm: { ...alarm, severityId: 1 } }, 'event'],
    ['no alarm at all', { alarm: undefined }, 'alarm'],
    ['an event that reports nothing amiss', { alarm: undefined, event: example('backup-completed') }, 'event'],
    [
      'an event that no source sends',
      { alarm: undefined, event: { source: 'x', 'detail-type': 'y', detail: {} } },
      'detail-type',
    ],
  ])('is refused with %s, and nothing is sent', async (_, change, field) => {
    const { sent, start } = exercising();
    await expect(start({ ...mark, alarm, ...change }, INVOCATION)).rejects.toMatchObject({
      name: 'InvalidInputError',
      field,
    });
    expect(sent).toEqual([]);
  });
});
