import { describe, expect, it, test } from '@jest/globals';
import { readExercises } from '../../../../adapters/config/exercises.ts';
import { readDetectionConfig } from '../../../../adapters/config/detection.ts';
import { seedOf, seedPeople, seedPlaybooks } from '../../../../adapters/config/seeds.ts';
import { ExercisesConfig } from '../../../../contracts/config/exercises.ts';
import { whyProtected } from '../../../../domain/incidents/containment/protected.ts';
import { dueExercises, objectivesOf } from '../../../../domain/incidents/exercise/index.ts';
import { startDueExercisesStep } from '../../../../lambdas/incidents/start-due-exercises.ts';

const config = readExercises();
const [first] = config.exercises;
if (first === undefined) throw new Error('the calendar is empty');
const [day = ''] = first.on;

describe('the game-day calendar', () => {
  test.each([
    ['on its day', 'production', `${day}T07:30:00.000Z`, [`${first.id}-${day}`]],
    ['to the last second of the day', 'production', `${day}T23:59:59.999Z`, [`${first.id}-${day}`]],
    ['not on another day', 'production', '2001-01-01T07:30:00.000Z', []],
    ['not in a stage that it does not name', 'local', `${day}T07:30:00.000Z`, []],
  ])('begins an exercise %s', (_, stage, now, ids) => {
    expect(dueExercises(config, stage, now).map(({ id }) => id)).toEqual(ids);
  });

  it.each(config.exercises.map(({ id, alarm }) => [id, alarm] as const))(
    '%s is about nothing protected',
    (_, alarm) => {
      const arns = [
        `arn:aws:s3:::${alarm.resource.uid}`,
        ...['user', 'role'].map((kind) => `arn:aws:iam::111111111111:${kind}/${alarm.principal?.name ?? 'nobody'}`),
      ];
      expect(arns.flatMap((arn) => whyProtected(arn, seedOf('protected')) ?? [])).toEqual([]);
    },
  );

  it.each(config.exercises.map((plan) => [plan.id, plan] as const))('drills what %s says', async (_, plan) => {
    const sent: unknown[] = [];
    const home = { account: '111111111111', region: 'eu-central-1' };
    const [stage = ''] = plan.stages;
    const [now] = plan.on.map((on) => `${on}T07:30:00.000Z`);
    const ports = {
      serverSecret: () => Promise.resolve('secret'),
      send: (signed: unknown) => Promise.resolve(void sent.push(signed)),
      playbooks: () => Promise.resolve(seedPlaybooks()),
      detection: readDetectionConfig(),
      stage,
      home,
    };
    const one = { ...config, exercises: [plan] };
    const { held } = await startDueExercisesStep(ports, one)({}, { now: now ?? '', request: 'r' });
    expect(held).toHaveLength(1);
    expect(sent).toHaveLength(1);
  });

  it('is put on by people of the directory, for playbooks that there are', () => {
    const people = new Set(seedPeople().map(({ id }) => id));
    const playbooks = new Set(seedPlaybooks().map(({ id }) => id));
    for (const { by, playbook } of config.exercises) {
      expect(people).toContain(by);
      expect(playbooks).toContain(playbook);
    }
  });

  it('takes no id twice, naming the field', () => {
    const twice = { ...config, exercises: [first, first] };
    expect(ExercisesConfig.safeParse(twice).error?.issues[0]).toMatchObject({ path: ['exercises'] });
  });

  it('scores by its own objectives where it has some, by the common ones otherwise', () => {
    const own = { ...first, objectives: { recoveredMinutes: 1 } };
    expect(objectivesOf({ ...config, exercises: [own] }, first.id)).toEqual({
      ...config.objectives,
      recoveredMinutes: 1,
    });
    expect(objectivesOf(config, undefined)).toEqual(config.objectives);
  });
});
