import type { Construct } from 'constructs';
import { AppFunction } from '../constructs/app-function.ts';
import { Schedule } from '../constructs/schedule.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';
import { maySendSignals } from './signal-rights.ts';

/** Practice: begun by a person, or by the calendar on its day. */
export class ExercisesStack extends AreaStack {
  constructor(scope: Construct, data: DataStack) {
    super(scope, 'incidents', data.house, 'exercises');
    maySendSignals(new AppFunction(this, 'StartExercise').bindGoverned(), data);
    const due = maySendSignals(new AppFunction(this, 'StartDueExercises').bindGoverned(), data);
    new Schedule(this, 'StartDueExercisesDaily', {
      // In the morning, when those who are asked are there.
      expression: 'cron(30 7 ? * * *)',
      target: due,
      impact: 'The exercise planned for today was not held: the proof of testing has a gap.',
    });
  }
}
