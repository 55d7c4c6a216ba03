import { PublishCommand } from '@aws-sdk/client-sns';
import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';
import { sns } from './client.ts';

/** A subject that SNS takes: one line of printable ASCII, below 100 characters. */
const subjectOf = (text: string): string => text.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 99);

/** Tells all who subscribed to the topic of asks. `severity` lets a subscription filter. */
export const publishNote = async (note: { subject: string; text: string; severity?: string }): Promise<void> => {
  const { subject, text, severity } = note;
  await sns().send(
    new PublishCommand({
      TopicArn: environment(ENV.asksTopic),
      Subject: subjectOf(subject),
      Message: text,
      ...(severity === undefined
        ? {}
        : { MessageAttributes: { severity: { DataType: 'String', StringValue: severity } } }),
    }),
  );
};
