import { Stack } from 'aws-cdk-lib';
import { ENV } from '../../contracts/env.ts';
import type { AppFunction } from '../constructs/app-function.ts';
import type { DataStack } from './data-stack.ts';

/** Sending signed signals to detection: the server's key for signals, from which the sender's own is derived, and the default bus. */
export const maySendSignals = (sender: AppFunction, { signalSecret }: DataStack): AppFunction => {
  const bus = { service: 'events', resource: 'event-bus', resourceName: 'default' };
  return sender
    .bindSecret(signalSecret, ENV.signalSecret)
    .allow(['events:PutEvents'], [Stack.of(sender).formatArn(bus)]);
};
