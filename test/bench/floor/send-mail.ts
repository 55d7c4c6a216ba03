import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';

const client = new SESv2Client({});

/** Floor of alarm to mail: the execution's only step sends a mail that says nothing but which event it is about. */
export const handler = async ({ detail }: { detail: { mark: string } }): Promise<object> => {
  await client.send(
    new SendEmailCommand({
      FromEmailAddress: process.env['MAIL_FROM'],
      Destination: { ToAddresses: [process.env['MAIL_FROM'] ?? ''] },
      Content: { Simple: { Subject: { Data: `floor ${detail.mark}` }, Body: { Text: { Data: detail.mark } } } },
    }),
  );
  console.log(JSON.stringify({ level: 'INFO', message: 'mail sent' }));
  return {};
};
