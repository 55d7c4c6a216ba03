import { startMailbox } from './mailbox/start-mailbox.ts';

// `npm run mailbox`: starts the mailbox when it does not run, and says where it is.
console.log(await startMailbox('main'));
