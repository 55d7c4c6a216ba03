import { stopCloud } from './cloud.ts';
import { stopMailbox } from './mailbox/start-mailbox.ts';

// `npm stop`: ends what `npm start` left running; the state stays in .local/main.
const name = 'main';
const mailbox = await stopMailbox(name);
const cloud = await stopCloud(name);
console.log(mailbox || cloud ? 'stopped; the state is kept' : 'nothing was running');
