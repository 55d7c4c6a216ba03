import { mailboxServer } from './serve.ts';

// node local/mailbox/main.ts <port> holdfast-mailbox-<name>: runs until it is told to end.
const [port, mark = ''] = process.argv.slice(2);
const server = mailboxServer(mark.replace(/^holdfast-mailbox-/, ''));
server.listen(Number(port), '127.0.0.1', () => console.log(`mailbox at http://127.0.0.1:${port}`));
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
