import { PublishCommand } from '@aws-sdk/client-sns';
import { sns } from './client.ts';

/** Sends one SMS. `phone` is E.164. Transactional: SNS does not weigh its price against its arrival. */
export const publishSms = async ({ phone, text }: { phone: string; text: string }): Promise<void> => {
  await sns().send(
    new PublishCommand({
      PhoneNumber: phone,
      Message: text,
      MessageAttributes: { 'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' } },
    }),
  );
};
