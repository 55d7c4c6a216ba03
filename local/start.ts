import { startCloud } from './cloud.ts';
import { declareLink } from './declare-link.ts';
import { deploy } from './deploy.ts';
import { startMailbox } from './mailbox/start-mailbox.ts';
import { replay } from './replay.ts';

// `npm start`: the whole application on this machine, left running, with a recorded alarm waiting for a decision.
const name = 'main';

try {
  const startedAt = Date.now();
  console.error('starting the local cloud ...');
  const cloud = await startCloud({ name, persist: true });
  const mailbox = await startMailbox(name);
  await deploy(cloud);
  console.error('replaying a recorded GuardDuty finding ...');
  const { mail, link } = await replay(cloud);
  console.log(`
waiting for approval, ${Math.round((Date.now() - startedAt) / 1000)} s after the start

  mail      ${mail.subject}
  to        ${mail.to.join(', ')}
  link      ${link}

  mailbox   ${mailbox}  (mails, and the SMS with the code that the decision asks for)
  declare   ${await declareLink(cloud, 'incident-manager-1')}
  cloud     ${cloud.endpoint}  (AWS_ENDPOINT_URL, region ${cloud.env['AWS_REGION'] ?? ''})

Everything runs in the background and keeps its state. npm stop ends it.`);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
